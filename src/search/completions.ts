import { foldPhrase } from './fold.ts';

/** Something that autocomplete can offer, with every name it goes by. */
export type Offer<T> = { readonly item: T; readonly names: readonly string[] };

/** What goes on from the letters typed, best first. */
export type Complete<T> = (typed: string, limit: number) => readonly T[];

/** How well a name goes on from what was typed. */
const EXACT = 0;
const FROM_START = 1;
const FROM_A_WORD = 2;

/** One place in a name where typing may begin: `ana ruiz` and `ruiz`. */
type Start<T> = {
  readonly tail: string;
  readonly isFirst: boolean;
  readonly offer: number;
  readonly item: T;
};

/**
 * Prepares completing by the beginning of any word in a name: the whole name
 * typed comes first, then names that begin with it, then names with a word that
 * does; among equals the order of `offers` decides. Nothing typed gives the
 * first of them. A sorted list is searched by halves: a long list costs no more
 * than a short one.
 */
export function completing<T>(offers: readonly Offer<T>[]): Complete<T> {
  const starts = offers
    .flatMap(({ item, names }, offer) => names.flatMap((name) => startsOf(name, offer, item)))
    .toSorted((a, b) => (a.tail < b.tail ? -1 : 1));
  return (typed, limit) => {
    const wanted = foldPhrase(typed);
    if (typed.trim() === '') return offers.slice(0, limit).map(({ item }) => item);
    if (wanted === '') return [];
    return bestOf(startsFrom(starts, wanted), wanted, limit);
  };
}

function startsOf<T>(name: string, offer: number, item: T): Start<T>[] {
  const words = foldPhrase(name).split(' ').filter(Boolean);
  return words.map((_, from) => ({
    tail: words.slice(from).join(' '),
    isFirst: from === 0,
    offer,
    item,
  }));
}

/** The stretch of the sorted list whose tails begin with what is wanted. */
function startsFrom<T>(starts: readonly Start<T>[], wanted: string): readonly Start<T>[] {
  const from = firstAt(starts, (tail) => tail >= wanted);
  const to = firstAt(starts, (tail) => tail > wanted && !tail.startsWith(wanted));
  return starts.slice(from, to);
}

/** The first place whose tail is past a boundary; all after it are, too. */
function firstAt<T>(starts: readonly Start<T>[], isPast: (tail: string) => boolean): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isPast(starts[middle]?.tail ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}

function bestOf<T>(starts: readonly Start<T>[], wanted: string, limit: number): readonly T[] {
  const best = new Map<number, { readonly fit: number; readonly item: T }>();
  for (const { tail, isFirst, offer, item } of starts) {
    const fit = !isFirst ? FROM_A_WORD : tail === wanted ? EXACT : FROM_START;
    if (fit < (best.get(offer)?.fit ?? Infinity)) best.set(offer, { fit, item });
  }
  return [...best]
    .toSorted(([a, { fit: fitA }], [b, { fit: fitB }]) => fitA - fitB || a - b)
    .slice(0, limit)
    .map(([, { item }]) => item);
}
