import { dueAfter } from './due-after.ts';
import { foldPhrase } from './fold.ts';
import { firstNotBefore } from '../article/halving.ts';
import { remembering } from './remembering.ts';

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
/** Choices that Discord can show: no more are ever kept. */
const MOST = 25;
/** Nobody types more of a name. */
const LONGEST = 40;
/** Names that are prepared between two pauses: some milliseconds of work. */
const NAMES_BETWEEN_PAUSES = 100;
/** Names with one word that are read for a slip behind it: the first of them, where it is a common word. */
const MOST_READ = 3_000;
/** What was typed lately is typed again, letter by letter, by others. */
const REMEMBERED = 1_000;

/** A name as it is compared. */
type Name = { readonly folded: string; readonly offer: number };
/**
 * A place in a name where typing may begin (`ana ruiz` and, at 4, `ruiz`), as one number: there are
 * very many, and an object for each takes longer than all else.
 */
type Start = number;
/** Where a name begins, in starts; nobody types what stands behind so many letters of one. */
const A_NAME = 4_096;
/** A word that names hold, and where it stands in them: by ascending offer. */
type Word = { readonly word: string; readonly starts: readonly Start[] };
/** Names, and their words by the first letter, sorted. */
type Words = {
  readonly names: readonly Name[];
  readonly byLetter: ReadonlyMap<string, readonly Word[]>;
};

const NOBODY: Name = { folded: '', offer: 0 };
const nameAt = ({ names }: Words, start: Start): Name =>
  names[Math.floor(start / A_NAME)] ?? NOBODY;
const placeAt = (start: Start): number => start % A_NAME;

/**
 * Prepares completing by the beginning of any word in a name: the whole name
 * typed comes first, then names that begin with it, then names with a word that
 * does; among equals the order of `offers` decides. Nothing typed gives the
 * first of them. Where nobody is called so, one slip is forgiven from the fourth
 * letter on. Awaits `pause` after every few milliseconds of work. `fold` gives the `foldPhrase` of
 * a name, and is there for who knows it already.
 */
export async function completing<T>(
  offers: readonly Offer<T>[],
  pause: () => Promise<void>,
  fold: (name: string) => string = foldPhrase,
): Promise<Complete<T>> {
  const words = await wordsOf(offers, pause, fold);
  const placesFor = remembering(
    REMEMBERED,
    (wanted: string) => wanted,
    (wanted): readonly number[] => {
      const found = best(words, startsFrom(words, wanted), wanted);
      return found.length > 0 ? found : best(words, startsNear(words, wanted), wanted);
    },
  );
  // One letter is the beginning of most, and what everybody types first.
  for (const letter of words.byLetter.keys()) {
    placesFor(letter);
    await pause();
  }
  const first = offers.slice(0, MOST).map((_, place) => place);
  return (typed, limit) => {
    const wanted = foldPhrase(typed.slice(0, LONGEST));
    const places = typed.trim() === '' ? first : wanted === '' ? [] : placesFor(wanted);
    return places.slice(0, limit).flatMap((place) => offers[place]?.item ?? []);
  };
}

async function wordsOf(
  offers: readonly Offer<unknown>[],
  pause: () => Promise<void>,
  fold: (name: string) => string,
): Promise<Words> {
  const names: Name[] = [];
  const starts = new Map<string, Start[]>();
  const isDue = dueAfter(NAMES_BETWEEN_PAUSES);
  for (const [offer, { names: own }] of offers.entries()) {
    for (const each of own) {
      const folded = fold(each);
      noteStarts(folded, names.length * A_NAME, starts);
      names.push({ folded, offer });
    }
    if (isDue(own.length)) await pause();
  }
  const words = Map.groupBy(starts, ([word]) => word.slice(0, 1));
  const sorted = new Map<string, readonly Word[]>();
  for (const [letter, own] of words) {
    const each = own.map(([word, itsStarts]) => ({ word, starts: itsStarts }));
    sorted.set(
      letter,
      each.toSorted((a, b) => (a.word < b.word ? -1 : 1)),
    );
    await pause();
  }
  return { names, byLetter: sorted };
}

function noteStarts(folded: string, first: Start, starts: Map<string, Start[]>): void {
  let at = 0;
  for (const word of folded.split(' ')) {
    if (at >= A_NAME) return;
    const own = starts.get(word);
    if (own !== undefined) own.push(first + at);
    else if (word !== '') starts.set(word, [first + at]);
    at += word.length + 1;
  }
}

/** Where names go on as wanted: its first word whole, if there are others behind it. */
function* startsFrom(words: Words, wanted: string): Generator<Start> {
  const [first = '', ...others] = wanted.split(' ');
  const own = words.byLetter.get(first.slice(0, 1)) ?? [];
  const begin = firstNotBefore(own.length, (at) => (own[at]?.word ?? '') < first);
  for (let at = begin; at < own.length; at += 1) {
    const { word, starts } = own[at] ?? { word: '', starts: [] };
    if (others.length > 0 ? word !== first : !word.startsWith(first)) return;
    if (others.length === 0) yield* bestFew(words, starts, wanted);
    else {
      yield* starts.filter((start) =>
        nameAt(words, start).folded.startsWith(wanted, placeAt(start)),
      );
    }
  }
}

/** The same but for one slip, which nobody makes in the first letter. */
function* startsNear(words: Words, wanted: string): Generator<Start> {
  if (wanted.length < SLIP_FROM) return;
  const [first = '', ...others] = wanted.split(' ');
  const isShort = first.length < SLIP_FROM;
  for (const { word, starts } of words.byLetter.get(first.slice(0, 1)) ?? []) {
    if (isShort ? word !== first : !isBegunNearly(word, first)) continue;
    if (others.length === 0) yield* bestFew(words, starts, wanted);
    else
      yield* starts.slice(0, MOST_READ).filter((start) => {
        const at = placeAt(start);
        const { folded } = nameAt(words, start);
        return isBegunNearly(folded.slice(at, at + wanted.length + 1), wanted);
      });
  }
}

/** Whether some beginning of a word is at most one slip (`editsBetween`) from what was typed. */
function isBegunNearly(word: string, typed: string): boolean {
  let at = 0;
  while (at < typed.length && word[at] === typed[at]) at += 1;
  return (
    typed.length - at <= 1 ||
    word.startsWith(typed.slice(at), at + 1) ||
    word.startsWith(typed.slice(at + 1), at) ||
    word.startsWith(typed.slice(at + 1), at + 1) ||
    word.startsWith(`${typed[at + 1]}${typed[at]}${typed.slice(at + 2)}`, at)
  );
}

/** More of a common word are never shown: the names that it begins, then those that come first. */
function bestFew(words: Words, starts: readonly Start[], wanted: string): readonly Start[] {
  if (starts.length <= MOST) return starts;
  const kept: Start[] = [];
  const isAmongKept = firstOffers();
  const isAmongBegun = firstOffers();
  for (const start of starts) {
    const { offer } = nameAt(words, start);
    const fit = fitOf(words, start, wanted);
    const isBegun = fit !== FROM_A_WORD && isAmongBegun(offer);
    if (fit !== EXACT && !isBegun && !isAmongKept(offer)) continue;
    isAmongKept(offer);
    kept.push(start);
  }
  return kept;
}

/** Whether an offer is among the first that are asked about, as many as are ever shown; they come ascending. */
function firstOffers(): (offer: number) => boolean {
  let last = -1;
  let count = 0;
  return (offer) => {
    if (offer === last) return true;
    if (count === MOST) return false;
    last = offer;
    count += 1;
    return true;
  };
}

function fitOf(words: Words, start: Start, wanted: string): number {
  if (placeAt(start) > 0) return FROM_A_WORD;
  return nameAt(words, start).folded === wanted ? EXACT : FROM_START;
}

/** The offers of these places, each once, best first. */
function best(words: Words, starts: Iterable<Start>, wanted: string): readonly number[] {
  const kept: { readonly offer: number; readonly fit: number }[] = [];
  for (const start of starts) {
    const { offer } = nameAt(words, start);
    const fit = fitOf(words, start, wanted);
    const isBehind = (other: { offer: number; fit: number } | undefined) =>
      other !== undefined && (other.fit - fit || other.offer - offer) > 0;
    if (kept.length === MOST && !isBehind(kept.at(-1))) continue;
    const before = kept.findIndex((each) => each.offer === offer);
    if (before >= 0 && (kept[before]?.fit ?? 0) <= fit) continue;
    if (before >= 0) kept.splice(before, 1);
    const to = kept.findIndex(isBehind);
    kept.splice(to < 0 ? kept.length : to, 0, { offer, fit });
    if (kept.length > MOST) kept.pop();
  }
  return kept.map(({ offer }) => offer);
}
