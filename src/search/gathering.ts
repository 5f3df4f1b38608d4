import type { Postings } from './postings.ts';

/** Passages with any of some words: how well each fits, and which of the words it holds. */
export type Gathered = {
  /** In no order. */
  readonly places: Uint32Array;
  /** By place, for those places. */
  readonly scores: Float64Array;
  /** By place: a bit for each word that it holds. */
  readonly held: Uint32Array;
};

/** A word's passages, the bits that they are given, and how much their scores count. */
export type Weighed = {
  readonly postings: Postings;
  readonly bits: number;
  readonly weight: number;
};

/**
 * Prepares gathering over so many passages. What is gathered is good until the next time: the
 * arrays are as long as the library and are used again.
 */
export function gathering(count: number): (lists: readonly Weighed[]) => Gathered {
  const scores = new Float64Array(count);
  const held = new Uint32Array(count);
  const places = new Uint32Array(count);
  let size = 0;
  return (lists) => {
    for (const place of places.subarray(0, size)) {
      scores[place] = 0;
      held[place] = 0;
    }
    size = 0;
    for (const { postings, bits, weight } of lists) {
      for (let at = 0; at < postings.places.length; at += 1) {
        const place = postings.places[at] ?? 0;
        if (held[place] === 0) {
          places[size] = place;
          size += 1;
        }
        // BM25 is a sum over terms, so terms that were scored apart give the score of the whole query.
        scores[place] = (scores[place] ?? 0) + weight * (postings.scores[at] ?? 0);
        held[place] = (held[place] ?? 0) | bits;
      }
    }
    return { places: places.subarray(0, size), scores, held };
  };
}

/** A passage's place, and how well it fits. */
export type Scored = { readonly place: number; readonly score: number };

/** Best first; among equals the lower place, which is the newer passage. */
export const byScore = (a: Scored, b: Scored): number => b.score - a.score || a.place - b.place;

/** An article among the results: its best passage, and how many of its passages are. */
export type Grouped = { readonly best: Scored; readonly passages: number };

/** Passages by their article. */
export function byArticle(
  places: Uint32Array,
  scores: Float64Array,
  articles: Uint32Array,
): ReadonlyMap<number, Grouped> {
  const groups = new Map<number, { best: Scored; passages: number }>();
  for (const place of places) {
    const article = articles[place] ?? 0;
    const score = scores[place] ?? 0;
    const group = groups.get(article);
    if (group === undefined) {
      groups.set(article, { best: { place, score }, passages: 1 });
      continue;
    }
    group.passages += 1;
    if (score > group.best.score || (score === group.best.score && place < group.best.place)) {
      group.best = { place, score };
    }
  }
  return groups;
}
