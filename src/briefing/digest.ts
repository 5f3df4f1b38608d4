import type { QuotePassage, SectionPassage } from '../search/passage.ts';
import type { Line, Source } from './briefing.ts';

/** A section that came in since a channel was last served. */
export type NewPassage = {
  readonly passage: SectionPassage;
  /** When it came into the library. */
  readonly arrivedAt: Date;
  /**
   * Set where the channel saw another version of it: the sentences that this one did not have,
   * by their place among all of the section's sentences.
   */
  readonly changed: readonly number[] | undefined;
};

/** One entry of a digest. */
export type DigestItem = {
  readonly passage: SectionPassage;
  readonly kind: 'new' | 'update';
  /** The one line for what is new; for an update the lines that changed, at most three. */
  readonly lines: readonly Line[];
  readonly quote: QuotePassage | undefined;
  /** The editor's own words on why it matters, where the article has them. */
  readonly soWhat: string | undefined;
  /** Why it is in, in words for a moderator. */
  readonly because: string;
};

/**
 * Why something is not in.
 * - `seen`: the channel was shown this very version.
 * - `unchanged`: nothing was added to what the channel has seen.
 * - `no-line`: no new line of it can stand alone.
 * - `same`: it says what a line that was chosen says.
 * - `share`: its article has its share of the places.
 * - `room`: there is no place left, or none for its line.
 * - `read`: a first digest takes it as read.
 */
export type WhyLeftOut = 'seen' | 'unchanged' | 'no-line' | 'same' | 'share' | 'room' | 'read';

/** Something that was looked at and is not in. */
export type LeftOut = {
  readonly passage: SectionPassage;
  readonly why: WhyLeftOut;
  /** The lines that it would have shown; empty where none can stand alone, or it was not read. */
  readonly lines: readonly Line[];
  readonly kind: DigestItem['kind'];
  /** In words for a moderator: `This channel has seen it.` */
  readonly because: string;
};

/** What a channel has not seen, composed. It knows no channel and no date of posting. */
export type Digest = {
  /** The most newsworthy first; at most five, and none twice. */
  readonly items: readonly DigestItem[];
  readonly sources: readonly Source[];
  readonly leftOut: readonly LeftOut[];
  /** How many sections and articles had come in. */
  readonly considered: { readonly sections: number; readonly articles: number };
};
