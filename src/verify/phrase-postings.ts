/** The numbers of each section's pairs, and the section's place, side by side. */
export type Gathered = { readonly hashes: Uint32Array[]; readonly places: number[] };

/** The places at which pairs stand. A few strangers may be among them. */
export type Postings = {
  /** How many places a pair has. */
  count(hash: number): number;
  /** Visits them, each once, in ascending order. Makes no list: a check visits very many. */
  visit(hash: number, each: (place: number) => void): void;
  readonly bytes: number;
};

/** Pairs that share a bucket, on average. */
const A_BUCKET = 4;
/** With the byte of each pair, 24 bits at least: in a small library no two of its pairs are taken for one. */
const FEWEST_BITS = 16;
const MOST_BITS = 24;
/** How many sections are filed between two pauses. */
const SECTIONS_BETWEEN_PAUSES = 500;

/**
 * Files the pairs into buckets by the first bits of their numbers; of the rest a byte is kept to tell
 * the pairs of a bucket apart. So each takes five bytes and no object.
 */
export async function postingsOf(
  { hashes, places }: Gathered,
  pause: () => Promise<void>,
): Promise<Postings> {
  const total = hashes.reduce((sum, { length }) => sum + length, 0);
  const bits = Math.min(
    MOST_BITS,
    Math.max(FEWEST_BITS, Math.ceil(Math.log2(total / A_BUCKET + 1))),
  );
  const shift = 32 - bits;
  const starts = new Uint32Array(2 ** bits + 1);
  await inPieces(hashes, pause, (each) => {
    for (const hash of each) starts[(hash >>> shift) + 1] = (starts[(hash >>> shift) + 1] ?? 0) + 1;
  });
  for (let at = 1; at < starts.length; at += 1)
    starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const filed = new Uint32Array(total);
  const checks = new Uint8Array(total);
  const next = starts.slice(0, -1);
  await inPieces(hashes, pause, (each, index) => {
    for (const hash of each) {
      const bucket = hash >>> shift;
      const at = next[bucket] ?? 0;
      next[bucket] = at + 1;
      filed[at] = places[index] ?? 0;
      checks[at] = hash & 0xff;
    }
    // What is filed need not be kept a second time.
    hashes[index] = NOTHING;
  });
  const visit = (hash: number, each: (place: number) => void): void => {
    const bucket = hash >>> shift;
    const to = starts[bucket + 1] ?? 0;
    let last = -1;
    for (let at = starts[bucket] ?? 0; at < to; at += 1) {
      const place = filed[at] ?? 0;
      // A section that has a pair twice has it in two entries, one behind the other.
      if (checks[at] !== (hash & 0xff) || place === last) continue;
      last = place;
      each(place);
    }
  };
  return {
    bytes: starts.byteLength + filed.byteLength + checks.byteLength,
    visit,
    count(hash) {
      let count = 0;
      visit(hash, () => {
        count += 1;
      });
      return count;
    },
  };
}

const NOTHING = new Uint32Array(0);

async function inPieces(
  hashes: readonly Uint32Array[],
  pause: () => Promise<void>,
  work: (pairs: Uint32Array, index: number) => void,
): Promise<void> {
  for (const [index, pairs] of hashes.entries()) {
    work(pairs, index);
    if (index % SECTIONS_BETWEEN_PAUSES === SECTIONS_BETWEEN_PAUSES - 1) await pause();
  }
}
