import { articlesOf } from './articles.ts';
import { inOrder } from './difference.ts';
import { dueAfter } from './due-after.ts';
import { type Filed, filterOver, type Passes } from './filter.ts';
import { finderOver } from './finding.ts';
import { HEAD, namesOf } from './kept-layer.ts';
import { LANGUAGES_KNOWN, type Language } from './language.ts';
import { type Layers, lexiconOver } from './lexicon.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Hit, Passage } from './passage.ts';
import { type Part, sealed, sumOf } from './parts.ts';
import { isUnspaced, phraseWords, readingFor } from './phrase.ts';
import { inAll, inAny, rank } from './postings.ts';
import { printedBehind } from './printed.ts';
import { type Unit, unitsOf } from './query.ts';
import { remembering } from './remembering.ts';
import { respelling } from './respelling.ts';
import { printOf } from './same-passages.ts';

/** All that an index is made of. */
export type Stock = {
  readonly layers: Layers;
  /** By place; `undefined` where a passage went. */
  readonly passages: readonly (Passage | undefined)[];
  /** The places of those that are there, in the order in which they were given. */
  readonly given: Uint32Array;
  /** The same, newest first. */
  readonly order: Uint32Array;
};

/** A term in more passages than this is common. */
const COMMON = 2_000;

/** How many words are remembered with what was meant by them. */
const REMEMBERED = 500;
/** Phrases whose passages are remembered, of those that must be read for. */
const PHRASES = 20;

/** What indexes are made of, for those that are made of others. */
const stocks = new WeakMap<PassageIndex, Stock>();

/** What an index is made of; `undefined` where it is not one of ours. */
export const stockOf = (index: PassageIndex): Stock | undefined => stocks.get(index);

/** Makes a stock ready for questions; `head` is the part that tells of it, where there is one. Awaits `pause` after every few milliseconds of work. */
export async function indexOver(
  stock: Stock,
  pause: () => Promise<void>,
  filed: Filed,
  head?: Part,
): Promise<PassageIndex> {
  const { layers, passages, order } = stock;
  const hasGone =
    order.length === passages.length ? undefined : (place: number) => passages[place] === undefined;
  const languages = languagesOf(layers);
  const lexicon = await lexiconOver(layers, hasGone, pause);
  const { passagesWith, wordsNear } = lexicon;
  const passesOf = await filterOver(passages, pause, filed);
  const respell = await respelling(languages, wordsNear, pause);
  const ranks = await ranksOf(stock, pause);
  const search = finderOver({
    passages,
    order,
    ranks,
    articles: await articlesOf(passages, pause),
    languages,
    lexicon,
    passesOf: (filter) => unlessGone(passesOf(filter), hasGone),
    printing: printingOver(stock),
    respell: remembering(REMEMBERED, ({ word, times }: Unit) => `${times} ${word}`, respell),
    common: COMMON,
  });
  const parts = await partsOf(stock, head, pause);
  const index: PassageIndex = {
    search,
    searchAll(typed, filter, limit) {
      const all = unitsOf(typed, languages);
      const telling = all.filter(({ isOptional }) => !isOptional);
      const units = telling.length > 0 ? telling : all;
      const lists = units.map(({ terms }) => inAny(terms.map(lexicon.postingsOf)));
      const { best } = rank(inAll(lists), passesOf(filter), limit, ranks);
      const held = units.flatMap(({ terms }) => terms);
      return best.flatMap(({ place, score }): Hit[] => {
        const passage = passages[place];
        return passage === undefined ? [] : [{ passage, score, terms: held, lacks: [] }];
      });
    },
    knows: (word) =>
      unitsOf(word, languages).some(({ terms }) => terms.some((term) => passagesWith(term) > 0)),
    wordsNear,
    parts: () => parts,
  };
  stocks.set(index, stock);
  return index;
}

/** The parts of an index: one that tells how the others belong together, and those of each layer. */
async function partsOf(
  { layers: { there, gone }, passages, given, order }: Stock,
  head: Part | undefined,
  pause: () => Promise<void>,
): Promise<readonly Part[]> {
  const others = [...there, ...gone].flatMap(({ parts }, layer) =>
    namesOf(layer).map((name, at) => ({ name, bytes: parts[at]?.bytes ?? new Uint8Array() })),
  );
  if (head !== undefined) return [head, ...others];
  const counts = Uint32Array.from([there.length, gone.length, ...others.map(sumOf)]);
  const print = await printOf(inOrder(passages, given), pause);
  return [await sealed(HEAD, [counts, given, order, print], pause), ...others];
}

const unlessGone = (passes: Passes, hasGone: Passes | undefined): Passes =>
  hasGone === undefined ? passes : (place) => !hasGone(place) && passes(place);

const countIn = (layers: Layers['there'], language: Language): number =>
  layers.reduce((sum, { about }) => sum + (about.languages[language] ?? 0), 0);

function languagesOf({ there, gone }: Layers): readonly Language[] {
  return LANGUAGES_KNOWN.filter((each) => countIn(there, each) > countIn(gone, each));
}

const PLACES_BETWEEN_PAUSES = 50_000;

async function ranksOf(
  { passages, order }: Stock,
  pause: () => Promise<void>,
): Promise<Uint32Array> {
  const ranks = new Uint32Array(passages.length);
  const isDue = dueAfter(PLACES_BETWEEN_PAUSES);
  for (const [rankOfIt, place] of order.entries()) {
    ranks[place] = rankOfIt;
    if (isDue(1)) await pause();
  }
  return ranks;
}

/** Whether a phrase is printed, by a passage's place. */
function printingOver({ layers, passages }: Stock): (phrase: string) => Passes {
  const read = remembering(
    PHRASES,
    (phrase: string) => phrase,
    (phrase) => readingFor(passages, phrase),
  );
  return (phrase) => {
    // Within a run of letters words have no numbers: only reading tells.
    if (isUnspaced(phrase)) return read(phrase);
    const words = phraseWords(phrase);
    const looks = layers.there.map(({ about, printed }) => ({
      from: about.from,
      has: printedBehind(printed, words),
    }));
    return (place) => {
      const look = looks.findLast(({ from }) => from <= place);
      return look?.has?.(place - look.from) === true;
    };
  };
}
