import { seeded } from '../../figures.ts';

/** Shorter words are left as they are: a slip makes others of them. */
const FEWEST_LETTERS = 4;
const SHARE = 1 / 3;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Puts one slip of the finger into a third of the words: a letter left out, doubled or replaced, or
 * two neighbours swapped. The same in every run. Only words of Latin letters have slips.
 */
export function slipping(seed: number): (text: string) => string {
  const random = seeded(seed);
  const upTo = (count: number) => Math.floor(random() * count);
  const slip = (word: string): string => {
    const at = 1 + upTo(word.length - 2);
    const [before, letter, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
    switch (upTo(4)) {
      case 0:
        return before + after;
      case 1:
        return before + letter + letter + after;
      case 2:
        return before + (LETTERS[upTo(LETTERS.length)] ?? '') + after;
      default:
        return before + after.slice(0, 1) + letter + after.slice(1);
    }
  };
  return (text) =>
    text.replaceAll(/(?<![\p{L}\p{N}])[a-z]+(?![\p{L}\p{N}])/giu, (word) =>
      word.length >= FEWEST_LETTERS && random() < SHARE ? slip(word) : word,
    );
}
