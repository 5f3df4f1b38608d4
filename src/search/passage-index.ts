import MiniSearch from 'minisearch';
import type { Article } from '../article/article.ts';
import { dueAfter } from './due-after.ts';
import { type Filed, filterOver } from './filter.ts';
import type { Token } from './fold.ts';
import { finderOver, type Ground, type Window } from './finding.ts';
import { languageOf } from './language.ts';
import type { Filter, Found, Hit, Passage } from './passage.ts';
import { type NearWords, nearWords } from './near-words.ts';
import { inAll, inAny, type Postings, rank } from './postings.ts';
import { printedIn } from './phrase.ts';
import { type Query, type Unit, unitsOf } from './query.ts';
import { respelling, type WordsNear } from './respelling.ts';
import { remembering } from './remembering.ts';
import { type Row, rowOf } from './rows.ts';

/** Every passage, findable by its words. Immutable: a changed library gets a new one. */
export type PassageIndex = {
  /**
   * The articles with passages that hold any of the words (in any form of them), best first, each
   * with its best passages; among equals the newest first, then by id. Phrases must be printed so.
   * A word that no passage holds is taken for one that is spelled nearly so, where other words are
   * known, and the result says it. A blank query finds everything that passes the filter, newest
   * first; words that say nothing (`the`) find nothing.
   */
  search(query: Query, filter: Filter, window: Window): Found;
  /** Only passages with all the words, however few: what is about the words themselves. Never guessed. */
  searchAll(words: string, filter: Filter, limit: number): readonly Hit[];
  /** Whether any passage holds this word, in any of its forms. */
  knows(word: string): boolean;
  /** Words at most so many slips away (`NearWords`), in no order. */
  readonly wordsNear: WordsNear;
};

/** How much text is indexed between two pauses: some milliseconds of work. */
const TEXT_BETWEEN_PAUSES = 15_000;

/** A term in more passages than this is scored when the index is built, not while a reader waits. */
const COMMON = 2_000;

/** Phrases whose passages are remembered: they are read, which takes longer than anything else. */
const PHRASES = 20;

/** How many terms that are not common are remembered with their scores. */
const REMEMBERED = 500;

/**
 * Builds the index, awaiting `pause` after every few milliseconds of work so
 * that answers go out in between.
 */
export async function buildIndex(
  given: readonly Passage[],
  pause: () => Promise<void>,
  filed: Filed = new Map(),
): Promise<PassageIndex> {
  // Newest first, so that the place of a passage is also its rank among equals.
  const passages = given.toSorted(byFreshness);
  const engine = newEngine();
  const spellings = new Map<string, string>();
  const spelled = nearWords();
  const note = ({ word, term }: Token) => {
    if (term === undefined) return;
    if (!spellings.has(word)) spelled.add(word);
    spellings.set(word, term);
  };
  const terms = new Map<string, number>();
  const isDue = dueAfter(TEXT_BETWEEN_PAUSES);
  for (const [place, passage] of passages.entries()) {
    const row = rowOf(place, passage, note);
    engine.add(row);
    for (const term of new Set(`${row.all} ${row.title}`.split(' '))) {
      terms.set(term, (terms.get(term) ?? 0) + 1);
    }
    if (isDue(row.all.length + row.title.length)) await pause();
  }
  const common = await scoreCommon(engine, terms, pause);
  return indexOver({
    passages,
    filed,
    engine,
    terms,
    spellings,
    spelled,
    common,
  });
}

/** These settings found best on eight collections, of news and of abstracts. */
function newEngine(): MiniSearch<Row> {
  return new MiniSearch<Row>({
    fields: ['all', 'title'],
    tokenize: (folded) => folded.split(' '),
    processTerm: (term) => term,
    searchOptions: { boost: { title: 0.3 }, bm25: { k: 1.2, b: 0.7, d: 0 } },
  });
}

async function scoreCommon(
  engine: MiniSearch<Row>,
  terms: ReadonlyMap<string, number>,
  pause: () => Promise<void>,
): Promise<ReadonlyMap<string, Postings>> {
  const common = new Map<string, Postings>();
  for (const [term, passages] of terms) {
    if (passages <= COMMON) continue;
    common.set(term, score(engine, term));
    await pause();
  }
  return common;
}

/**
 * MiniSearch's scores for one term. Terms are scored one by one because it
 * multiplies the score of several by how many of them matched, which finds worse.
 */
function score(engine: MiniSearch<Row>, term: string): Postings {
  const found: { place: number; score: number }[] = [];
  engine.search(term, {
    // Taking each result as it passes by spares the engine sorting them all.
    filter: (result) => {
      found.push({ place: Number(result.id), score: result.score });
      return false;
    },
  });
  found.sort((a, b) => a.place - b.place);
  return {
    places: Uint32Array.from(found, ({ place }) => place),
    scores: Float64Array.from(found, (each) => each.score),
  };
}

type Built = {
  readonly passages: readonly Passage[];
  readonly filed: Filed;
  readonly engine: MiniSearch<Row>;
  /** Each term, and how many passages hold it. */
  readonly terms: ReadonlyMap<string, number>;
  /** Each word as it is spelled, and its term. */
  readonly spellings: ReadonlyMap<string, string>;
  readonly spelled: NearWords;
  readonly common: ReadonlyMap<string, Postings>;
};

function indexOver({
  passages,
  filed,
  engine,
  terms,
  spellings,
  spelled,
  common,
}: Built): PassageIndex {
  const rare = remembering(
    REMEMBERED,
    (term: string) => term,
    (term) => score(engine, term),
  );
  const passagesWith = (term: string) => terms.get(term) ?? 0;
  const postingsOf = (term: string) =>
    terms.has(term) ? (common.get(term) ?? rare(term)) : undefined;
  const languages = [...new Set(passages.map(({ article }) => languageOf(article)))];
  const passesOf = filterOver(passages, filed);
  const wordsNear: WordsNear = (word, edits) =>
    spelled.near(word, edits).map((near) => ({
      word: near,
      passages: passagesWith(spellings.get(near) ?? ''),
    }));
  const respell = remembering(
    REMEMBERED,
    ({ word, times }: Unit) => `${times} ${word}`,
    respelling(languages, wordsNear),
  );
  const search = finderOver({
    passages,
    ...byArticle(passages),
    languages,
    postingsOf,
    passagesWith,
    passesOf,
    printing: remembering(
      PHRASES,
      (phrase: string) => phrase,
      (phrase) => printedIn(passages, phrase),
    ),
    respell,
    common: COMMON,
  });

  return {
    search,
    searchAll(typed, filter, limit) {
      const all = unitsOf(typed, languages);
      const telling = all.filter(({ isOptional }) => !isOptional);
      const units = telling.length > 0 ? telling : all;
      const lists = units.map((unit) =>
        inAny(unit.terms.flatMap((term) => postingsOf(term) ?? [])),
      );
      const { best } = rank(inAll(lists), passesOf(filter), limit);
      const held = units.flatMap((unit) => unit.terms);
      return best.flatMap(({ place, score: itsScore }): Hit[] => {
        const passage = passages[place];
        return passage === undefined ? [] : [{ passage, score: itsScore, terms: held, lacks: [] }];
      });
    },
    knows: (word) =>
      unitsOf(word, languages).some((unit) => unit.terms.some((term) => terms.has(term))),
    wordsNear,
  };
}

/** A number for each article: of each passage, and the places of its passages by it. */
function byArticle(passages: readonly Passage[]): Pick<Ground, 'articles' | 'placesOf'> {
  const numbers = new Map<Article, number>();
  const placesOf: number[][] = [];
  const articles = Uint32Array.from(passages, ({ article }, place) => {
    const number = numbers.get(article) ?? placesOf.push([]) - 1;
    numbers.set(article, number);
    placesOf[number]?.push(place);
    return number;
  });
  return { articles, placesOf };
}

function byFreshness(a: Passage, b: Passage): number {
  return moment(b) - moment(a) || (idOf(a) < idOf(b) ? -1 : 1);
}

/** What has no date comes behind everything that has one. */
function moment({ article }: Passage): number {
  return article.published?.getTime() ?? Number.MIN_SAFE_INTEGER;
}

function idOf(passage: Passage): string {
  return passage.kind === 'quote' ? passage.quote.id : passage.section.id;
}
