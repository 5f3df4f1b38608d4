import { firstNotBefore } from '../article/halving.ts';

/** Passages by ascending place in the index, each with its score for a term or for several. */
export type Postings = { readonly places: Uint32Array; readonly scores: Float64Array };

/** A term's postings as they lie in the index, and what its scores weigh. */
export type List = {
  readonly places: Uint32Array;
  readonly scores: Uint16Array;
  readonly weight: number;
};

/** Several lists as one, with their scores weighed and added, but for places that went. */
export function summed(
  lists: readonly List[],
  hasGone: ((place: number) => boolean) | undefined,
): Postings {
  const most = lists.reduce((sum, { places }) => sum + places.length, 0);
  const all = { places: new Uint32Array(most), scores: new Float64Array(most) };
  let size = 0;
  for (const list of lists) size = addTo(all, size, list, hasGone);
  return { places: all.places.subarray(0, size), scores: all.scores.subarray(0, size) };
}

/**
 * Weighs a list into the first `size` of what there is, and gives the new size; there must be room.
 * What stands before the list stays where it is: lists of later layers are only put behind.
 */
function addTo(
  { places, scores }: Postings,
  size: number,
  list: List,
  hasGone: ((place: number) => boolean) | undefined,
): number {
  let to = firstNotBelow(places.subarray(0, size), list.places[0] ?? 0);
  const others = { places: places.slice(to, size), scores: scores.slice(to, size) };
  let other = 0;
  for (let at = 0; at < list.places.length; at += 1) {
    const place = list.places[at] ?? 0;
    while (other < others.places.length && (others.places[other] ?? 0) < place) {
      places[to] = others.places[other] ?? 0;
      scores[to] = others.scores[other] ?? 0;
      to += 1;
      other += 1;
    }
    if (hasGone?.(place) === true) continue;
    const isInBoth = other < others.places.length && others.places[other] === place;
    places[to] = place;
    scores[to] =
      (isInBoth ? (others.scores[other] ?? 0) : 0) + list.weight * (list.scores[at] ?? 0);
    to += 1;
    if (isInBoth) other += 1;
  }
  places.set(others.places.subarray(other), to);
  scores.set(others.scores.subarray(other), to);
  return to + others.places.length - other;
}

const NONE: Postings = { places: new Uint32Array(), scores: new Float64Array() };

/**
 * What all of the lists hold. Scores are added: BM25 is a sum over terms, so
 * terms that were scored apart give the score of the whole query.
 */
export function inAll(lists: readonly Postings[]): Postings {
  const [shortest = NONE, ...others] = lists.toSorted((a, b) => a.places.length - b.places.length);
  return others.reduce((a, b) => merge(a, b, 'both'), shortest);
}

/** What any of the lists holds, scores added. */
export function inAny(lists: readonly Postings[]): Postings {
  const [first = NONE, ...others] = lists;
  return others.reduce((a, b) => merge(a, b, 'either'), first);
}

/** Walks two ascending lists side by side, keeping places of both or of either. */
function merge(a: Postings, b: Postings, keep: 'both' | 'either'): Postings {
  const most = keep === 'both' ? a.places.length : a.places.length + b.places.length;
  const places = new Uint32Array(most);
  const scores = new Float64Array(most);
  let size = 0;
  let atA = 0;
  let atB = 0;
  while (atA < a.places.length || atB < b.places.length) {
    const placeA = a.places[atA] ?? Infinity;
    const placeB = b.places[atB] ?? Infinity;
    if (keep === 'either' || placeA === placeB) {
      places[size] = Math.min(placeA, placeB);
      scores[size] =
        (placeA <= placeB ? (a.scores[atA] ?? 0) : 0) +
        (placeB <= placeA ? (b.scores[atB] ?? 0) : 0);
      size += 1;
    }
    if (placeA <= placeB) atA += 1;
    if (placeB <= placeA) atB += 1;
  }
  return { places: places.subarray(0, size), scores: scores.subarray(0, size) };
}

/** Whether a list holds this place. */
export function holds({ places }: Pick<Postings, 'places'>, place: number): boolean {
  return places[firstNotBelow(places, place)] === place;
}

const firstNotBelow = (places: Uint32Array, place: number): number =>
  firstNotBefore(places.length, (at) => (places[at] ?? 0) < place);

/** A passage's place, and how well it fits. */
export type Scored = { readonly place: number; readonly score: number };

/** A choice among places: how many there were, and the best of them. */
export type Ranking = { readonly total: number; readonly best: readonly Scored[] };

/** Whether one comes before another: by its score, among equals by its rank (`ranks` go by place). */
const isBetter = (a: Scored, b: Scored, ranks: Uint32Array): boolean =>
  a.score > b.score || (a.score === b.score && (ranks[a.place] ?? 0) < (ranks[b.place] ?? 0));

/**
 * The best `limit` of the places that pass, the best first (`isBetter`). Keeps only the best while
 * it looks, which is far cheaper than sorting everything.
 */
export function rank(
  { places, scores }: Postings,
  passes: (place: number) => boolean,
  limit: number,
  ranks: Uint32Array,
): Ranking {
  const best: Scored[] = [];
  let total = 0;
  for (let at = 0; at < places.length; at += 1) {
    const each = { place: places[at] ?? 0, score: scores[at] ?? 0 };
    if (!passes(each.place)) continue;
    total += 1;
    const worst = best.at(-1);
    if (best.length >= limit && (worst === undefined || !isBetter(each, worst, ranks))) continue;
    best.splice(behindBetter(each, best, ranks), 0, each);
    if (best.length > limit) best.pop();
  }
  return { total, best };
}

/** Behind everything that is better. */
const behindBetter = (each: Scored, best: readonly Scored[], ranks: Uint32Array): number =>
  firstNotBefore(best.length, (at) => {
    const other = best[at];
    return other !== undefined && isBetter(other, each, ranks);
  });
