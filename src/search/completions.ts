import { editsBetween } from './edits.ts';
import { foldPhrase } from './fold.ts';

/** Something that autocomplete can offer, with every name it goes by. */
export type Offer<T> = { readonly item: T; readonly names: readonly string[] };

/** What goes on from the letters typed, best first. */
export type Complete<T> = (typed: string, limit: number) => readonly T[];

/** How well a name goes on from what was typed. */
const EXACT = 0;
const FROM_START = 1;
const FROM_A_WORD = 2;

/** No slip is forgiven in fewer letters. */
const SLIP_FROM = 4;
/** Choices that Discord can show: a ready list needs no more. */
const READY = 25;
/** Places that are looked at for several words: many names that begin alike. */
const MOST_READ = 2_000;
/** Words that one slip may have come from; more would be noise. */
const MOST_MEANT = 20;
/** Nobody types more of a name. */
const LONGEST = 40;

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
 * first of them. Where nobody is called so, one slip is forgiven from the fourth
 * letter on. A sorted list is searched by halves: a long list costs no more than
 * a short one, and what one or two letters give stands ready.
 */
export function completing<T>(offers: readonly Offer<T>[]): Complete<T> {
  const starts = offers
    .flatMap(({ item, names }, offer) => names.flatMap((name) => startsOf(name, offer, item)))
    .toSorted((a, b) => (a.tail < b.tail ? -1 : 1));
  const words = wordsOf(starts);
  const ready = readyLists(words);
  const from = (wanted: string): readonly Start<T>[] =>
    wanted.includes(' ')
      ? startsFrom(starts, wanted).slice(0, MOST_READ)
      : startsFrom(words, wanted).flatMap(({ best }) => best);
  return (typed, limit) => {
    const wanted = foldPhrase(typed.slice(0, LONGEST));
    const most = Math.min(limit, READY);
    if (typed.trim() === '') return offers.slice(0, most).map(({ item }) => item);
    if (wanted === '') return [];
    const list = ready.get(wanted);
    if (list !== undefined) return list.slice(0, most);
    const found = from(wanted);
    if (found.length > 0 || wanted.length < SLIP_FROM) return bestOf(found, wanted, most);
    return bestOf(withSlip(wanted, words).flatMap(from), wanted, most);
  };
}

/** A word that names hold, and the best of the places where it begins. */
type Word<T> = { readonly tail: string; readonly best: readonly Start<T>[] };

/** The words of a sorted list: names that begin with one word stand side by side in it. */
function wordsOf<T>(starts: readonly Start<T>[]): readonly Word<T>[] {
  const words = Map.groupBy(starts, ({ tail }) => tail.split(' ', 1)[0] ?? '');
  return [...words]
    .map(([tail, own]) => ({ tail, best: own.toSorted(byFit).slice(0, READY) }))
    .toSorted((a, b) => (a.tail < b.tail ? -1 : 1));
}

const byFit = <T>(a: Start<T>, b: Start<T>): number =>
  // The word alone may be the whole name: it must not fall behind the others.
  Number(b.isFirst && !b.tail.includes(' ')) - Number(a.isFirst && !a.tail.includes(' ')) ||
  Number(b.isFirst) - Number(a.isFirst) ||
  a.offer - b.offer;

/** What one or two letters give, where that is much. */
function readyLists<T>(words: readonly Word<T>[]): ReadonlyMap<string, readonly T[]> {
  const letters = new Set(words.flatMap(({ tail }) => [tail.slice(0, 1), tail.slice(0, 2)]));
  return new Map(
    [...letters].map((each) => {
      const starts = startsFrom(words, each).flatMap(({ best }) => best);
      return [each, bestOf(starts, each, READY)];
    }),
  );
}

/** What may have been meant, but for one slip behind the first letter of the first word. */
function withSlip<T>(wanted: string, words: readonly Word<T>[]): string[] {
  const [first = '', ...others] = wanted.split(' ');
  if (first.length < SLIP_FROM) return [];
  const alike = [
    ...startsFrom(words, first.slice(0, 2)),
    ...startsFrom(words, first.slice(0, 1) + first.slice(2, 3)),
  ]
    .map(({ tail }) => tail)
    .filter((word) => word.length >= first.length - 1);
  return others.length > 0
    ? alike
        .filter((word) => editsBetween(word, first) === 1)
        .map((word) => [word, ...others].join(' '))
    : alike.filter((word) => isBegunNearly(word, first)).slice(0, MOST_MEANT);
}

const isBegunNearly = (word: string, typed: string): boolean =>
  [typed.length - 1, typed.length, typed.length + 1].some(
    (length) => editsBetween(word.slice(0, length), typed) <= 1,
  );

function startsOf<T>(name: string, offer: number, item: T): Start<T>[] {
  const words = foldPhrase(name).split(' ').filter(Boolean);
  return words.map((_, from) => ({
    tail: words.slice(from).join(' '),
    isFirst: from === 0,
    offer,
    item,
  }));
}

/** The stretch of a sorted list whose tails begin with what is wanted. */
function startsFrom<Each extends { readonly tail: string }>(
  starts: readonly Each[],
  wanted: string,
): readonly Each[] {
  const from = firstAt(starts, (tail) => tail >= wanted);
  const to = firstAt(starts, (tail) => tail > wanted && !tail.startsWith(wanted));
  return starts.slice(from, to);
}

/** The first place whose tail is past a boundary; all after it are, too. */
function firstAt(
  starts: readonly { readonly tail: string }[],
  isPast: (tail: string) => boolean,
): number {
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
