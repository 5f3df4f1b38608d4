import type { List, Postings, Scored } from './postings.ts';

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
  readonly postings: Postings | Pick<List, 'places' | 'scores'>;
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

/** Best first, as `isBetter` has it. */
export const byScore =
  (ranks: Uint32Array) =>
  (a: Scored, b: Scored): number =>
    b.score - a.score || (ranks[a.place] ?? 0) - (ranks[b.place] ?? 0);

/** The articles of what was gathered; good until the next time, as what it was made of. */
export type Grouped = {
  /** The best passage of each article, in no order. */
  readonly bests: Uint32Array;
  /** By the article's number: how many of its passages passed. */
  readonly sizes: Uint32Array;
  /** How many passed in all. */
  readonly passages: number;
};

/** Prepares grouping passages by their articles, whose numbers are given by place, as are ranks. */
export function grouping(
  articles: Uint32Array,
  count: number,
  ranks: Uint32Array,
): (gathered: Gathered, passes: (place: number) => boolean) => Grouped {
  const bests = new Uint32Array(count);
  const sizes = new Uint32Array(count);
  const met = new Uint32Array(count);
  let size = 0;
  return ({ places, scores }, passes) => {
    for (let at = 0; at < size; at += 1) sizes[met[at] ?? 0] = 0;
    size = 0;
    let passages = 0;
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      if (!passes(place)) continue;
      passages += 1;
      const article = articles[place] ?? 0;
      const before = sizes[article] ?? 0;
      sizes[article] = before + 1;
      if (before === 0) {
        met[size] = article;
        size += 1;
      }
      if (before === 0 || isBefore(place, bests[article] ?? 0, scores, ranks)) {
        bests[article] = place;
      }
    }
    return { bests: met.subarray(0, size).map((article) => bests[article] ?? 0), sizes, passages };
  };
}

const scoredAt = (place: number, scores: Float64Array): Scored => ({
  place,
  score: scores[place] ?? 0,
});

/** `isBetter` for places. */
function isBefore(a: number, b: number, scores: Float64Array, ranks: Uint32Array): boolean {
  const [scoreA, scoreB] = [scores[a] ?? 0, scores[b] ?? 0];
  return scoreA > scoreB || (scoreA === scoreB && (ranks[a] ?? 0) < (ranks[b] ?? 0));
}

/** For more than these it is cheaper to sort everything than to keep the best while looking. */
const MOST_KEPT = 100;

/** The best `limit` of these places, the best first. */
export function bestOf(
  places: Uint32Array,
  scores: Float64Array,
  limit: number,
  ranks: Uint32Array,
): Scored[] {
  if (limit > MOST_KEPT || places.length <= limit) {
    const all = Array.from(places, (place) => scoredAt(place, scores));
    return all.toSorted(byScore(ranks)).slice(0, limit);
  }
  const best: number[] = [];
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const worst = best.at(-1);
    const isFull = best.length >= limit;
    if (isFull && (worst === undefined || !isBefore(place, worst, scores, ranks))) continue;
    let to = best.length;
    while (to > 0 && isBefore(place, best[to - 1] ?? 0, scores, ranks)) to -= 1;
    best.splice(to, 0, place);
    if (best.length > limit) best.pop();
  }
  return best.map((place) => scoredAt(place, scores));
}
