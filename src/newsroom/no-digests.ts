import type { DigestDesk } from '../digest-desk.ts';
import { UserError } from '../errors.ts';

/** Where no store is open nothing can be remembered, so nothing about digests can be ordered or asked. */
const refuse = async (): Promise<never> => {
  throw new UserError('unavailable', {
    what: 'There are no digests here.',
    why: 'This Dateline was started without a place to remember subscriptions.',
    fix: 'Ask its operator to start it with a store; /brief and /search work meanwhile.',
  });
};

/** The desk of a house without a store: every question and every order is refused, with the reason. */
export const noDigests: DigestDesk = {
  list: refuse,
  find: refuse,
  subscribe: refuse,
  edit: refuse,
  pause: refuse,
  resume: refuse,
  unsubscribe: refuse,
  change: refuse,
  undo: refuse,
  runNow: refuse,
  preview: refuse,
  history: refuse,
  survey: refuse,
  rights: refuse,
  newsFor: refuse,
  shownIn: refuse,
};
