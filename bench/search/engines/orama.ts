import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, insertMultiple, load, save, search, updateMultiple } from '@orama/orama';
import { CHOICES, type Engine, type Ready, TEN } from '../engine.ts';
import { textsOf } from '../texts.ts';

const FILE = 'orama.json';

const empty = () => create({ schema: { title: 'string', text: 'string' } as const });

/** Orama as its guide shows it: it finds and completes by the beginnings of words, and is kept as JSON. */
export const orama: Engine = {
  name: 'Orama',
  thread: 'main',
  memory: 'heap',
  prepare(articles) {
    const texts = textsOf(articles);
    return {
      async build() {
        const db = empty();
        await insertMultiple(db, texts);
        return over(db);
      },
      start(folder) {
        const db = empty();
        load(db, JSON.parse(readFileSync(join(folder, FILE), 'utf8')));
        return over(db);
      },
    };
  },
};

const over = (db: ReturnType<typeof empty>): Ready => ({
  async ask(words) {
    const { hits } = await search(db, { term: words, limit: TEN });
    return hits.map(({ id }) => id);
  },
  async complete(letters) {
    const { hits } = await search(db, { term: letters, properties: ['title'], limit: CHOICES });
    return hits.map(({ document }) => document.title);
  },
  async change(article) {
    const texts = textsOf([article]);
    await updateMultiple(
      db,
      texts.map(({ id }) => id),
      texts,
    );
  },
  keep(folder) {
    writeFileSync(join(folder, FILE), JSON.stringify(save(db)));
  },
});
