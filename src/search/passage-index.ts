import { sealedLayer } from './kept-layer.ts';
import type { Filed } from './filter.ts';
import type { Window } from './finding.ts';
import { byFreshness } from './freshness.ts';
import { layerOf } from './layer.ts';
import { indexOver } from './opening.ts';
import type { Part } from './parts.ts';
import type { Filter, Found, Hit, Passage } from './passage.ts';
import type { Query } from './query.ts';
import type { WordsNear } from './respelling.ts';
import { sortedInSlices } from './sorting.ts';

/** Every passage, findable by its words. Immutable: a changed library gets a new one. */
export type PassageIndex = {
  /**
   * The articles with passages that hold any of the words (in any form of them), best first, each
   * with its best passages; among equals the newest first, then by id. Phrases must be printed so.
   * A word that no passage holds is taken for one that is spelled nearly so, where other words are
   * known, and the result says it. A blank query finds everything that passes the filter, newest
   * first; words that say nothing (`the`) find nothing.
   */
  search(query: Query, filter: Filter, window: Window): Found;
  /** Only passages with all the words, however few: what is about the words themselves. Never guessed. */
  searchAll(words: string, filter: Filter, limit: number): readonly Hit[];
  /** Whether any passage holds this word, in any of its forms. */
  knows(word: string): boolean;
  /** Words at most so many slips away (`NearWords`), in no order. */
  readonly wordsNear: WordsNear;
  /** All of it as bytes, in several parts, for `reopenIndex`. They are the index's own: nobody writes into them. */
  parts(): readonly Part[];
};

/**
 * Builds the index, awaiting `pause` after every few milliseconds of work so
 * that answers go out in between.
 */
export async function buildIndex(
  passages: readonly Passage[],
  pause: () => Promise<void>,
  filed: Filed = new Map(),
): Promise<PassageIndex> {
  const numbered = Array.from(passages, (item, at) => ({ item, at }));
  const sorted = await sortedInSlices(numbered, (a, b) => byFreshness(a.item, b.item), pause);
  // Newest first, so that what is newer lies before what is older.
  const placed = sorted.map(({ item }, place) => ({ item, place }));
  const given = new Uint32Array(passages.length);
  for (const [place, { at }] of sorted.entries()) given[at] = place;
  const layer = await sealedLayer(await layerOf(placed, undefined, pause), pause);
  return indexOver(
    {
      layers: { there: [layer], gone: [] },
      passages: placed.map(({ item }) => item),
      given,
      order: Uint32Array.from(placed, ({ place }) => place),
    },
    pause,
    filed,
  );
}
