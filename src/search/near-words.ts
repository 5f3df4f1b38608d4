import { dueAfter } from './due-after.ts';
import { editsBetween } from './edits.ts';
import { countOf, type Words, wordAt } from './words.ts';

/** Which letters stand in a text from here to there, as bits; two letters may share one. */
function lettersIn(text: string, from: number, to: number): number {
  let bits = 0;
  for (let at = from; at < to; at += 1) bits |= 1 << (text.charCodeAt(at) & 31);
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

/** Words that can be found by others which are spelled nearly so. */
export type NearWords = {
  /**
   * Those at most so many slips away (`editsBetween`), in no order. Where the first letter is
   * another, one slip: nobody slips in the first letter and in another.
   */
  near(word: string, edits: number): readonly string[];
};

const WORDS_BETWEEN_PAUSES = 10_000;

/** The words by their length, and the letters of each: nearly all are passed over by these two numbers. */
type ByLength = {
  /** By length: where the words of this length begin, among `numbers` and `letters`. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
  readonly letters: Int32Array;
};

/** Prepares words for being found by slips, at a few nanoseconds for each that is passed over. */
export async function nearWords(words: Words, pause: () => Promise<void>): Promise<NearWords> {
  const { starts, numbers, letters } = await byLength(words, pause);
  return {
    near(word, edits) {
      const wanted = lettersIn(word, 0, word.length);
      const found: string[] = [];
      const shortest = Math.max(0, word.length - edits);
      const to = starts[Math.min(starts.length - 1, word.length + edits + 1)] ?? 0;
      for (let at = starts[shortest] ?? to; at < to; at += 1) {
        if (!mayBeNear(wanted, letters[at] ?? 0, edits)) continue;
        const near = wordAt(words, numbers[at] ?? 0);
        const most = near[0] === word[0] ? edits : Math.min(edits, 1);
        if (mayBeNear(wanted, letters[at] ?? 0, most) && editsBetween(word, near) <= most) {
          found.push(near);
        }
      }
      return found;
    },
  };
}

async function byLength({ text, starts }: Words, pause: () => Promise<void>): Promise<ByLength> {
  const count = countOf({ text, starts });
  const lengthOf = (number: number) => (starts[number + 1] ?? 0) - (starts[number] ?? 0);
  let longest = 0;
  for (let number = 0; number < count; number += 1) longest = Math.max(longest, lengthOf(number));
  const begins = new Uint32Array(longest + 2);
  for (let number = 0; number < count; number += 1) {
    begins[lengthOf(number) + 1] = (begins[lengthOf(number) + 1] ?? 0) + 1;
  }
  for (let at = 1; at < begins.length; at += 1)
    begins[at] = (begins[at] ?? 0) + (begins[at - 1] ?? 0);
  const next = begins.slice();
  const found = { numbers: new Uint32Array(count), letters: new Int32Array(count) };
  const isDue = dueAfter(WORDS_BETWEEN_PAUSES);
  for (let number = 0; number < count; number += 1) {
    const at = next[lengthOf(number)] ?? 0;
    next[lengthOf(number)] = at + 1;
    found.numbers[at] = number;
    found.letters[at] = lettersIn(text, starts[number] ?? 0, starts[number + 1] ?? 0);
    if (isDue(1)) await pause();
  }
  return { starts: begins, ...found };
}
