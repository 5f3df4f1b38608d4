import { tokensOf } from './fold.ts';
import type { Language } from './language.ts';

/** What is looked for. All of it is text as somebody typed it. */
export type Query = {
  /** Any of these is enough; passages with more of them, and with rarer ones, come first. */
  readonly words: string;
  /** Each must be printed so, letter for letter but for marks and case. */
  readonly phrases: readonly string[];
  /** Other names of what the words are: passages with one of them follow. */
  readonly others?: readonly string[];
  /** None of these words may be in a passage, in any form. */
  readonly without: readonly string[];
};

/** A query of words alone. */
export const inWords = (words: string): Query => ({ words, phrases: [], without: [] });

/** A word of a query, as the library's languages take it. */
export type Unit = {
  /** As it was typed, but for marks and case. */
  readonly word: string;
  /** Its stems: one for each language that makes another of it. */
  readonly terms: readonly string[];
  /** How often it was typed: who says a word twice means it. */
  readonly times: number;
  /** Whether it cuts anew what other words hold. */
  readonly isBeside: boolean;
  /** Whether a passage that lacks it may lack nothing: it says little in one language, or is cut anew. */
  readonly isOptional: boolean;
};

/** Longer queries are paragraphs: what comes behind says nothing that these do not. */
export const MOST_UNITS = 100;

/** How much of what was typed is read. Discord sends at most 6,000 characters. */
const LONGEST = 2_000;

/** Two rarer words find well enough to leave out one that is in this share of all passages. */
const EVERYWHERE = 0.2;

/**
 * The words of what somebody typed, each once. Nobody says in which language they are, so each is
 * taken in all of them. Where it is made of small words alone they are taken at their word: `it` may
 * be the trade, printed as IT.
 */
export function unitsOf(typed: string, languages: readonly Language[]): Unit[] {
  const cut = languages.flatMap((language) => tokensOf(typed.slice(0, LONGEST), language));
  const words = [...Map.groupBy(cut, ({ end, isBeside }) => `${end} ${isBeside}`).values()];
  const units = words.map((tokens): Unit => {
    const terms = tokens.flatMap(({ term }) => term ?? []);
    const isSmall = terms.length < tokens.length;
    const isBeside = tokens.some((token) => token.isBeside);
    const word = tokens[0]?.word ?? '';
    return {
      word,
      terms: [...new Set(terms)],
      times: 1,
      isBeside,
      isOptional: isSmall || isBeside,
    };
  });
  const telling = units.filter(({ terms }) => terms.length > 0);
  const taken =
    telling.length > 0
      ? telling
      : units.map((unit) => ({ ...unit, terms: [unit.word], isOptional: false }));
  const same = Map.groupBy(taken, ({ terms }) => terms.join(' '));
  return [...same.values()]
    .slice(0, MOST_UNITS)
    .flatMap(([unit, ...others]): Unit[] =>
      unit === undefined ? [] : [{ ...unit, times: 1 + others.length }],
    );
}

/** The terms of what somebody typed in English, each once. */
export function queryTerms(typed: string): string[] {
  return unitsOf(typed, ['en']).flatMap(({ terms }) => terms);
}

/**
 * Leaves out what nearly every passage holds, where two others remain. Only in
 * libraries so large that such a word costs a reader time: in a small one it may
 * be the word that matters.
 */
export function worthLookingUp<Word>(
  words: readonly Word[],
  passagesWith: (word: Word) => number,
  { passages, common }: { readonly passages: number; readonly common: number },
): readonly Word[] {
  const most = Math.max(common, passages * EVERYWHERE);
  const rarer = words.filter((word) => passagesWith(word) <= most);
  return rarer.length >= 2 ? rarer : words;
}
