import type { QuotePassage, SectionPassage } from '../search/passage.ts';
import type { Piece } from './align.ts';
import type { EdgeCut } from './edge-cut.ts';
import type { Folding } from './reading.ts';
import type { Manner } from './standing.ts';

/** Words that were found, and how they stand there. */
export type Place = {
  readonly passage: SectionPassage;
  readonly manner: Manner;
  /** What somebody said that holds the words. */
  readonly quote: QuotePassage | undefined;
  /** The words as printed, first to last; with what stands between the parts of a quote. */
  readonly words: string;
  /** The whole sentences that they stand in. */
  readonly whole: string;
  /** What of these sentences was left out at the edges. */
  readonly cut: EdgeCut;
  readonly foldings: readonly Folding[];
};

/** The closest passage, and where the text departs from it. */
export type Compared = { readonly place: Place; readonly pieces: readonly Piece[] };

/** One of the parts that a text was put together from. */
export type Part = {
  /** As it stands in the text that was checked. */
  readonly words: string;
  /** `undefined` where these words stand nowhere in the library. */
  readonly place: Place | undefined;
  /** What the source has between the part before and this one; `undefined` where it is from elsewhere. */
  readonly leftOut: string | undefined;
};

/** What keeps words that match from being the claimed speaker's. */
export type SpeakerTrouble = 'other' | 'unnamed' | 'unquoted' | 'within';

/** What a check comes to. `exact`, with or without foldings, is the only one that passes. */
export type Outcome =
  | {
      readonly verdict: 'exact';
      /** The first is the best of them; all hold the words. */
      readonly places: readonly Place[];
      /** The same words by others than the claimed speaker, or not as a quotation. */
      readonly others: readonly Place[];
    }
  | {
      readonly verdict: 'altered';
      /** Other words, other marks between the same words, or words left out at an edge that turn it. */
      readonly cause: 'words' | 'marks' | 'edge';
      readonly closest: Compared;
    }
  | {
      readonly verdict: 'speaker';
      readonly why: SpeakerTrouble;
      readonly places: readonly Place[];
    }
  | { readonly verdict: 'stitched'; readonly parts: readonly Part[] }
  | { readonly verdict: 'absent'; readonly closest: Compared | undefined };

/** A text that was checked, and what it came to. */
export type Checked = Outcome & {
  readonly text: string;
  readonly claimed: string | undefined;
  /** How many articles were searched. */
  readonly searched: number;
};
