import {
  type At,
  type Difference,
  differenceFrom,
  MOST_CHANGED,
  placed,
  inOrder,
} from '../search/difference.ts';
import { areDistinct } from '../search/in-place.ts';
import { type Part, sealed, sumOf, unsealed } from '../search/parts.ts';
import type { SectionPassage } from '../search/passage.ts';
import { printOf, sameAs } from '../search/same-passages.ts';
import { type PairLayer, pairLayerOf, sealedPairs, unsealedPairs } from './pair-layer.ts';
import {
  type PhraseIndex,
  phraseIndexOver,
  type PhraseStock,
  phraseStockOf,
} from './phrase-looking.ts';
import { joined } from './phrase-postings.ts';

/** Builds the index, awaiting `pause` after every few milliseconds of work. `sections` come newest first. */
export async function buildPhraseIndex(
  sections: readonly SectionPassage[],
  pause: () => Promise<void>,
): Promise<PhraseIndex> {
  const all = sections.map((item, place) => ({ item, place }));
  const layers = [await pairLayerOf(all, false, pause)];
  const given = Uint32Array.from(sections, (_, place) => place);
  return opened({ layers, sections, given }, pause);
}

/**
 * An index of these sections, newest first, that takes over from another what they share: sections
 * that are the same object in both. Where much came or went since the last that was built whole,
 * everything is built anew. `before` goes on answering as it did. Awaits `pause` on the way.
 */
export async function changePhraseIndex(
  before: PhraseIndex,
  sections: readonly SectionPassage[],
  pause: () => Promise<void>,
): Promise<PhraseIndex> {
  const stock = phraseStockOf(before);
  if (stock === undefined) return buildPhraseIndex(sections, pause);
  const change = await differenceFrom(stock.sections, sections, pause);
  if (hasOutgrown(stock, change)) return buildPhraseIndex(sections, pause);
  const { given, added } = change;
  const layers = await withLayer(stock.layers, added, pause);
  const places = stock.sections.length + added.length;
  return opened({ layers, given, sections: await placed(sections, given, places, pause) }, pause);
}

function hasOutgrown(
  { layers: [whole, ...since], sections }: PhraseStock,
  { added, gone, given }: Difference<SectionPassage>,
): boolean {
  const came = since.reduce((sum, layer) => sum + layer.sections, added.length);
  const went = sections.length + added.length - given.length;
  return gone.length + added.length > 0 && came + went > (whole?.sections ?? 0) * MOST_CHANGED;
}

/** Layers with one more; those behind the whole one are joined while they are about as large as each other. */
async function withLayer(
  layers: readonly PairLayer[],
  added: readonly At<SectionPassage>[],
  pause: () => Promise<void>,
): Promise<readonly PairLayer[]> {
  if (added.length === 0) return layers;
  const kept = [...layers];
  let { sections, postings } = await pairLayerOf(added, true, pause);
  for (;;) {
    const other = kept.length > 1 ? kept.at(-1) : undefined;
    if (other === undefined || other.sections > 2 * sections) break;
    postings = await joined(other.postings, postings, pause);
    sections += other.sections;
    kept.pop();
  }
  return [...kept, await sealedPairs(sections, postings, pause)];
}

/** What the part is called that tells how the others belong together, and what those are called. */
const HEAD = 'phrases';
const nameOf = (layer: number): string => `pairs-${layer}`;

async function opened(stock: PhraseStock, pause: () => Promise<void>): Promise<PhraseIndex> {
  const { layers, given, sections } = stock;
  const sums = Uint32Array.from(layers, ({ part }) => sumOf(part));
  const print = await printOf(inOrder(sections, given), pause);
  const head = await sealed(HEAD, [sums, given, print], pause);
  return phraseIndexOver(stock, [head, ...partsOf(layers)]);
}

const partsOf = (layers: readonly PairLayer[]): readonly Part[] =>
  layers.map(({ part: { bytes } }, at) => ({ name: nameOf(at), bytes }));

/**
 * Opens an index from the parts of one of the same sections, in the same order: `reopenIndex` tells
 * what is promised. Awaits `pause` on the way.
 */
export async function reopenPhraseIndex(
  parts: readonly Part[],
  sections: readonly SectionPassage[],
  pause: () => Promise<void>,
): Promise<PhraseIndex | undefined> {
  const named = new Map(parts.map((part) => [part.name, part]));
  const head = await unsealed(named.get(HEAD), pause);
  if (head === undefined) return undefined;
  if (head.numbers(1).length !== sections.length) return undefined;
  if (!(await sameAs(head.numbers(2), sections, pause))) return undefined;
  const layers: PairLayer[] = [];
  for (const [at, sum] of head.numbers(0).entries()) {
    const part = named.get(nameOf(at));
    const layer = part && (await unsealedPairs(part, pause));
    if (layer === undefined || sumOf(layer.part) !== sum) return undefined;
    layers.push(layer);
  }
  const given = head.numbers(1);
  const places = layers.reduce((sum, layer) => sum + layer.sections, 0);
  // More cannot have gone: all would have been built anew.
  const most = given.length + (layers[0]?.sections ?? 0) * MOST_CHANGED;
  if (places > most || !areDistinct(given, places)) return undefined;
  const stock = { layers, given, sections: await placed(sections, given, places, pause) };
  return phraseIndexOver(stock, [head.part, ...partsOf(layers)]);
}
