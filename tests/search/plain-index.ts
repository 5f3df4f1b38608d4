import type { Article } from '../../src/article/article.ts';
import { editsBetween } from '../../src/search/edits.ts';
import { filterOver, type Filed } from '../../src/search/filter.ts';
import { byFreshness } from '../../src/search/freshness.ts';
import { languageOf } from '../../src/search/language.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import type { ArticleHits, Filter, Hit, Passage } from '../../src/search/passage.ts';
import { phraseIn } from '../../src/search/phrase.ts';
import { type Query, type Unit, unitsOf } from '../../src/search/query.ts';
import { rowOf } from '../../src/search/rows.ts';

/** A passage as it is scanned: its terms, as often as it has them. */
type Scanned = {
  readonly passage: Passage;
  readonly place: number;
  readonly terms: readonly string[];
  readonly title: readonly string[];
};

const has = ({ terms, title }: Scanned, term: string): boolean =>
  terms.includes(term) || title.includes(term);
const holds = (each: Scanned, unit: Unit): boolean => unit.terms.some((term) => has(each, term));
const lengthOf = (terms: readonly string[]): number => new Set(terms).size;

const K = 1.2;
const B = 0.7;
const TITLE = 0.3;

/**
 * An index that keeps nothing but words: each question reads all passages and scores them by BM25 as
 * the books have it. It forgives no slips and knows no other names.
 */
export async function plainIndex(given: readonly Passage[], filed?: Filed): Promise<PassageIndex> {
  const passages = given.toSorted(byFreshness);
  const spelled = new Map<string, string>();
  const all = passages.map((passage, place): Scanned => {
    const row = rowOf(place, passage, ({ word, term }) => {
      if (term !== undefined) spelled.set(word, term);
    });
    return { passage, place, terms: row.all.split(' '), title: row.title.split(' ') };
  });
  const languages = [...new Set(passages.map(({ article }) => languageOf(article)))];
  const passesOf = await filterOver(passages, async () => {}, filed);
  const isKnown = (unit: Unit) => all.some((each) => holds(each, unit));
  const scoreOf = scoring(all);

  /** What passes, with its score: each passage where nothing is asked, else those with any word. */
  const scan = (units: readonly Unit[], isBlank: boolean, passes: (each: Scanned) => boolean) =>
    all
      .filter((each) => passes(each) && (isBlank || units.some((unit) => holds(each, unit))))
      .map((each) => ({ each, hit: hitOf(each, units) }))
      .toSorted((a, b) => b.hit.score - a.hit.score || a.each.place - b.each.place)
      .map(({ hit }) => hit);
  const hitOf = (each: Scanned, units: readonly Unit[]): Hit => {
    const held = units.filter((unit) => holds(each, unit));
    const lacked = units.filter((unit) => !unit.isOptional && !held.includes(unit));
    return {
      passage: each.passage,
      score: held.flatMap(({ terms }) => terms).reduce((sum, term) => sum + scoreOf(each, term), 0),
      terms: held.flatMap(({ terms }) => terms),
      lacks: lacked.map(({ word }) => word),
    };
  };
  const passing = ({ phrases, without }: Query, filter: Filter) => {
    const passes = passesOf(filter);
    const banned = without.flatMap((word) => unitsOf(word, languages));
    const printed = phrases.map(phraseIn);
    return (each: Scanned) =>
      passes(each.place) &&
      !banned.some((unit) => holds(each, unit)) &&
      printed.every((isIn) => isIn(each.passage));
  };

  return {
    search(query, filter, { from, count }) {
      const text = [query.words, ...query.phrases].join('\n');
      const units = unitsOf(text, languages);
      const isBlank = text.trim() === '';
      const hits = scan(units.filter(isKnown), isBlank, passing(query, filter));
      const grouped = [...Map.groupBy(hits, ({ passage }): Article => passage.article).values()];
      return {
        articles: grouped
          .slice(from, from + count)
          .map((own): ArticleHits => ({ hits: own.slice(0, 2), passages: own.length })),
        total: grouped.length,
        passages: hits.length,
        respelled: [],
        unknown: units.flatMap((unit) => (isKnown(unit) || unit.isOptional ? [] : unit.word)),
      };
    },
    searchAll(words, filter, limit) {
      const units = unitsOf(words, languages);
      const passes = passesOf(filter);
      const hasAll = (each: Scanned) => units.every((unit) => holds(each, unit));
      return scan(units, false, (each) => passes(each.place) && hasAll(each)).slice(0, limit);
    },
    knows: (word) => unitsOf(word, languages).some(isKnown),
    wordsNear: (word, edits) =>
      [...spelled]
        .filter(([near]) => editsBetween(word, near) <= edits)
        .map(([near, term]) => ({
          word: near,
          passages: all.filter((each) => has(each, term)).length,
        })),
    parts: () => [],
  };
}

/** BM25 over both fields, lengths counted in different terms. */
function scoring(all: readonly Scanned[]): (each: Scanned, term: string) => number {
  const field = (of: (each: Scanned) => readonly string[]) => {
    const average = all.reduce((sum, each) => sum + lengthOf(of(each)), 0) / all.length;
    return (each: Scanned, term: string) => {
      const having = all.filter((other) => of(other).includes(term)).length;
      const times = of(each).filter((other) => other === term).length;
      const rarity = Math.log(1 + (all.length - having + 0.5) / (having + 0.5));
      const measure = K * (1 - B + (B * lengthOf(of(each))) / average);
      return (rarity * times * (K + 1)) / (times + measure);
    };
  };
  const inTerms = field(({ terms }) => terms);
  const inTitle = field(({ title }) => title);
  return (each, term) => inTerms(each, term) + TITLE * inTitle(each, term);
}
