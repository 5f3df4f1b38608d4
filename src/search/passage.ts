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
  /** A topic's id. */
  readonly topic?: string;
  /** Only articles published at or after this moment; undated ones do not pass. */
  readonly since?: Date;
  /** Only articles published earlier than this moment; undated ones do not pass. */
  readonly before?: Date;
};

/** A passage that matched, best first; scores compare within one result only. */
export type Hit<P extends Passage = Passage> = {
  readonly passage: P;
  readonly score: number;
  /** The words of the passage that matched, as the index folded them. */
  readonly terms: readonly string[];
  /** The words looked for that it does not hold, as they were typed. */
  readonly lacks: readonly string[];
};

/** What an article holds of what was looked for. */
export type ArticleHits = {
  /** The best of its passages, the best first. */
  readonly hits: readonly Hit[];
  /** How many of its passages match in all. */
  readonly passages: number;
};

/** A word that no passage holds, and the one that was looked for in its place. */
export type Respelled = { readonly typed: string; readonly meant: string };

/** What a search found, by articles. */
export type Found = {
  readonly articles: readonly ArticleHits[];
  /** How many articles match in all, and how many of their passages. */
  readonly total: number;
  readonly passages: number;
  /** Words that are taken for others: to be said plainly wherever the hits are shown. */
  readonly respelled: readonly Respelled[];
  /** Words that no passage holds, nor any word like them. */
  readonly unknown: readonly string[];
};
