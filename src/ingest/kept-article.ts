import type { Article, Quote, Section, Source } from '../article/article.ts';
import { tapeOf } from '../archive/tape.ts';

type Facts = Omit<Article, 'text' | 'sections' | 'quotes'>;

/**
 * An article whose text is read when it is first asked for; see `KeptSection`. Until then it takes the
 * room that it takes on the disk, a half of what it takes as a string.
 */
export class KeptArticle implements Article {
  static readonly #readLater: PropertyDescriptor = {
    enumerable: true,
    get: function text(this: KeptArticle): string {
      this.#text ??= tapeOf(this.#bytes, this.#at).text();
      return this.#text;
    },
  };

  readonly id: string;
  readonly file: string;
  declare readonly text: string;
  readonly headline: string;
  readonly dek: string | undefined;
  readonly byline: readonly string[];
  readonly source: Source | undefined;
  readonly published: Date | undefined;
  readonly topics: readonly string[];
  readonly language: string | undefined;
  readonly soWhat: string | undefined;
  /** Filled in by who reads it off a tape, and never changed then. */
  sections: readonly Section[] = [];
  quotes: readonly Quote[] = [];
  readonly #bytes: Uint8Array;
  readonly #at: number;
  #text: string | undefined;

  /** Its text stands in the bytes from a place on. */
  constructor(bytes: Uint8Array, at: number, facts: Facts) {
    this.id = facts.id;
    this.file = facts.file;
    Object.defineProperty(this, 'text', KeptArticle.#readLater);
    this.headline = facts.headline;
    this.dek = facts.dek;
    this.byline = facts.byline;
    this.source = facts.source;
    this.published = facts.published;
    this.topics = facts.topics;
    this.language = facts.language;
    this.soWhat = facts.soWhat;
    this.#bytes = bytes;
    this.#at = at;
  }

  /** The same article from another source, its text still unread. */
  from(source: Source): KeptArticle {
    const same = new KeptArticle(this.#bytes, this.#at, { ...this.#facts(), source });
    same.sections = this.sections;
    same.quotes = this.quotes;
    return same;
  }

  #facts(): Facts {
    const { id, file, headline, dek, byline, source, published, topics, language, soWhat } = this;
    return { id, file, headline, dek, byline, source, published, topics, language, soWhat };
  }
}

/** The same article from another source. */
export const withSource = (article: Article, source: Source): Article =>
  article instanceof KeptArticle ? article.from(source) : { ...article, source };
