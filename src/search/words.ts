/** Words in ascending order, side by side in one text: no object and no map for each. */
export type Words = {
  readonly text: string;
  /** Where each begins in the text, and behind the last where it ends. */
  readonly starts: Uint32Array;
};

/** Lays out words that are in order already; a word may come several times. */
export function laidOut(sorted: readonly string[]): Words {
  const starts = new Uint32Array(sorted.length + 1);
  for (let at = 0; at < sorted.length; at += 1) {
    starts[at + 1] = (starts[at] ?? 0) + (sorted[at] ?? '').length;
  }
  return { text: sorted.join(''), starts };
}

/** How many there are. */
export const countOf = ({ starts }: Words): number => Math.max(0, starts.length - 1);

/** The word with this number; `''` where there is none. */
export const wordAt = ({ text, starts }: Words, number: number): string =>
  text.slice(starts[number], starts[number + 1] ?? 0);

/** The number of the first that is this word; -1 where none is. */
export function numberOf(words: Words, word: string): number {
  let low = 0;
  let high = countOf(words);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (wordAt(words, middle) < word) low = middle + 1;
    else high = middle;
  }
  return low < countOf(words) && wordAt(words, low) === word ? low : -1;
}
