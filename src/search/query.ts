import { tokensOf } from './fold.ts';

/** As many terms as a bit mask can hold; more say nothing that these do not. */
export const MOST_TERMS = 32;

/** How much of what was typed is read. Discord sends at most 6,000 characters. */
const LONGEST = 2_000;

/** Two rarer words find well enough to leave out one that is in this share of all passages. */
const EVERYWHERE = 0.2;

/**
 * The terms of what somebody typed, each once. Where it is made of stop words
 * alone they are taken at their word: `it` may be the trade, printed as IT.
 */
export function queryTerms(typed: string): string[] {
  const tokens = tokensOf(typed.slice(0, LONGEST));
  const terms = new Set(tokens.flatMap(({ term }) => term ?? []));
  const words = terms.size > 0 ? terms : new Set(tokens.map(({ word }) => word));
  return [...words].slice(0, MOST_TERMS);
}

/**
 * Leaves out the terms that nearly every passage holds, where two others remain.
 * Only in libraries so large that such a term costs a reader time: in a small
 * one it may be the word that matters.
 */
export function worthLookingUp(
  terms: readonly string[],
  passagesWith: (term: string) => number,
  { passages, common }: { readonly passages: number; readonly common: number },
): readonly string[] {
  const most = Math.max(common, passages * EVERYWHERE);
  const rarer = terms.filter((term) => passagesWith(term) <= most);
  return rarer.length >= 2 ? rarer : terms;
}
