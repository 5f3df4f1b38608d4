/** Passages by ascending place in the index, each with its score for a term or for several. */
export type Postings = { readonly places: Uint32Array; readonly scores: Float64Array };

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
export function holds({ places }: Postings, place: number): boolean {
  return places[firstNotBelow(places, place)] === place;
}

function firstNotBelow(places: Uint32Array, place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A passage's place, and how well it fits. */
export type Scored = { readonly place: number; readonly score: number };

/** A choice among places: how many there were, and the best of them. */
export type Ranking = { readonly total: number; readonly best: readonly Scored[] };

/**
 * The best `limit` of the places that pass, highest score first. Among equal
 * scores the lower place comes first. Keeps only the best while it looks, which
 * is far cheaper than sorting everything.
 */
export function rank(
  { places, scores }: Postings,
  passes: (place: number) => boolean,
  limit: number,
): Ranking {
  const best: Scored[] = [];
  let total = 0;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    if (!passes(place)) continue;
    total += 1;
    const score = scores[at] ?? 0;
    const worst = best.at(-1);
    if (best.length >= limit && (worst === undefined || score <= worst.score)) continue;
    best.splice(behindEquals(score, best), 0, { place, score });
    if (best.length > limit) best.pop();
  }
  return { total, best };
}

/** Behind everything that scores as much or more. */
function behindEquals(score: number, best: readonly Scored[]): number {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((best[middle]?.score ?? 0) >= score) low = middle + 1;
    else high = middle;
  }
  return low;
}
