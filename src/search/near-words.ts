import { editsBetween } from './edits.ts';

/** Which letters a word has, as bits; two letters may share one. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** One slip puts at most one letter in that was not there. */
const mayBeNear = (a: number, b: number, edits: number): boolean =>
  hasAtMost(edits, a & ~b) && hasAtMost(edits, b & ~a);

function hasAtMost(most: number, bits: number): boolean {
  let left = bits;
  for (let taken = 0; taken < most && left !== 0; taken += 1) left &= left - 1;
  return left === 0;
}

/** Words of one length, and the letters of each. */
type Shelf = { readonly words: string[]; readonly letters: number[] };

/** Words that can be found by others which are spelled nearly so. */
export type NearWords = {
  add(word: string): void;
  /**
   * Those at most so many slips away (`editsBetween`), in no order. Where the first letter is
   * another, one slip: nobody slips in the first letter and in another.
   */
  near(word: string, edits: number): readonly string[];
};

/**
 * Keeps words by their length, with the letters that each has: nearly all are passed over by these
 * two numbers, at a few nanoseconds a word.
 */
export function nearWords(): NearWords {
  const shelves: (Shelf | undefined)[] = [];
  return {
    add(word) {
      const shelf = (shelves[word.length] ??= { words: [], letters: [] });
      shelf.words.push(word);
      shelf.letters.push(lettersOf(word));
    },
    near(word, edits) {
      const wanted = lettersOf(word);
      const found: string[] = [];
      for (let length = word.length - edits; length <= word.length + edits; length += 1) {
        const { words, letters } = shelves[length] ?? { words: [], letters: [] };
        for (let at = 0; at < words.length; at += 1) {
          if (!mayBeNear(wanted, letters[at] ?? 0, edits)) continue;
          const near = words[at] ?? '';
          const most = near[0] === word[0] ? edits : Math.min(edits, 1);
          if (mayBeNear(wanted, letters[at] ?? 0, most) && editsBetween(word, near) <= most) {
            found.push(near);
          }
        }
      }
      return found;
    },
  };
}
