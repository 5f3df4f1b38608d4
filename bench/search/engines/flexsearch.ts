import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Index } from 'flexsearch';
import { CHOICES, type Engine, type Ready, TEN } from '../engine.ts';
import { textsOf } from '../texts.ts';

/** What is found by its words, and titles by the letters they begin with, which its index leaves out as it comes. */
type Both = { readonly words: Index; readonly titles: Index };

const empty = (): Both => ({ words: new Index(), titles: new Index({ tokenize: 'forward' }) });

/** FlexSearch as its guide shows it: `suggest` for any of the words, forward tokens for completing. */
export const flexSearch: Engine = {
  name: 'FlexSearch',
  thread: 'main',
  memory: 'heap',
  prepare(articles) {
    const texts = textsOf(articles);
    return {
      build() {
        const both = empty();
        for (const { id, title, text } of texts) {
          both.words.add(id, `${title}\n${text}`);
          both.titles.add(id, title);
        }
        return over(both);
      },
      start(folder) {
        const both = empty();
        takeIn(both.words, join(folder, 'words'));
        takeIn(both.titles, join(folder, 'titles'));
        return over(both);
      },
    };
  },
};

const over = ({ words, titles }: Both): Ready => ({
  ask: (typed) => words.search(typed, { limit: TEN, suggest: true }).map(String),
  complete: (letters) => titles.search(letters, { limit: CHOICES }).map(String),
  change(article) {
    for (const { id, title, text } of textsOf([article])) {
      words.update(id, `${title}\n${text}`);
      titles.update(id, title);
    }
  },
  keep(folder) {
    writeOut(words, join(folder, 'words'));
    writeOut(titles, join(folder, 'titles'));
  },
});

function writeOut(index: Index, folder: string): void {
  mkdirSync(folder);
  index.export((key, data) => {
    // Some of its parts are empty, and are then no text.
    if (typeof data === 'string') writeFileSync(join(folder, key), data);
  });
}

function takeIn(index: Index, folder: string): void {
  for (const key of readdirSync(folder)) index.import(key, readFileSync(join(folder, key), 'utf8'));
}
