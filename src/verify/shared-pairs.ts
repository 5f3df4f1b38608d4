import { costOf, lookUp, type Postings } from './phrase-postings.ts';

/** The rank of a place whose section went. */
export const GONE = 0xffff_ffff;

/** How many entries are looked at for one text; the pairs that have the fewest are looked up first. */
const MOST_ENTRIES = 250_000;
/** Pairs that have a place and are counted, at most, however long the text is. */
const MOST_PAIRS = 160;

/** Counts what places share with a text. There is one for all checks: its lists would keep the collector busy. */
export type Board = {
  /**
   * At most `limit` places, those first that share the most and the rarest pairs; among equals those
   * that `favoured` picks, then those of the lowest rank.
   */
  foremost(
    hashes: ReadonlySet<number>,
    limit: number,
    favoured: ((place: number) => boolean) | undefined,
  ): readonly number[];
  readonly bytes: number;
};

/** A board for as many places as there are ranks; `sections` of them have one. */
export function newBoard(
  postings: readonly Postings[],
  ranks: Uint32Array,
  sections: number,
): Board {
  const scores = new Float32Array(ranks.length);
  const touched = new Uint32Array(ranks.length);
  const all = postings.reduce((sum, { places }) => sum + places.length, 0);
  let found = new Uint32Array(Math.min(all, MOST_ENTRIES));
  return {
    bytes: scores.byteLength + touched.byteLength + found.byteLength,
    foremost(hashes, limit, favoured) {
      const { chosen, entries } = cheapest(hashes, postings);
      // One pair alone may be more than all that is looked at else.
      if (entries > found.length) found = new Uint32Array(entries);
      const pairs = lookedUp(chosen, postings, sections < ranks.length ? ranks : undefined, found);
      const count = scored(pairs, found, sections, scores, touched);
      const those = touched.subarray(0, count);
      try {
        return bestOf(those, scores, ranks, limit, favoured);
      } finally {
        for (const place of those) scores[place] = 0;
      }
    },
  };
}

/**
 * The pairs of a text that cost the least to look up. What a pair costs is known without looking; to
 * count the places of the commonest would cost more than all the rest.
 */
function cheapest(
  hashes: ReadonlySet<number>,
  postings: readonly Postings[],
): { readonly chosen: readonly number[]; readonly entries: number } {
  const priced = Array.from(hashes, (hash) => ({
    hash,
    cost: postings.reduce((sum, each) => sum + costOf(each, hash), 0),
  }));
  const chosen: number[] = [];
  let entries = 0;
  for (const { hash, cost } of priced.toSorted((a, b) => a.cost - b.cost)) {
    const isTooMuch = chosen.length > 0 && entries + cost > MOST_ENTRIES;
    if (isTooMuch) break;
    if (cost === 0) continue;
    chosen.push(hash);
    entries += cost;
  }
  return { chosen, entries };
}

/** A pair, and where its places lie in the list of all that were found. */
type Found = { readonly hash: number; readonly from: number; readonly to: number };

/** Finds the places of pairs, the rarest first; without those that went, where `ranks` tells of any. */
function lookedUp(
  hashes: readonly number[],
  postings: readonly Postings[],
  ranks: Uint32Array | undefined,
  found: Uint32Array,
): readonly Found[] {
  const pairs: Found[] = [];
  let end = 0;
  for (const hash of hashes) {
    if (pairs.length === MOST_PAIRS) break;
    const from = end;
    for (const each of postings) end = lookUp(each, hash, found, end);
    if (ranks !== undefined) end = withoutGone(found, from, end, ranks);
    if (end > from) pairs.push({ hash, from, to: end });
  }
  return pairs.toSorted((a, b) => a.to - a.from - (b.to - b.from) || a.hash - b.hash);
}

/** Leaves the places out whose sections went. Gives where the others end. */
function withoutGone(found: Uint32Array, from: number, to: number, ranks: Uint32Array): number {
  let end = from;
  for (let at = from; at < to; at += 1) {
    const place = found[at] ?? 0;
    if (ranks[place] === GONE) continue;
    found[end] = place;
    end += 1;
  }
  return end;
}

/** Scores each place by what it shares; a pair weighs the more the fewer places have it. Gives how many were touched. */
function scored(
  pairs: readonly Found[],
  found: Uint32Array,
  sections: number,
  scores: Float32Array,
  touched: Uint32Array,
): number {
  let count = 0;
  for (const { from, to } of pairs) {
    const weight = Math.log(1 + sections / (to - from));
    for (let at = from; at < to; at += 1) {
      const place = found[at] ?? 0;
      const before = scores[place] ?? 0;
      if (before === 0) {
        touched[count] = place;
        count += 1;
      }
      scores[place] = before + weight;
    }
  }
  return count;
}

/** Less than any pair weighs: it decides among equals alone. */
const FAVOUR = 1e-6;

type Kept = { readonly place: number; readonly score: number; readonly rank: number };

function bestOf(
  places: Uint32Array,
  scores: Float32Array,
  ranks: Uint32Array,
  limit: number,
  favoured: ((place: number) => boolean) | undefined,
): readonly number[] {
  const kept: Kept[] = [];
  const most = favoured === undefined ? 0 : FAVOUR;
  let least = 0;
  for (const place of places) {
    const plain = scores[place] ?? 0;
    if (plain + most < least) continue;
    const score = plain + (favoured?.(place) === true ? FAVOUR : 0);
    const one = { place, score, rank: ranks[place] ?? 0 };
    const last = kept.at(-1);
    if (kept.length >= limit && last !== undefined && !isBefore(one, last)) continue;
    const behind = kept.findIndex((each) => isBefore(one, each));
    kept.splice(behind < 0 ? kept.length : behind, 0, one);
    if (kept.length > limit) kept.pop();
    least = kept.length < limit ? 0 : (kept.at(-1)?.score ?? 0);
  }
  return kept.map(({ place }) => place);
}

const isBefore = (a: Kept, b: Kept): boolean =>
  a.score > b.score || (a.score === b.score && a.rank < b.rank);
