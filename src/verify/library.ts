import type { QuotePassage, SectionPassage } from '../search/passage.ts';
import { remembering } from '../search/remembering.ts';
import { saidByClaimed } from './claimed-speaker.ts';
import type { PhraseIndex } from './phrase-looking.ts';
import { type Reading, wordsOf } from './reading.ts';
import { type Source, sourceOf } from './source.ts';

/** What a quote is checked against. */
export type Library = {
  readonly articles: number;
  /**
   * At most `limit` sections that may hold the words, laid out, the likeliest first; where a speaker is
   * claimed, those that quote them first among equals.
   */
  holding(words: readonly string[], claimed: string | undefined, limit: number): readonly Source[];
  /** Sections about what a text is about, for one that shares no two neighbouring words with any. */
  about(asked: Reading): readonly Source[];
};

/** What was said in a section. */
export type QuotesIn = (passage: SectionPassage) => readonly QuotePassage[];

/** The same, looked up among these quotes. */
export function saidIn(quotes: readonly QuotePassage[]): QuotesIn {
  const said = Map.groupBy(quotes, ({ section }) => section);
  return ({ section }) => said.get(section) ?? [];
}

export type LibraryParts = {
  readonly index: PhraseIndex;
  readonly quotesIn: QuotesIn;
  readonly articles: number;
  /** Sections about the words of a text, as a search ranks them. */
  readonly alike: (text: string) => readonly SectionPassage[];
};

/** Sections that are kept laid out: one check asks for the same ones again and again. */
const KEPT = 64;

/** The likeliest sections are laid out in any case, for comparing; of the others those that hold all the words. */
export const COMPARED = 6;

/** A library made ready for checking. */
export function libraryOver({ index, quotesIn, articles, alike }: LibraryParts): Library {
  const laidOut = remembering(
    KEPT,
    ({ key }: SectionPassage) => key,
    (passage) => sourceOf(passage, quotesIn(passage)),
  );
  return {
    articles,
    holding(words, claimed, limit) {
      const isClaimed = claimed === undefined ? undefined : saidByClaimed(claimed);
      const isTheirs =
        isClaimed && ((passage: SectionPassage) => quotesIn(passage).some(isClaimed));
      const holds = holding(words);
      return index
        .candidates(words, limit, isTheirs)
        .filter((passage, at) => at < COMPARED || holds(passage, quotesIn(passage)))
        .map(laidOut);
    },
    about: ({ text }) => alike(text).map(laidOut),
  };
}

/** Whether a section has the words in their order, by a look that costs less than laying it out. */
function holding(
  words: readonly string[],
): (passage: SectionPassage, quotes: readonly QuotePassage[]) => boolean {
  const wanted = spaced(words);
  const hasRun = (texts: readonly { readonly text: string }[]) =>
    spaced(texts.flatMap(({ text }) => wordsOf(text))).includes(wanted);
  return ({ section }, quotes) =>
    hasRun(section.paragraphs) ||
    quotes.some(({ quote: { parts } }) => parts.length > 1 && hasRun(parts));
}

const spaced = (words: readonly string[]) => ` ${words.join(' ')} `;
