import { placed } from './difference.ts';
import type { Filed } from './filter.ts';
import { HEAD, type KeptLayer, namesOf, unsealedLayer } from './kept-layer.ts';
import { areSame } from './in-place.ts';
import { indexOver, type Stock } from './opening.ts';
import { type Part, sumOf, unsealed } from './parts.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Passage } from './passage.ts';
import { sameAs } from './same-passages.ts';

/**
 * Opens an index from the parts of one of the same passages, in the same order, without folding or
 * scoring a word of them. `undefined` where the parts are damaged, incomplete, of another format, or
 * of passages with other keys, dates or lengths; it never throws. What the texts say is taken on
 * trust: whoever keeps parts vouches that nothing was rewritten since. Awaits `pause` after every
 * few milliseconds of work.
 */
export async function reopenIndex(
  parts: readonly Part[],
  passages: readonly Passage[],
  pause: () => Promise<void>,
  filed: Filed = new Map(),
): Promise<PassageIndex | undefined> {
  const named = new Map(parts.map((part) => [part.name, part]));
  const fields = await unsealed(named.get(HEAD), pause);
  if (fields === undefined) return undefined;
  const [there = 0, gone = 0, ...sums] = fields.numbers(0);
  const given = fields.numbers(1);
  const order = fields.numbers(2);
  const names = Array.from({ length: Math.min(there + gone, parts.length) }, (_, at) =>
    namesOf(at),
  );
  const others = names.map((each) => each.flatMap((name) => named.get(name) ?? []));
  const isOurs =
    others.flat().length === sums.length &&
    others.flat().every((part, at) => part.bytes.length > 8 && sumOf(part) === sums[at]) &&
    given.length === passages.length &&
    order.length === passages.length;
  if (!isOurs || !(await sameAs(fields.numbers(3), passages, pause))) return undefined;
  const layers: KeptLayer[] = [];
  for (const each of others) {
    const layer = await unsealedLayer(each, pause);
    if (layer === undefined) return undefined;
    layers.push(layer);
  }
  const kept = { there: layers.slice(0, there), gone: layers.slice(there) };
  const places = placesIn(kept.there);
  const isPlaced =
    layers.length === there + gone &&
    places - passagesIn(kept.gone) === given.length &&
    areSame(given, order, places);
  if (!isPlaced) return undefined;
  const stock: Stock = {
    layers: kept,
    passages: await placed(passages, given, places, pause),
    given,
    order,
  };
  return indexOver(stock, pause, filed, fields.part);
}

const passagesIn = (layers: readonly KeptLayer[]): number =>
  layers.reduce((sum, { about }) => sum + about.passages, 0);

/** How many places layers have; `NaN` where one does not begin where the one before it ends. */
const placesIn = (layers: readonly KeptLayer[]): number =>
  layers.reduce((end, { about: { from, passages } }) => (from === end ? end + passages : NaN), 0);
