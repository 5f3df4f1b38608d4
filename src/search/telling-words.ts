import { tokensOf } from './fold.ts';

/** A word that a text may be about. */
export type TellingWord = {
  /** As it is printed. */
  readonly word: string;
  /** Printed with a capital where no sentence begins: the name of something. */
  readonly isName: boolean;
};

/** Shorter words say little by themselves. */
const FEWEST_LETTERS = 3;

const OPENS_SENTENCE = /(?:^|[.!?:…\n]["'“”‘’»)\]]?)[^\p{L}\p{N}]{0,4}$/u;

/** How much of what stands before a word tells whether a sentence begins with it. */
const BEFORE = 8;

/**
 * The words of a text that may say what it is about, each once in whatever form: names first, then
 * the longest. Numbers, addresses and words that say nothing of their own are left out.
 */
export function tellingWords(text: string): readonly TellingWord[] {
  const plain = text.replaceAll(/https?:\/\/\S+|<[@#:a-z][^\s<>]{0,80}>/giu, ' ');
  const words = new Map<string, TellingWord>();
  for (const { start, end, term } of tokensOf(plain)) {
    const word = plain.slice(start, end);
    if (term === undefined || word.length < FEWEST_LETTERS || !/\p{L}/u.test(word)) continue;
    const before = plain.slice(Math.max(0, start - BEFORE), start);
    const isName = /^\p{Lu}/u.test(word) && !OPENS_SENTENCE.test(before);
    const kept = words.get(term);
    if (kept === undefined || (isName && !kept.isName)) words.set(term, { word, isName });
  }
  return [...words.values()].toSorted(
    (a, b) => Number(b.isName) - Number(a.isName) || b.word.length - a.word.length,
  );
}
