import { dueAfter } from '../search/due-after.ts';
import { foldPhrase } from '../search/fold.ts';
import { nameKey } from '../search/name-key.ts';

/** A speaker's or a publisher's name, with its fold and its `nameKey`. */
export type Name = { readonly name: string; readonly fold: string; readonly key: string };

/** How many names are made ready between two pauses: some milliseconds of work. */
const NAMES_BETWEEN_PAUSES = 200;

/** Names made ready, in their order; those that `before` has are not worked out again. */
export async function namesOf(
  names: readonly string[],
  before: ReadonlyMap<string, Name>,
  pause: () => Promise<void>,
): Promise<readonly Name[]> {
  const ready: Name[] = [];
  const isDue = dueAfter(NAMES_BETWEEN_PAUSES);
  for (const name of names) {
    const known = before.get(name);
    ready.push(known ?? { name, fold: foldPhrase(name), key: nameKey(name) });
    if (isDue(known === undefined ? 1 : 0.1)) await pause();
  }
  return ready;
}
