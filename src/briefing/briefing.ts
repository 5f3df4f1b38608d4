import type { Printed } from '../article/article.ts';
import type { QuotePassage, SectionPassage } from '../search/passage.ts';

/** One sentence that was chosen, with the section that it stands in. */
export type Line = {
  readonly sentence: Printed;
  readonly passage: SectionPassage;
};

/** A line of a briefing. */
export type ChosenLine = Line & {
  /** Why it was chosen, in words, to stand behind others: `it opens its article`. */
  readonly because: string;
};

/** A line and the date of what it tells. */
export type Dated = Line & {
  /** `2025-01-17`, or `2025-01` where the text names no day. */
  readonly date: string;
  /** The line names a weekday only, and the date was worked out from the article's own. */
  readonly workedOut: boolean;
};

/**
 * Lines, quotes and sources composed for a topic. No channel and no date of
 * posting: the same passages give the same briefing on every machine.
 */
export type Briefing = {
  /** The topic's name, or the reader's own words. */
  readonly about: string;
  /** Set where `about` is a topic of the register. */
  readonly topicId: string | undefined;
  /** The most newsworthy first; at most five. */
  readonly lines: readonly ChosenLine[];
  /** At most two. */
  readonly quotes: readonly QuotePassage[];
  /** The articles behind lines and quotes, in the order of their citation marks. */
  readonly sources: readonly Source[];
  /** How many sections and articles there were to choose from. */
  readonly considered: { readonly sections: number; readonly articles: number };
};

/** An article that a briefing cites; its place in the list is its citation mark. */
export type Source = SectionPassage['article'];
