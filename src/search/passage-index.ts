import MiniSearch from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import { filterOver } from './filter.ts';
import { tokensOf } from './fold.ts';
import type { Filter, Hit, Passage } from './passage.ts';
import { everyPlace, holds, inAll, inAny, type Postings, type Ranking, rank } from './postings.ts';
import { queryTerms, worthLookingUp } from './query.ts';
import { remembering } from './remembering.ts';
import { type Row, rowOf } from './rows.ts';

/** What a search found. */
export type Found = {
  readonly hits: readonly Hit[];
  /** How many passages match in all. */
  readonly total: number;
  /** Whether each of them holds all the words, or only some because too few held all. */
  readonly matched: 'all' | 'some';
};

/** A word of the library, and how many passages hold it in any of its forms. */
export type KnownWord = { readonly word: string; readonly passages: number };

/** Every passage, findable by its words. Immutable: a changed library gets a new one. */
export type PassageIndex = {
  /**
   * The passages that hold the words (folded, never guessed), best first; among
   * equals the newest first, then by id. Passages with all the words come alone
   * where there are a few of them. Blank words find everything that passes the
   * filter, newest first; words that say nothing (`the`) find nothing.
   */
  search(words: string, filter: Filter, limit: number): Found;
  /** The same, but only passages with all the words, however few: what is about the words themselves. */
  searchAll(words: string, filter: Filter, limit: number): Found;
  /** Whether any passage holds this word, in any of its forms. */
  knows(word: string): boolean;
  /** Words at most `edits` insertions, deletions and replacements away, in no order. */
  wordsNear(word: string, edits: number): readonly KnownWord[];
};

/** How much text is indexed between two pauses: some milliseconds of work. */
const TEXT_BETWEEN_PAUSES = 15_000;

/** A term in more passages than this is scored when the index is built, not while a reader waits. */
const COMMON = 2_000;

/** Where fewer passages hold all the words, those that hold some are shown too. */
const FEW = 3;

/** How many terms that are not common are remembered with their scores. */
const REMEMBERED = 500;

/**
 * Builds the index, awaiting `pause` after every few milliseconds of work so
 * that answers go out in between.
 */
export async function buildIndex(
  given: readonly Passage[],
  pause: () => Promise<void>,
): Promise<PassageIndex> {
  // Newest first, so that the place of a passage is also its rank among equals.
  const passages = given.toSorted(byFreshness);
  const engine = newEngine();
  const spellings = new Map<string, string>();
  const terms = new Map<string, number>();
  let unpaused = 0;
  for (const [place, passage] of passages.entries()) {
    const row = rowOf(place, passage, ({ word, term }) => term && spellings.set(word, term));
    engine.add(row);
    for (const term of new Set(`${row.all} ${row.title}`.split(' '))) {
      terms.set(term, (terms.get(term) ?? 0) + 1);
    }
    unpaused += row.all.length + row.title.length;
    if (unpaused < TEXT_BETWEEN_PAUSES) continue;
    unpaused = 0;
    await pause();
  }
  const common = await scoreCommon(engine, terms, pause);
  return indexOver({ passages, engine, terms, words: SearchableMap.from(spellings), common });
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
  readonly engine: MiniSearch<Row>;
  /** Each term, and how many passages hold it. */
  readonly terms: ReadonlyMap<string, number>;
  /** Each word as it is spelled, and its term. */
  readonly words: SearchableMap<string>;
  readonly common: ReadonlyMap<string, Postings>;
};

function indexOver({ passages, engine, terms, words, common }: Built): PassageIndex {
  const passesOf = filterOver(passages);
  const rare = remembering(
    REMEMBERED,
    (term: string) => term,
    (term) => score(engine, term),
  );
  const passagesWith = (term: string) => terms.get(term) ?? 0;
  const size = { passages: passages.length, common: COMMON };
  const everything = everyPlace(passages.length);

  const find = (typed: string, filter: Filter, limit: number, pick: Choice): Found => {
    const asked = queryTerms(typed);
    const known = asked.filter((term) => terms.has(term));
    const used = worthLookingUp(known, passagesWith, size);
    const lists = used.map((term) => common.get(term) ?? rare(term));
    const isWhole = known.length === asked.length;
    const choose = (from: Postings) => rank(from, passesOf(filter), limit);
    const { best, total, matched } =
      typed.trim() === ''
        ? { ...choose(everything), matched: 'all' as const }
        : pick(lists, isWhole, choose);
    const hits = best.flatMap(({ place, score: itsScore }): Hit[] => {
      const passage = passages[place];
      const held = used.filter((_, at) => lists[at] !== undefined && holds(lists[at], place));
      return passage === undefined ? [] : [{ passage, score: itsScore, terms: held }];
    });
    return { hits, total, matched };
  };

  return {
    search: (typed, filter, limit) => find(typed, filter, limit, allElseSome),
    searchAll: (typed, filter, limit) => find(typed, filter, limit, onlyAll),
    knows: (word) => tokensOf(word).some(({ term }) => term !== undefined && terms.has(term)),
    wordsNear: (word, edits) =>
      [...words.fuzzyGet(word, edits)].map(([near, [term]]) => ({
        word: near,
        passages: passagesWith(term),
      })),
  };
}

type Chosen = Ranking & { readonly matched: Found['matched'] };

/** Chooses among the passages that hold the terms; `isWhole` where the library knows all of them. */
type Choice = (
  lists: readonly Postings[],
  isWhole: boolean,
  choose: (from: Postings) => Ranking,
) => Chosen;

const NONE: Chosen = { best: [], total: 0, matched: 'all' };

const onlyAll: Choice = (lists, isWhole, choose) =>
  isWhole && lists.length > 0 ? { ...choose(inAll(lists)), matched: 'all' } : NONE;

/** The passages with all the terms; those with some where too few have all or a term is unknown. */
const allElseSome: Choice = (lists, isWhole, choose) => {
  if (lists.length === 0) return NONE;
  const all = isWhole ? choose(inAll(lists)) : undefined;
  if (all !== undefined && (all.total >= FEW || lists.length === 1))
    return { ...all, matched: 'all' };
  const some = choose(inAny(lists));
  return { ...some, matched: some.total === all?.total ? 'all' : 'some' };
};

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
