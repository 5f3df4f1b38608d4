import { firstNotBefore } from '../article/halving.ts';

/** Words in ascending order, side by side in one text: no object and no map for each. */
export type Words = {
  readonly text: string;
  /** Where each begins in the text, and behind the last where it ends. */
  readonly starts: Uint32Array;
};

const WORDS_BETWEEN_PAUSES = 10_000;

/** Lays out words that are in order already; a word may come several times. Awaits `pause` on the way. */
export async function laidOut(
  sorted: readonly string[],
  pause: () => Promise<void>,
): Promise<Words> {
  const starts = new Uint32Array(sorted.length + 1);
  const texts: string[] = [];
  for (let from = 0; from < sorted.length; from += WORDS_BETWEEN_PAUSES) {
    const some = sorted.slice(from, from + WORDS_BETWEEN_PAUSES);
    texts.push(some.join(''));
    for (let at = from; at < from + some.length; at += 1) {
      starts[at + 1] = (starts[at] ?? 0) + (sorted[at] ?? '').length;
    }
    await pause();
  }
  return { text: texts.join(''), starts };
}

/** How many there are. */
export const countOf = ({ starts }: Words): number => Math.max(0, starts.length - 1);

/** The word with this number; `''` where there is none. */
export const wordAt = ({ text, starts }: Words, number: number): string =>
  text.slice(starts[number], starts[number + 1] ?? 0);

/** The number of the first that is this word; -1 where none is. */
export function numberOf(words: Words, word: string): number {
  const count = countOf(words);
  const first = firstNotBefore(count, (at) => wordAt(words, at) < word);
  return first < count && wordAt(words, first) === word ? first : -1;
}
