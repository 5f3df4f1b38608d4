import type { SectionPassage, QuotePassage } from '../../../src/search/passage.ts';

/**
 * The library as one row of letters and digits for each section and each quote, read through whole for
 * every question. It shares no code with the check: it says whether a generated quote is what its
 * generator claims.
 */
export type Scan = {
  /** In how many places the words stand in this order, whatever marks are between them. */
  count(words: string): number;
  /** Whether somebody of this name is quoted with the words. */
  isSaidBy(words: string, speaker: string): boolean;
  /** Whether the words stand in any section or quote: the plain search that the check is measured beside. */
  holds(words: string): boolean;
};

/** Letters and digits alone, a space around each word. */
export const bare = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

export function scanOver(
  sections: readonly SectionPassage[],
  quotes: readonly QuotePassage[],
): Scan {
  const printed = sections.map(({ section }) =>
    bare(section.paragraphs.map(({ text }) => text).join(' ')),
  );
  const said = quotes.map(({ quote, speaker }) => ({
    speaker,
    text: bare(quote.parts.map(({ text }) => text).join(' ')),
    isJoined: quote.parts.length > 1,
  }));
  const joined = said.filter(({ isJoined }) => isJoined).map(({ text }) => text);
  return {
    count: (words) => printed.reduce((sum, text) => sum + text.split(bare(words)).length - 1, 0),
    isSaidBy: (words, speaker) =>
      said.some((each) => each.speaker === speaker && each.text.includes(bare(words))),
    holds(words) {
      const wanted = bare(words);
      return (
        printed.some((text) => text.includes(wanted)) ||
        joined.some((text) => text.includes(wanted))
      );
    },
  };
}
