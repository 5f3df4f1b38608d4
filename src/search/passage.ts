import type { Article, Quote, Section } from '../article/article.ts';

/** A section as a search finds it, with its article. */
export type SectionPassage = {
  readonly kind: 'section';
  /** Short, stable, made from the section's id: fits into a `custom_id`. */
  readonly key: string;
  readonly article: Article;
  readonly section: Section;
};

/** A quote as a search finds it. */
export type QuotePassage = {
  readonly kind: 'quote';
  readonly key: string;
  readonly article: Article;
  readonly section: Section;
  readonly quote: Quote;
  /** The person's name by the register, else as printed; `undefined` where nobody is named. */
  readonly speaker: string | undefined;
};

export type Passage = SectionPassage | QuotePassage;

/** What narrows a search. Everything that is set must hold. */
export type Filter = {
  readonly kind?: Passage['kind'];
  /** A publisher's name, folded before it is compared. */
  readonly source?: string;
  readonly speaker?: string;
  /** Only articles published at or after this moment; undated ones do not pass. */
  readonly since?: Date;
};

/** A passage that matched, best first; scores compare within one result only. */
export type Hit<P extends Passage = Passage> = {
  readonly passage: P;
  readonly score: number;
  /** The words of the passage that matched, as the index folded them. */
  readonly terms: readonly string[];
};
