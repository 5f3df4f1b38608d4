import type { Problem } from '../article/article.ts';
import type { Manuscript } from './manuscript.ts';

/** A file whose bytes have been read as text. */
export type Source = {
  /** Its path below the content folder. */
  readonly file: string;
  readonly text: string;
};

/** What a reader made of a file. Without a manuscript the problems say why. */
export type Reading = {
  readonly manuscript: Manuscript | undefined;
  readonly problems: readonly Problem[];
};

/** Understands one format. A new format is one of these, and a line in `readers.ts`. */
export type Reader = {
  /** Endings of its files, lower case, with the dot. */
  readonly endings: readonly string[];
  read(source: Source): Reading;
};
