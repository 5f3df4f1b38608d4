/** How much a briefing may hold. */
export type Limits = {
  readonly lines: number;
  /** After so many lines, one that hangs on what is not shown, or is only filed here, is no gain. */
  readonly enough: number;
  readonly quotes: number;
  /** Lines from one article, where there are others. */
  readonly perArticle: number;
  /** In all lines and quotes together. */
  readonly words: number;
  readonly characters: number;
};

/** A minute on a phone, in one message. */
export const LIMITS: Limits = {
  lines: 5,
  enough: 3,
  quotes: 2,
  perArticle: 2,
  words: 300,
  characters: 1_900,
};
