import type { At } from '../search/difference.ts';
import { dueAfter } from '../search/due-after.ts';
import { areInOrder } from '../search/in-place.ts';
import { type Part, sealed, unsealed } from '../search/parts.ts';
import type { SectionPassage } from '../search/passage.ts';
import { newHashes, pairsOf } from './pairs.ts';
import { type Gathered, type Postings, postingsOf } from './phrase-postings.ts';
import { wordsOf } from './reading.ts';

/** The pairs of sections that were filed in one go, and the part that they lie in. */
export type PairLayer = {
  readonly sections: number;
  readonly postings: Postings;
  readonly part: Part;
};

/** How much text is cut into pairs between two pauses: some milliseconds of work. */
const TEXT_BETWEEN_PAUSES = 30_000;

/** Files the pairs of sections, given by ascending place. Awaits `pause` after every few milliseconds of work. */
export async function pairLayerOf(
  placed: readonly At<SectionPassage>[],
  isToBeJoined: boolean,
  pause: () => Promise<void>,
): Promise<PairLayer> {
  const hashOf = newHashes();
  const gathered: Gathered = { hashes: [], places: [] };
  const isDue = dueAfter(TEXT_BETWEEN_PAUSES);
  for (const { item, place } of placed) {
    const { paragraphs, start, end } = item.section;
    const words = paragraphs.flatMap(({ text }) => wordsOf(text));
    gathered.hashes.push(pairsOf(words, hashOf));
    gathered.places.push(place);
    if (isDue(end - start)) await pause();
  }
  return sealedPairs(placed.length, await postingsOf(gathered, isToBeJoined, pause), pause);
}

/** Moves pairs into a part, and reads them where they lie. */
export async function sealedPairs(
  sections: number,
  { starts, places, checks }: Postings,
  pause: () => Promise<void>,
): Promise<PairLayer> {
  const fields = [Uint32Array.of(sections), starts, places, checks];
  const layer = await unsealedPairs(await sealed('pairs', fields, pause), pause);
  if (layer === undefined) throw new Error('Pairs cannot be read back from their part');
  return layer;
}

/** Reads pairs from their part; `undefined` where it is damaged. */
export async function unsealedPairs(
  part: Part,
  pause: () => Promise<void>,
): Promise<PairLayer | undefined> {
  const fields = await unsealed(part, pause);
  if (fields === undefined) return undefined;
  const [sections = 0] = fields.numbers(0);
  const postings = {
    starts: fields.numbers(1),
    places: fields.numbers(2),
    checks: fields.bytes(3),
  };
  const { starts, places, checks } = postings;
  const buckets = starts.length - 1;
  const isWhole =
    buckets > 0 &&
    (buckets & (buckets - 1)) === 0 &&
    starts.at(-1) === places.length &&
    places.length === checks.length &&
    (await areInOrder(starts, pause));
  return isWhole ? { sections, postings, part: fields.part } : undefined;
}
