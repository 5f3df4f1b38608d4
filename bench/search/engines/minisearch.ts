import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { CHOICES, type Engine, type Ready, TEN } from '../engine.ts';
import { type Text, textsOf } from '../texts.ts';

const OPTIONS = { fields: ['title', 'text'] };
const FILE = 'minisearch.json';

/** MiniSearch with no setting of ours; it completes by its own suggestions, and is kept as its JSON. */
export const miniSearch: Engine = {
  name: 'MiniSearch',
  thread: 'main',
  memory: 'heap',
  prepare(articles) {
    const texts = textsOf(articles);
    return {
      build() {
        const index = new MiniSearch<Text>(OPTIONS);
        index.addAll(texts);
        return over(index);
      },
      start: (folder) =>
        over(MiniSearch.loadJSON<Text>(readFileSync(join(folder, FILE), 'utf8'), OPTIONS)),
    };
  },
};

const over = (index: MiniSearch<Text>): Ready => ({
  ask: (words) =>
    index
      .search(words)
      .slice(0, TEN)
      .map(({ id }) => String(id)),
  complete: (letters) =>
    index
      .autoSuggest(letters)
      .slice(0, CHOICES)
      .map(({ suggestion }) => suggestion),
  change(article) {
    for (const text of textsOf([article])) index.replace(text);
  },
  keep(folder) {
    writeFileSync(join(folder, FILE), JSON.stringify(index));
  },
});
