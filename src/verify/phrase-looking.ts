import type { Part } from '../search/parts.ts';
import type { SectionPassage } from '../search/passage.ts';
import { newHashes, pairsOf } from './pairs.ts';
import type { PairLayer } from './pair-layer.ts';
import { GONE, newBoard } from './shared-pairs.ts';

/**
 * Finds the sections that share pairs of neighbouring words with a text. Every pair of every section
 * is in it, so that a section that holds the text's words in their order has all of the text's pairs,
 * and one where every third word was changed still has some. It only proposes: whoever asks compares.
 */
export type PhraseIndex = {
  /**
   * At most `limit` sections, those first that share the most and the rarest pairs; among equals
   * those that `favoured` picks, then the newest.
   */
  candidates(
    words: readonly string[],
    limit: number,
    favoured?: (passage: SectionPassage) => boolean,
  ): readonly SectionPassage[];
  /** What it takes of memory, beside the articles. */
  readonly bytes: number;
  /** All of it as bytes, for `reopenPhraseIndex`. They are the index's own: nobody writes into them. */
  parts(): readonly Part[];
};

/** What a phrase index is made of. */
export type PhraseStock = {
  /** By ascending place; the first is the last that was built whole. */
  readonly layers: readonly PairLayer[];
  /** By place; `undefined` where a section went. */
  readonly sections: readonly (SectionPassage | undefined)[];
  /** The places of those that are there, newest first. */
  readonly given: Uint32Array;
};

/** What indexes are made of, for those that are made of others. */
const stocks = new WeakMap<PhraseIndex, PhraseStock>();

/** What a phrase index is made of; `undefined` where it is not one of ours. */
export const phraseStockOf = (index: PhraseIndex): PhraseStock | undefined => stocks.get(index);

/** Makes a stock ready for questions, with the parts that it is kept in. */
export function phraseIndexOver(stock: PhraseStock, parts: readonly Part[]): PhraseIndex {
  const { layers, sections, given } = stock;
  const hashOf = newHashes();
  const ranks = new Uint32Array(sections.length).fill(GONE);
  for (const [rank, place] of given.entries()) ranks[place] = rank;
  const postings = layers.map((layer) => layer.postings);
  const board = newBoard(postings, ranks, given.length);
  const index: PhraseIndex = {
    bytes: parts.reduce((sum, { bytes }) => sum + bytes.length, board.bytes + ranks.byteLength),
    parts: () => parts,
    candidates(words, limit, favoured) {
      const hashes = new Set(pairsOf(words, hashOf));
      const isFavoured =
        favoured &&
        ((place: number) => {
          const passage = sections[place];
          return passage !== undefined && favoured(passage);
        });
      return board.foremost(hashes, limit, isFavoured).flatMap((place) => sections[place] ?? []);
    },
  };
  stocks.set(index, stock);
  return index;
}
