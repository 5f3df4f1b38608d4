import type { Part } from '../search/parts.ts';
import type { SectionPassage } from '../search/passage.ts';
import { newHashes, pairsOf } from './pairs.ts';
import type { PairLayer } from './pair-layer.ts';
import { visit } from './phrase-postings.ts';

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

/** How many places are looked at for one text; the rarest pairs are looked up first. */
const MOST_PLACES = 250_000;
/** Pairs that are looked up at most, however long the text is. */
const MOST_PAIRS = 160;

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
  const ranks = new Uint32Array(sections.length);
  for (const [rank, place] of given.entries()) ranks[place] = rank;
  const visitAll: Visiting = (hash, each) => {
    for (const { postings } of layers) {
      visit(postings, hash, (place) => {
        if (sections[place] !== undefined) each(place);
      });
    }
  };
  // One board for all checks, wiped after each: a new one of this size would keep the collector busy.
  const board = new Float32Array(sections.length);
  const index: PhraseIndex = {
    bytes: parts.reduce(
      (sum, { bytes }) => sum + bytes.length,
      board.byteLength + ranks.byteLength,
    ),
    parts: () => parts,
    candidates(words, limit, favoured) {
      const pairs = rarestFirst(new Set(pairsOf(words, hashOf)), visitAll);
      const touched = scored(pairs, given.length, visitAll, board);
      try {
        const places = best(touched, board, ranks, limit, (place) => {
          const passage = sections[place];
          return passage !== undefined && favoured?.(passage) === true;
        });
        return places.flatMap((place) => sections[place] ?? []);
      } finally {
        for (const place of touched) board[place] = 0;
      }
    },
  };
  stocks.set(index, stock);
  return index;
}

/** Visits the places of a pair in all layers, but for sections that went. */
type Visiting = (hash: number, each: (place: number) => void) => void;

/** A pair that is looked up, and in how many places it stands. */
type Pair = { readonly hash: number; readonly count: number };

function rarestFirst(hashes: ReadonlySet<number>, visitAll: Visiting): readonly Pair[] {
  const found = Array.from(hashes, (hash): Pair => {
    let count = 0;
    visitAll(hash, () => {
      count += 1;
    });
    return { hash, count };
  });
  const rarest = found.filter((pair) => pair.count > 0).toSorted((a, b) => a.count - b.count);
  let places = 0;
  return rarest.slice(0, MOST_PAIRS).filter((pair, at) => {
    places += pair.count;
    return at === 0 || places <= MOST_PLACES;
  });
}

/** Writes on the board what each place shares; a pair weighs the more the fewer places have it. Gives the places. */
function scored(
  pairs: readonly Pair[],
  sections: number,
  visitAll: Visiting,
  board: Float32Array,
): readonly number[] {
  const touched: number[] = [];
  for (const { hash, count } of pairs) {
    const weight = Math.log(1 + sections / count);
    visitAll(hash, (place) => {
      if (board[place] === 0) touched.push(place);
      board[place] = (board[place] ?? 0) + weight;
    });
  }
  return touched;
}

/** Less than any pair weighs: it decides among equals alone. */
const FAVOUR = 1e-6;

function best(
  touched: readonly number[],
  board: Float32Array,
  ranks: Uint32Array,
  limit: number,
  favoured: (place: number) => boolean,
): readonly number[] {
  const rankOf = (place: number) => ranks[place] ?? 0;
  const kept: { readonly place: number; readonly score: number }[] = [];
  for (const place of touched) {
    const plain = board[place] ?? 0;
    const worst = kept.length < limit ? undefined : kept.at(-1);
    if (worst !== undefined && plain + FAVOUR < worst.score) continue;
    const score = plain + (favoured(place) ? FAVOUR : 0);
    const behind = kept.findIndex(
      (each) => score > each.score || (score === each.score && rankOf(place) < rankOf(each.place)),
    );
    if (behind < 0 && worst !== undefined) continue;
    kept.splice(behind < 0 ? kept.length : behind, 0, { place, score });
    if (kept.length > limit) kept.pop();
  }
  return kept.map(({ place }) => place);
}
