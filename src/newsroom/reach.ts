import { UserError } from '../errors.ts';
import { StoreUnavailable } from '../store/store.ts';

/**
 * What needed the store, or where that cannot be reached just now, words for the person who asked.
 *
 * @throws UserError in place of `StoreUnavailable`, which is its cause.
 */
export async function reach<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (!(cause instanceof StoreUnavailable)) throw cause;
    throw new UserError(
      'unavailable',
      {
        what: 'Subscriptions and their history cannot be reached just now.',
        why: 'The place where the bot remembers them does not answer. Nothing was changed.',
        fix: 'Try again in a minute; if it stays, tell the operator: the log says what is wrong.',
      },
      { cause },
    );
  }
}
