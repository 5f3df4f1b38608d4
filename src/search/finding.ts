import { type Articles, placesIn } from './articles.ts';
import { bestOf, byScore, type Gathered, gathering, grouping, type Weighed } from './gathering.ts';
import type { Language } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import type { ArticleHits, Filter, Found, Hit, Passage, Respelled } from './passage.ts';
import type { Passes } from './filter.ts';
import { holds, inAll, inAny, type Postings, type Scored } from './postings.ts';
import { phraseIn } from './phrase.ts';
import { type Query, type Unit, unitsOf, worthLookingUp } from './query.ts';

/** What is ready for finding; everything by place goes by the places of `passages`. */
export type Ground = {
  /** `undefined` where a passage went. */
  readonly passages: readonly (Passage | undefined)[];
  /** The places of those that are there, newest first. */
  readonly order: Uint32Array;
  /** By place: which rank it has in this order. */
  readonly ranks: Uint32Array;
  readonly articles: Articles;
  /** Those that the articles are in. */
  readonly languages: readonly Language[];
  readonly lexicon: Lexicon;
  /** Passages that went pass nothing. */
  readonly passesOf: (filter: Filter) => Passes;
  /** Whether a phrase is printed so. */
  readonly printing: (phrase: string) => Passes;
  /** What was meant by a word that no passage holds. */
  readonly respell: (unit: Unit) => Unit | undefined;
  /** Terms in more passages than this are common. */
  readonly common: number;
};

/** Articles to be shown: from which in the order of all, and how many. */
export type Window = { readonly from: number; readonly count: number };

/** Passages shown of one article. */
const HITS_EACH = 2;

/** Prepares finding. See `PassageIndex.search` for what is promised. */
export function finderOver(
  ground: Ground,
): (query: Query, filter: Filter, window: Window) => Found {
  const gather = gathering(ground.passages.length);
  const group = grouping(ground.articles.numbers, ground.articles.count, ground.ranks);

  return (query, filter, window) => {
    const asked = readIn(query, ground);
    const isBlank = asked.units.length === 0 && asked.isBlank;
    const gathered = isBlank
      ? everythingIn(ground)
      : gather([...listsOf(asked.used, ground), ...otherNames(query, asked, ground)]);
    const passes = passesFor(query, filter, asked, gathered, ground);
    const { bests, sizes, passages } = group(gathered, passes);
    const most = window.from + window.count;
    const found = bestOf(bests, gathered.scores, Math.max(most, READ_AGAIN), ground.ranks);
    const best = asTypedFirst(found, query.words, asked, gathered, ground);
    const shown = best.slice(window.from, most);
    return {
      articles: hitsOf(shown, sizes, passes, gathered, asked.used, ground),
      total: bests.length,
      passages,
      respelled: asked.respelled,
      unknown: asked.unknown,
    };
  };
}

function everythingIn({ order, passages }: Ground): Gathered {
  return {
    places: order,
    scores: new Float64Array(passages.length),
    held: new Uint32Array(passages.length).fill(1),
  };
}

/** How many of the best may be read once more, for the words as they were typed. */
const READ_AGAIN = 10;
/** Nobody prints a longer query as it was typed, in characters. */
const LONGEST_AS_TYPED = 100;
/** How much more a passage is worth that prints the words as they were typed: enough to win a near tie. */
const AS_TYPED = 1.05;

const isNear = (a: Scored | undefined, b: Scored | undefined): boolean =>
  a !== undefined && b !== undefined && a.score < b.score * AS_TYPED;

/** Reads only what holds every word and stands so near to its neighbour that it could change places. */
function asTypedFirst(
  found: readonly Scored[],
  words: string,
  { used, units, isBlank }: Asked,
  { held }: Gathered,
  { passages, ranks }: Ground,
): readonly Scored[] {
  if (isBlank || words.length > LONGEST_AS_TYPED || used.length < units.length) return found;
  const bits = allBits(used);
  const isIn = phraseIn(words);
  const read = found.slice(0, READ_AGAIN).map((each, at): Scored => {
    const passage = passages[each.place];
    if (passage === undefined || ((held[each.place] ?? 0) & bits) !== bits) return each;
    if (!isNear(found[at - 1], each) && !isNear(each, found[at + 1])) return each;
    return isIn(passage) ? { place: each.place, score: each.score * AS_TYPED } : each;
  });
  return [...read.toSorted(byScore(ranks)), ...found.slice(READ_AGAIN)];
}

/** A query in the library's words. */
type Asked = {
  readonly units: readonly Unit[];
  /** Those that are looked up. */
  readonly used: readonly Unit[];
  readonly respelled: readonly Respelled[];
  readonly unknown: readonly string[];
  readonly isBlank: boolean;
};

/** More strange words than these are no slips, but another language or none. */
const MOST_RESPELLED = 10;

function readIn({ words, phrases }: Query, ground: Ground): Asked {
  const text = [words, ...phrases].join('\n');
  const units = unitsOf(text, ground.languages);
  const isKnown = ({ terms }: Unit) => terms.some((term) => ground.lexicon.passagesWith(term) > 0);
  const known = units.filter(isKnown);
  const strange = units.filter((unit) => !isKnown(unit) && !unit.isOptional);
  // Where no word is known there is nothing certain to show: a guess is asked about, not shown.
  const meant = known.length === 0 ? [] : strange.slice(0, MOST_RESPELLED).map(ground.respell);
  const respelled = strange.flatMap((unit, at): Respelled[] => {
    const found = meant[at];
    return found === undefined || found.terms.length === 0
      ? []
      : [{ typed: unit.word, meant: found.word }];
  });
  const all = [...known, ...meant.filter((unit) => unit !== undefined)];
  return {
    units,
    used: worthLookingUp(all.filter(isKnown), (unit) => passagesWithAny(unit, ground), {
      passages: ground.order.length,
      common: ground.common,
    }),
    respelled,
    unknown: strange.flatMap(({ word }, at) => (meant[at] === undefined ? [word] : [])),
    isBlank: text.trim() === '',
  };
}

const passagesWithAny = ({ terms }: Unit, { lexicon }: Ground): number =>
  terms.reduce((sum, term) => sum + lexicon.passagesWith(term), 0);

/** A bit for each word, as far as there are bits; all words behind share the last. */
const bitOf = (at: number): number => 1 << Math.min(at, 31);

const allBits = (units: readonly Unit[]): number =>
  units.reduce((bits, _, at) => bits | bitOf(at), 0);

/** How much a repeated word gains: twice said is nearly twice meant, ten times is not ten times. */
const REPEATS = 8;
/** Another cut of words that count themselves says little that is new. */
const BESIDE = 0.4;

const weightOf = ({ times, isBeside }: Unit): number =>
  ((REPEATS + 1) * times * (isBeside ? BESIDE : 1)) / (REPEATS + times);

function listsOf(units: readonly Unit[], { lexicon }: Ground): Weighed[] {
  return units.flatMap((unit, at) =>
    unit.terms.flatMap((term) =>
      lexicon.listsOf(term).map((list): Weighed => ({
        postings: list,
        bits: bitOf(at),
        weight: list.weight * weightOf(unit),
      })),
    ),
  );
}

/** The best that another name finds is worth this share of the best that the name typed finds. */
const OTHER_NAME = 0.3;

function otherNames({ others = [] }: Query, { used }: Asked, ground: Ground): Weighed[] {
  if (others.length === 0) return [];
  const bits = allBits(used);
  const known = used.flatMap(({ terms }) => terms);
  const found = known.map((term) => highestOf(ground.lexicon.postingsOf(term)));
  const typed = found.length === 0 ? Infinity : Math.max(...found);
  return others.flatMap((name): Weighed[] => {
    const units = unitsOf(name, ground.languages).filter(({ isOptional }) => !isOptional);
    const postings = inAll(units.map(({ terms }) => inAny(terms.map(ground.lexicon.postingsOf))));
    // A rare name would outdo a common one, however little it counts.
    const weight = OTHER_NAME * Math.min(1, typed / highestOf(postings));
    return [{ postings, bits: bits === 0 ? bitOf(0) : bits, weight }];
  });
}

function highestOf({ scores }: Postings): number {
  let highest = Number.MIN_VALUE;
  for (let at = 0; at < scores.length; at += 1) highest = Math.max(highest, scores[at] ?? 0);
  return highest;
}

function passesFor(
  { phrases, without }: Query,
  filter: Filter,
  { used }: Asked,
  { held }: Gathered,
  { languages, lexicon, passesOf, printing }: Ground,
): Passes {
  const passes = passesOf(filter);
  const banned = without
    .flatMap((word) => unitsOf(word, languages))
    .flatMap(({ terms }) => terms.flatMap(lexicon.listsOf));
  const tests = phrases.map((phrase) => {
    const words = new Set(unitsOf(phrase, languages).map(({ terms }) => terms.join(' ')));
    const bits = used.reduce(
      (sum, { terms }, at) => (words.has(terms.join(' ')) ? sum | bitOf(at) : sum),
      0,
    );
    return { bits, isIn: printing(phrase) };
  });
  if (banned.length === 0 && tests.length === 0) return passes;
  return (place) => {
    if (!passes(place) || banned.some((list) => holds(list, place))) return false;
    return tests.every(({ bits, isIn }) => ((held[place] ?? 0) & bits) === bits && isIn(place));
  };
}

function hitsOf(
  shown: readonly Scored[],
  sizes: Uint32Array,
  passes: Passes,
  { scores, held }: Gathered,
  units: readonly Unit[],
  { passages, articles, ranks }: Ground,
): readonly ArticleHits[] {
  const hitOf = ({ place, score }: Scored): Hit[] => {
    const passage = passages[place];
    const has = units.filter((_, at) => ((held[place] ?? 0) & bitOf(at)) !== 0);
    const terms = has.flatMap((unit) => unit.terms);
    const lacks = units
      .filter((unit) => !unit.isOptional && !has.includes(unit))
      .map(({ word }) => word);
    return passage === undefined ? [] : [{ passage, score, terms, lacks }];
  };
  return shown.map(({ place: best }) => {
    const article = articles.numbers[best] ?? 0;
    const own = placesIn(articles, article)
      .filter((place) => held[place] !== 0 && passes(place))
      .map((place): Scored => ({ place, score: scores[place] ?? 0 }));
    return {
      hits: own.toSorted(byScore(ranks)).slice(0, HITS_EACH).flatMap(hitOf),
      passages: sizes[article] ?? 0,
    };
  });
}
