import type { Article } from '../../src/article/article.ts';
import { seeded } from '../figures.ts';
import { SMALL_WORDS } from './made-words.ts';

const SEED = 43;

/** A word that says something is longer. */
const FEWEST_LETTERS = 4;
const SMALL = new Set(SMALL_WORDS);

/** How long what somebody pastes is, in characters. */
const PASTED = 4_000;

/** Kinds of queries, by how they are headed. */
export const QUERIES = [
  '1 word',
  '3 words',
  '8 words',
  'stop words',
  '4,000 chars',
  '1 letter',
] as const;
export type QueryKind = (typeof QUERIES)[number];

/** How many letters are typed when titles are completed. */
export const LETTERS = [1, 2, 3, 4, 5] as const;

/** How a series is headed in which so many are typed. */
export const lettersTyped = (count: number): string => `${count} typed`;

export type Questions = {
  /** Another query at each call. Words are of one section, the more frequent ones more often. */
  readonly query: (kind: QueryKind) => string;
  /** The first letters of some word in some headline. */
  readonly letters: (count: number) => string;
};

/** What is asked of a library. The same in every run. */
export function questionsOn(articles: readonly Article[]): Questions {
  const random = seeded(SEED);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const someText = () => pick(pick(articles)?.sections ?? [])?.paragraphs[0]?.text ?? '';
  const telling = (count: number): string => {
    let words: Set<string> = new Set();
    // Few sections are too short for so many different words.
    while (words.size < count) words = new Set(tellingIn(someText()));
    const left = [...words];
    return left.splice(Math.floor(random() * (left.length - count + 1)), count).join(' ');
  };
  return {
    query(kind) {
      switch (kind) {
        case '1 word':
          return telling(1);
        case '3 words':
          return telling(3);
        case '8 words':
          return telling(8);
        case 'stop words':
          return Array.from({ length: 4 }, () => pick(SMALL_WORDS)).join(' ');
        case '4,000 chars':
          return pasted(someText);
        case '1 letter':
          return telling(1).slice(0, 1);
      }
    },
    letters(count) {
      let words: readonly string[] = [];
      while (words.length === 0) words = tellingIn(pick(articles)?.headline ?? '');
      return (pick(words) ?? '').slice(0, count);
    },
  };
}

const tellingIn = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
    (word) => word.length >= FEWEST_LETTERS && !SMALL.has(word),
  );

function pasted(someText: () => string): string {
  let text = '';
  while (text.length < PASTED) text += `${someText()}\n`;
  return text.slice(0, PASTED);
}
