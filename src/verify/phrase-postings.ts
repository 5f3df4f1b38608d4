import { dueAfter } from '../search/due-after.ts';

/** The numbers of each section's pairs, and the section's place, side by side. */
export type Gathered = { readonly hashes: Uint32Array[]; readonly places: number[] };

/**
 * Pairs and the places at which they stand, in buckets by the first bits of their numbers; of the
 * rest a byte is kept to tell the pairs of a bucket apart. So each takes five bytes and no object,
 * and a few strangers may be among what is found.
 */
export type Postings = {
  /** By bucket, of which there is a power of two: where it begins; behind the last, where it ends. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  readonly checks: Uint8Array;
};

/** Pairs that share a bucket, on average. */
const A_BUCKET = 4;
/** With the byte of each pair, 24 bits at least: in a small library two pairs are hardly ever taken for one. */
const FEWEST_BITS = 16;
const MOST_BITS = 24;
/** How many pairs are filed, and how many buckets are looked at, between two pauses: a few milliseconds. */
const PAIRS_BETWEEN_PAUSES = 20_000;
const BUCKETS_BETWEEN_PAUSES = 500_000;

/** How many bits suit so many pairs. */
const bitsFor = (pairs: number): number =>
  Math.min(MOST_BITS, Math.max(FEWEST_BITS, Math.ceil(Math.log2(pairs / A_BUCKET + 1))));

/** Files pairs. What is to be joined with others (`joined`) takes the fewest bits, as these do. */
export async function postingsOf(
  { hashes, places }: Gathered,
  isToBeJoined: boolean,
  pause: () => Promise<void>,
): Promise<Postings> {
  const total = hashes.reduce((sum, { length }) => sum + length, 0);
  const bits = isToBeJoined ? FEWEST_BITS : bitsFor(total);
  const shift = 32 - bits;
  const starts = new Uint32Array(2 ** bits + 1);
  await inPieces(hashes, pause, (each) => {
    for (const hash of each) starts[(hash >>> shift) + 1] = (starts[(hash >>> shift) + 1] ?? 0) + 1;
  });
  await addUp(starts, pause);
  const filed = { places: new Uint32Array(total), checks: new Uint8Array(total) };
  const next = starts.slice(0, -1);
  await inPieces(hashes, pause, (each, index) => {
    for (const hash of each) {
      const bucket = hash >>> shift;
      const at = next[bucket] ?? 0;
      next[bucket] = at + 1;
      filed.places[at] = places[index] ?? 0;
      filed.checks[at] = hash & 0xff;
    }
    // What is filed need not be kept a second time.
    hashes[index] = NOTHING;
  });
  return { starts, ...filed };
}

const NOTHING = new Uint32Array(0);

async function addUp(starts: Uint32Array, pause: () => Promise<void>): Promise<void> {
  for (let at = 1; at < starts.length; at += 1) {
    starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    if (at % BUCKETS_BETWEEN_PAUSES === 0) await pause();
  }
}

async function inPieces(
  hashes: readonly Uint32Array[],
  pause: () => Promise<void>,
  work: (pairs: Uint32Array, index: number) => void,
): Promise<void> {
  const isDue = dueAfter(PAIRS_BETWEEN_PAUSES);
  for (const [index, pairs] of hashes.entries()) {
    work(pairs, index);
    if (isDue(pairs.length + 1)) await pause();
  }
}

/** The number of buckets is a power of two. */
const bucketOf = (hash: number, { starts }: Postings): number =>
  hash >>> (Math.clz32(starts.length - 1) + 1);

/** How many entries are looked at for a pair: at least as many as it has places. */
export function costOf(postings: Postings, hash: number): number {
  const { starts } = postings;
  const bucket = bucketOf(hash, postings);
  return (starts[bucket + 1] ?? 0) - (starts[bucket] ?? 0);
}

/** Writes the places of a pair, each once, in ascending order, into a list from `end` on. Gives where they end. */
export function lookUp(postings: Postings, hash: number, into: Uint32Array, end: number): number {
  const { starts, places, checks } = postings;
  const bucket = bucketOf(hash, postings);
  const check = hash & 0xff;
  const to = starts[bucket + 1] ?? 0;
  let next = end;
  let last = -1;
  for (let at = starts[bucket] ?? 0; at < to; at += 1) {
    if (checks[at] !== check) continue;
    const place = places[at] ?? 0;
    // A section that has a pair twice has it in two entries, one behind the other.
    if (place === last) continue;
    last = place;
    into[next] = place;
    next += 1;
  }
  return next;
}

/** Two postings with as many buckets as one, the second's places behind the first's. */
export async function joined(
  a: Postings,
  b: Postings,
  pause: () => Promise<void>,
): Promise<Postings> {
  const starts = a.starts.map((start, bucket) => start + (b.starts[bucket] ?? 0));
  const places = new Uint32Array(a.places.length + b.places.length);
  const checks = new Uint8Array(places.length);
  const isDue = dueAfter(PAIRS_BETWEEN_PAUSES / 5);
  for (let bucket = 0; bucket + 1 < starts.length; bucket += 1) {
    let to = starts[bucket] ?? 0;
    for (const from of [a, b]) {
      for (let at = from.starts[bucket] ?? 0; at < (from.starts[bucket + 1] ?? 0); at += 1) {
        places[to] = from.places[at] ?? 0;
        checks[to] = from.checks[at] ?? 0;
        to += 1;
      }
    }
    if (isDue(1)) await pause();
  }
  return { starts, places, checks };
}
