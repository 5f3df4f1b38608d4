import type { Topic } from './article/registers.ts';
import type { Briefing, Dated } from './briefing/briefing.ts';
import type { Coverage } from './briefing/coverage.ts';
import type { DigestDesk } from './digest-desk.ts';
import type { Query } from './search/query.ts';
import type { Inventory } from './render/library-card.ts';
import type { Window } from './search/finding.ts';
import type { Filter, Found, Passage, QuotePassage, SectionPassage } from './search/passage.ts';
import type { Checked } from './verify/checked.ts';

/** Where to go when nothing was found. */
export type Nearby = {
  /** At most three topics or words that are close to what was typed, and do find something. */
  readonly didYouMean: readonly string[];
  readonly newest: SectionPassage | undefined;
};

/** All that a command may ask. Answers come from memory. */
export type Desk = {
  now(): Date;
  /** What the library holds at this moment; its topics the fullest first. */
  shelf(): Inventory;
  /**
   * A briefing about a topic (its id, name or an alias), else about the words
   * themselves; `undefined` where no passage holds them.
   */
  brief(about: string, since: Date | undefined): Promise<Briefing | undefined>;
  /** The sections that a briefing was chosen from, best first. */
  background(about: string, since: Date | undefined): Promise<readonly SectionPassage[]>;
  /** What was said about it, as the search ranks it. */
  quotesOn(about: string, since: Date | undefined): Promise<readonly QuotePassage[]>;
  /** Lines about it that state a date, oldest first. */
  timeline(about: string, since: Date | undefined): Promise<readonly Dated[]>;
  /** How many articles there are about it, over time; `undefined` where there is no time to count over. */
  coverage(about: string, since: Date | undefined): Promise<Coverage | undefined>;
  /** An SVG picture as PNG; `undefined` where none can be made, and then words must do. */
  picture(svg: string): Promise<Uint8Array | undefined>;
  /** What the index finds; see `PassageIndex.search`. */
  search(query: Query, filter: Filter, window: Window): Promise<Found>;
  quotes(about: string | undefined, speaker: string | undefined): Promise<readonly QuotePassage[]>;
  /** The quote chosen to stand alone today, the same for everybody all day (UTC). */
  pullQuote(): Promise<QuotePassage | undefined>;
  /** Whether words stand in the library, and whether they are those of the one who is said to have said them. */
  check(words: string, claimed: string | undefined): Promise<Checked>;
  passage(key: string): Passage | undefined;
  nearby(words: string): Promise<Nearby>;
  /** Counts that readers were briefed on a topic, and nobody's name. */
  askedFor(topicId: string): void;
  /** Topics whose name or alias goes on from what was typed; where nothing was, those asked for most lately, then the fullest. */
  topicsLike(typed: string): readonly Topic[];
  speakersLike(typed: string): readonly string[];
  sourcesLike(typed: string): readonly string[];
  /** Headlines and headings that go on from what was typed; the newest where nothing was. */
  titlesLike(typed: string): readonly string[];
  /** The people (or publishers) that a reader may mean: the one called exactly so, else all with these words in their names. */
  speakersNamed(typed: string): readonly string[];
  sourcesNamed(typed: string): readonly string[];
  /** The speaker or the publisher whose `nameKey` this is. */
  nameOf(key: string): string | undefined;
  /** What moderators order, and what became of it. */
  readonly digests: DigestDesk;
};
