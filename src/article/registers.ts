/** A subject that readers ask for by name, from `topics.yaml`. */
export type Topic = {
  /** Stable and short: `tiktok`. The value behind an autocomplete choice. */
  readonly id: string;
  readonly name: string;
  /** Other words that mean it: `ByteDance`. */
  readonly aliases: readonly string[];
};

/** A person, with the names they are printed under, from `speakers.yaml`. */
export type Speaker = {
  readonly id: string;
  readonly name: string;
  readonly printed: readonly string[];
};

/** What the editors say about the words in the articles. */
export type Registers = {
  readonly topics: readonly Topic[];
  readonly speakers: readonly Speaker[];
};
