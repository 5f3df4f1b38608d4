import { dueAfter } from './due-after.ts';

/** A thing, and its place in what is made of such things. */
export type At<T> = { readonly item: T; readonly place: number };

/** What came and what went. */
export type Difference<T> = {
  /** With their new places: behind all that were, ascending. */
  readonly added: readonly At<T>[];
  /** By ascending place. */
  readonly gone: readonly At<T>[];
  /** The places of all that are, in the order in which they are given. */
  readonly given: Uint32Array;
};

const THINGS_BETWEEN_PAUSES = 4_000;

/**
 * Compares what had places (`undefined` where it went before) with what there is now, by identity.
 * Awaits `pause` after every few milliseconds of work.
 */
export async function differenceFrom<T extends object>(
  old: readonly (T | undefined)[],
  now: readonly T[],
  pause: () => Promise<void>,
): Promise<Difference<T>> {
  const left = new Map<T, number>();
  const isDue = dueAfter(THINGS_BETWEEN_PAUSES);
  for (const [place, item] of old.entries()) {
    if (item !== undefined) left.set(item, place);
    if (isDue(1)) await pause();
  }
  const added: At<T>[] = [];
  const given = new Uint32Array(now.length);
  for (const [at, item] of now.entries()) {
    const place = left.get(item) ?? old.length + added.length;
    if (!left.delete(item)) added.push({ item, place });
    given[at] = place;
    if (isDue(1)) await pause();
  }
  return { added, gone: Array.from(left, ([item, place]) => ({ item, place })), given };
}

/** Each thing at its place, of so many. Awaits `pause` after every few milliseconds of work. */
export async function placed<T>(
  things: readonly T[],
  given: Uint32Array,
  places: number,
  pause: () => Promise<void>,
): Promise<readonly (T | undefined)[]> {
  const all = Array.from<T | undefined>({ length: places });
  const isDue = dueAfter(THINGS_BETWEEN_PAUSES * 5);
  for (const [at, thing] of things.entries()) {
    all[given[at] ?? 0] = thing;
    if (isDue(1)) await pause();
  }
  return all;
}

/** The other way round: the things at these places, one after another. */
export function* inOrder<T>(
  all: readonly (T | undefined)[],
  places: Uint32Array,
): Generator<T, void> {
  for (const place of places) {
    const thing = all[place];
    if (thing !== undefined) yield thing;
  }
}

/** When so much of what was built whole came or went since, building all anew is due. */
export const MOST_CHANGED = 0.1;
