import type { Article } from '../../src/article/article.ts';

/** As many as an answer shows. */
export const TEN = 10;

/** As many choices as Discord can show. */
export const CHOICES = 25;

/** An index that is ready. */
export type Ready = {
  /** Ids of what holds any of the words, the ten best, best first: sections, or the articles they are in. */
  ask(words: string): readonly string[] | Promise<readonly string[]>;
  /** At most 25 titles that go on from these letters. */
  complete(letters: string): readonly string[] | Promise<readonly string[]>;
  /** Puts this article in the place of the one with its id, of as many sections. */
  change(article: Article): void | Promise<void>;
  /** Writes into the folder what a later start needs. */
  keep(folder: string): void | Promise<void>;
};

/** What a library is made into before anything is measured: the texts, as this engine takes them. */
export type Prepared = {
  build(folder: string): Ready | Promise<Ready>;
  /** From what was kept in the folder. */
  start(folder: string): Ready | Promise<Ready>;
};

/** An engine as somebody would use it who reads its guide. */
export type Engine = {
  readonly name: string;
  /** The thread it works in: the product's index has one of its own. */
  readonly thread: 'main' | 'worker';
  /** What its memory is counted by: the collected heap with buffers, or the process where it has none of it. */
  readonly memory: 'heap' | 'process';
  prepare(articles: readonly Article[]): Prepared;
};
