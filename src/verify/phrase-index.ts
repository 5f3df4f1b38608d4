import { dueAfter } from '../search/due-after.ts';
import type { SectionPassage } from '../search/passage.ts';
import { spread } from '../search/spread.ts';
import { type Gathered, type Postings, postingsOf } from './phrase-postings.ts';
import { wordsOf } from './reading.ts';

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
};

/** How much text is indexed between two pauses: some milliseconds of work. */
const TEXT_BETWEEN_PAUSES = 60_000;

/** How many places are looked at for one text; the rarest pairs are looked up first. */
const MOST_PLACES = 250_000;
/** Pairs that are looked up at most, however long the text is. */
const MOST_PAIRS = 160;

/** Builds the index, awaiting `pause` after every few milliseconds of work. `sections` come newest first. */
export async function buildPhraseIndex(
  sections: readonly SectionPassage[],
  pause: () => Promise<void>,
): Promise<PhraseIndex> {
  const hashOf = newHashes();
  const gathered: Gathered = { hashes: [], places: [] };
  const isDue = dueAfter(TEXT_BETWEEN_PAUSES);
  for (const [place, { section }] of sections.entries()) {
    const words = section.paragraphs.flatMap(({ text }) => wordsOf(text));
    const pairs = pairsOf(words, hashOf);
    gathered.hashes.push(pairs);
    gathered.places.push(place);
    if (isDue(section.end - section.start)) await pause();
  }
  const postings = await postingsOf(gathered, pause);
  // One board for all checks, wiped after each: a new one of this size would keep the collector busy.
  const board = new Float32Array(sections.length);
  return {
    bytes: postings.bytes + board.byteLength,
    candidates(words, limit, favoured) {
      const touched = scored(
        rarestFirst(new Set(pairsOf(words, hashOf)), postings),
        postings,
        board,
      );
      const places = best(touched, board, limit, (place) => {
        const passage = sections[place];
        return passage !== undefined && favoured?.(passage) === true;
      });
      for (const place of touched) board[place] = 0;
      return places.flatMap((place) => sections[place] ?? []);
    },
  };
}

/** A pair that is looked up, and in how many places it stands. */
type Pair = { readonly hash: number; readonly count: number };

function rarestFirst(hashes: ReadonlySet<number>, postings: Postings): readonly Pair[] {
  const found = Array.from(hashes, (hash): Pair => ({ hash, count: postings.count(hash) }));
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
  postings: Postings,
  board: Float32Array,
): readonly number[] {
  const touched: number[] = [];
  for (const { hash, count } of pairs) {
    const weight = Math.log(1 + board.length / count);
    postings.visit(hash, (place) => {
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
  limit: number,
  favoured: (place: number) => boolean,
): readonly number[] {
  const kept: { readonly place: number; readonly score: number }[] = [];
  for (const place of touched) {
    const plain = board[place] ?? 0;
    const worst = kept.length < limit ? undefined : kept.at(-1);
    if (worst !== undefined && plain + FAVOUR < worst.score) continue;
    const score = plain + (favoured(place) ? FAVOUR : 0);
    const behind = kept.findIndex(
      (each) => score > each.score || (score === each.score && place < each.place),
    );
    if (behind < 0 && worst !== undefined) continue;
    kept.splice(behind < 0 ? kept.length : behind, 0, { place, score });
    if (kept.length > limit) kept.pop();
  }
  return kept.map(({ place }) => place);
}

/** A number for each two words that stand side by side. */
function pairsOf(words: readonly string[], hashOf: (word: string) => number): Uint32Array {
  const pairs = new Uint32Array(Math.max(0, words.length - 1));
  let last = words.length > 0 ? hashOf(words[0] ?? '') : 0;
  for (let at = 1; at < words.length; at += 1) {
    const next = hashOf(words[at] ?? '');
    pairs[at - 1] = spread(Math.imul(last, 0x9e37_79b1) ^ next);
    last = next;
  }
  return pairs;
}

/** Words met before: a library repeats its words many thousand times. */
const MOST_MET = 100_000;

function newHashes(): (word: string) => number {
  const met = new Map<string, number>();
  return (word) => {
    const known = met.get(word);
    if (known !== undefined) return known;
    let hash = 0x811c_9dc5;
    for (let at = 0; at < word.length; at += 1) {
      hash = Math.imul(hash ^ word.charCodeAt(at), 0x0100_0193);
    }
    if (met.size >= MOST_MET) met.clear();
    met.set(word, hash);
    return hash;
  };
}
