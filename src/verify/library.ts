import type { QuotePassage, SectionPassage } from '../search/passage.ts';
import { remembering } from '../search/remembering.ts';
import { isClaimed } from './claimed-speaker.ts';
import type { PhraseIndex } from './phrase-index.ts';
import type { Reading } from './reading.ts';
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

export type LibraryParts = {
  readonly index: PhraseIndex;
  /** What was said in a section. */
  readonly quotesIn: (passage: SectionPassage) => readonly QuotePassage[];
  readonly articles: number;
  /** Sections about the words of a text, as a search ranks them. */
  readonly alike: (text: string) => readonly SectionPassage[];
};

/** Sections that are kept laid out: one check asks for the same ones again and again. */
const KEPT = 300;

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
      const isTheirs = (passage: SectionPassage) =>
        claimed !== undefined && quotesIn(passage).some((quote) => isClaimed(claimed, quote));
      return index.candidates(words, limit, isTheirs).map(laidOut);
    },
    about: ({ text }) => alike(text).map(laidOut),
  };
}
