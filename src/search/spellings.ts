import { dueAfter } from './due-after.ts';
import type { Token } from './fold.ts';
import { sortedInSlices } from './sorting.ts';
import { laidOut, numberOf, type Words, wordAt } from './words.ts';

/** Each word as it is spelled, with its term; a word comes once for each term that languages make of it. */
export type Spellings = {
  readonly words: Words;
  /** By the word's number: its term's among the terms, and how often it is printed so. */
  readonly terms: Uint32Array;
  readonly times: Uint32Array;
};

/** Takes words as they come. */
export type Spelling = {
  note(token: Pick<Token, 'word' | 'term'>, times?: number): void;
  press(terms: Words, pause: () => Promise<void>): Promise<Spellings>;
};

type Spelled = {
  readonly word: string;
  readonly term: string;
  times: number;
  /** The same word in another language. */
  other: Spelled | undefined;
};

const WORDS_BETWEEN_PAUSES = 4_000;

/** Prepares counting how words are spelled. What has no term is passed over. */
export function newSpelling(): Spelling {
  const known = new Map<string, Spelled>();
  return {
    note({ word, term }, times = 1) {
      if (term === undefined || term === '') return;
      const first = known.get(word);
      let each = first;
      while (each !== undefined && each.term !== term) each = each.other;
      if (each !== undefined) each.times += times;
      else known.set(word, { word, term, times, other: first });
    },
    async press(terms, pause) {
      const all: Spelled[] = [];
      for (let each of known.values()) {
        all.push(each);
        while (each.other !== undefined) {
          each = each.other;
          all.push(each);
        }
      }
      const sorted = await sortedInSlices(all, bySpelling, pause);
      const numbers = new Uint32Array(sorted.length);
      const isDue = dueAfter(WORDS_BETWEEN_PAUSES);
      for (const [at, { term }] of sorted.entries()) {
        numbers[at] = numberOf(terms, term);
        if (isDue(1)) await pause();
      }
      return {
        words: laidOut(sorted.map(({ word }) => word)),
        terms: numbers,
        times: Uint32Array.from(sorted, ({ times }) => times),
      };
    },
  };
}

function bySpelling(a: Spelled, b: Spelled): number {
  if (a.word === b.word) return a.term < b.term ? -1 : 1;
  return a.word < b.word ? -1 : 1;
}

/** What a word is spelled for, and how often: the numbers of its terms. */
export function termsSpelled(
  { words, terms, times }: Spellings,
  word: string,
): readonly { readonly term: number; readonly times: number }[] {
  const found: { readonly term: number; readonly times: number }[] = [];
  const first = numberOf(words, word);
  for (let at = first; at >= 0 && wordAt(words, at) === word && at < terms.length; at += 1) {
    found.push({ term: terms[at] ?? 0, times: times[at] ?? 0 });
  }
  return found;
}
