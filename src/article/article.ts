/** A stretch of a source file's text, in UTF-16 units, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };

/**
 * Words as a reader of the source sees them, and where they stand in its file.
 * In plain text `text` is the file's text between the offsets, letter for letter.
 * In a marked-up source the marks that print nothing (`**`, a link's address)
 * are left out; `tests/verbatim.ts` states the rule as a check.
 */
export type Printed = Span & { readonly text: string };

export type Paragraph = Printed & {
  readonly sentences: readonly Printed[];
};

/** A heading and the paragraphs under it: the smallest part with a link of its own. */
export type Section = Span & {
  /** `<article>#<slug of the heading>`, stable across edits of the text. */
  readonly id: string;
  /** `undefined` for what stands before the first heading. */
  readonly heading: string | undefined;
  readonly paragraphs: readonly Paragraph[];
};

/** Words that somebody said, with the somebody. Spans from its first mark to its last. */
export type Quote = Printed & {
  /** `<section>/q<n>`, counted from 1 within the section. */
  readonly id: string;
  readonly sectionId: string;
  /** The quoted stretches, marks included: several where a cue stands between them, or a paragraph ends. */
  readonly parts: readonly Printed[];
  /**
   * The fullest name that this article prints for the speaker; a family name that several bear, as
   * it is printed; where it names nobody, what it calls them (`spokeswoman for the port`);
   * `undefined` where it does not say who spoke.
   */
  readonly speaker: string | undefined;
  /** What they are, as printed: `senior fellow at the Institute`. */
  readonly role: string | undefined;
};

/** Who published a piece and where it can be read. */
export type Source = {
  readonly name: string;
  readonly url: string | undefined;
};

/** A published piece, cut where its author cut it. */
export type Article = {
  /** Its path below the content folder, without the ending: `trade/chip-controls`. */
  readonly id: string;
  /** The same path with its ending, for messages to editors. */
  readonly file: string;
  /** The file's whole text: every offset points into it. */
  readonly text: string;
  readonly headline: string;
  /** The line under the headline that says why the piece matters. */
  readonly dek: string | undefined;
  /** Who wrote it, in printed order. */
  readonly byline: readonly string[];
  readonly source: Source | undefined;
  /** When it was published, where the file says so; never guessed. */
  readonly published: Date | undefined;
  /** Ids of topics that the editor set, or words where no topic has such an id. */
  readonly topics: readonly string[];
  /** A BCP 47 tag, where declared. */
  readonly language: string | undefined;
  /** Why it matters to this community, in the editor's words. */
  readonly soWhat: string | undefined;
  readonly sections: readonly Section[];
  readonly quotes: readonly Quote[];
};

/** Something an editor should mend in a file. One bad file hides no other. */
export type Problem = {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
};
