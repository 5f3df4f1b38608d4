import MiniSearch from 'minisearch';
import { termsOf } from '../../../src/search/fold.ts';
import type { Doc } from './collection.ts';

/** Finds document ids, best first. A document is found once, by its best section. */
export type Engine = (query: string, limit: number) => readonly string[];

/** MiniSearch with no setting of ours. */
export function miniSearchAsItComes(docs: readonly Doc[]): Engine {
  const engine = new MiniSearch<Doc>({ fields: ['title', 'text'] });
  engine.addAll(docs);
  const parents = parentsOf(docs);
  return (query, limit) => {
    const hits = engine.search(query).map(({ id }) => parents.get(String(id)) ?? '');
    return [...new Set(hits)].slice(0, limit);
  };
}

const K1 = 1.2;
const B = 0.75;

/**
 * Okapi BM25 and nothing else, over titles and texts together. Its analyser is ours for English:
 * stop words dropped, Snowball's stems (scripts without spaces cut by dictionary). A query's words
 * count each as often as it has them.
 */
export function plainBm25(docs: readonly Doc[]): Engine {
  const parents = parentsOf(docs);
  const lengths = new Map<string, number>();
  const postings = new Map<string, Map<string, number>>();
  for (const { id, title, text } of docs) {
    const terms = termsOf(`${title}\n${text}`);
    lengths.set(id, terms.length);
    for (const term of terms) {
      const counts = postings.get(term) ?? new Map<string, number>();
      postings.set(term, counts.set(id, (counts.get(id) ?? 0) + 1));
    }
  }
  const average = [...lengths.values()].reduce((sum, length) => sum + length, 0) / docs.length;
  const weight = (count: number, id: string) =>
    (count * (K1 + 1)) / (count + K1 * (1 - B + (B * (lengths.get(id) ?? 0)) / average));
  return (query, limit) => {
    const scores = new Map<string, number>();
    for (const term of termsOf(query)) {
      const counts = postings.get(term) ?? new Map<string, number>();
      const idf = Math.log(1 + (docs.length - counts.size + 0.5) / (counts.size + 0.5));
      for (const [id, count] of counts) {
        scores.set(id, (scores.get(id) ?? 0) + idf * weight(count, id));
      }
    }
    const hits = [...scores].toSorted(([, a], [, b]) => b - a);
    return [...new Set(hits.map(([id]) => parents.get(id) ?? ''))].slice(0, limit);
  };
}

const parentsOf = (docs: readonly Doc[]): ReadonlyMap<string, string> =>
  new Map(docs.map(({ id, parent }) => [id, parent ?? id]));
