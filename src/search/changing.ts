import { type At, type Difference, differenceFrom, MOST_CHANGED } from './difference.ts';
import type { Filed } from './filter.ts';
import { byFreshness } from './freshness.ts';
import { firstNotBefore } from '../article/halving.ts';
import { type KeptLayer, sealedLayer } from './kept-layer.ts';
import { type Layer, layerOf } from './layer.ts';
import { mergedLayers } from './merging.ts';
import { indexOver, type Stock, stockOf } from './opening.ts';
import { buildIndex, type PassageIndex } from './passage-index.ts';
import type { Passage } from './passage.ts';

/**
 * An index of these passages that takes from another what they share: passages that are the same
 * object in both. Only new ones are folded and scored; those that went are left out. Where more
 * than a share `most` of what was last built whole came or went since, everything is built anew. `before` goes on
 * answering as it did. Awaits `pause` after every few milliseconds of work.
 */
export async function changeIndex(
  before: PassageIndex,
  passages: readonly Passage[],
  pause: () => Promise<void>,
  filed: Filed = new Map(),
  most = MOST_CHANGED,
): Promise<PassageIndex> {
  const stock = stockOf(before);
  const [whole] = stock?.layers.there ?? [];
  if (stock === undefined || whole === undefined) return buildIndex(passages, pause, filed);
  const change = await differenceFrom(stock.passages, passages, pause);
  if (hasOutgrown(stock, change, most)) return buildIndex(passages, pause, filed);
  const { added, gone, given } = change;
  const there = await withLayer(stock.layers.there, added, 1, whole, pause);
  const allGone = await withLayer(stock.layers.gone, gone, 0, whole, pause);
  const now = stock.passages.slice();
  for (const { item, place } of added) now[place] = item;
  for (const { place } of gone) now[place] = undefined;
  const order = ordered(stock.order, added, now);
  const layers = { there, gone: allGone };
  return indexOver({ layers, passages: now, given, order }, pause, filed);
}

function hasOutgrown(
  { layers }: Stock,
  { added, gone }: Difference<Passage>,
  most: number,
): boolean {
  const [whole, ...since] = layers.there;
  const changed = [...since, ...layers.gone].reduce((sum, { about }) => sum + about.passages, 0);
  return changed + added.length + gone.length > (whole?.about.passages ?? 0) * most;
}

/** Layers with one more; those behind the whole one are put together while they are about as large as each other. */
async function withLayer(
  layers: readonly KeptLayer[],
  placed: readonly At<Passage>[],
  whole: number,
  { about: { averages } }: Pick<KeptLayer, 'about'>,
  pause: () => Promise<void>,
): Promise<readonly KeptLayer[]> {
  if (placed.length === 0) return layers;
  const kept = [...layers];
  let last: Layer = await layerOf(placed, averages, pause);
  for (;;) {
    const other = kept.length > whole ? kept.at(-1) : undefined;
    if (other === undefined || other.about.passages > 2 * last.about.passages) break;
    last = await mergedLayers(other, last, pause);
    kept.pop();
  }
  return [...kept, await sealedLayer(last, pause)];
}

/** The places of all that are there, newest first. */
function ordered(
  before: Uint32Array,
  added: readonly At<Passage>[],
  passages: readonly (Passage | undefined)[],
): Uint32Array {
  const kept = before.filter((place) => passages[place] !== undefined);
  const order = new Uint32Array(kept.length + added.length);
  let from = 0;
  let size = 0;
  for (const { item, place } of added.toSorted((a, b) => byFreshness(a.item, b.item))) {
    const to = firstBehind(item, kept, passages);
    order.set(kept.subarray(from, to), size);
    size += to - from;
    order[size] = place;
    size += 1;
    from = to;
  }
  order.set(kept.subarray(from), size);
  return order;
}

/** Where the first stands that does not come before a passage. */
function firstBehind(
  passage: Passage,
  order: Uint32Array,
  passages: readonly (Passage | undefined)[],
): number {
  return firstNotBefore(order.length, (at) => {
    const other = passages[order[at] ?? 0];
    return other !== undefined && byFreshness(other, passage) < 0;
  });
}
