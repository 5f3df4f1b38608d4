import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { CHOICES, type Engine, type Ready, TEN } from '../engine.ts';
import { articleOf, type Text, textsOf } from '../texts.ts';

const FILE = 'sections.db';

const idSchema = z.object({ id: z.string() });
const titleSchema = z.object({ title: z.string() });

/** SQLite's full-text table in a file, English stems, ranked by its BM25. The texts are in the file too. */
export const sqlite: Engine = {
  name: 'SQLite FTS5',
  thread: 'main',
  memory: 'process',
  prepare(articles) {
    const texts = textsOf(articles);
    return {
      build(folder) {
        const db = new DatabaseSync(join(folder, FILE));
        db.exec(`CREATE TABLE section (id TEXT PRIMARY KEY, article TEXT);
          CREATE INDEX of_article ON section (article);
          CREATE VIRTUAL TABLE words USING fts5 (title, text, tokenize = 'porter unicode61')`);
        inOne(db, () => insert(db, texts));
        return over(db);
      },
      start: (folder) => over(new DatabaseSync(join(folder, FILE))),
    };
  },
};

function over(db: DatabaseSync): Ready {
  const found = 'FROM words JOIN section ON section.rowid = words.rowid WHERE words MATCH ?';
  const ask = db.prepare(`SELECT section.id ${found} ORDER BY rank LIMIT ${TEN}`);
  const complete = db.prepare(
    `SELECT title FROM words WHERE words MATCH ? ORDER BY rank LIMIT ${CHOICES}`,
  );
  return {
    ask: (typed) => {
      const words = typed.match(/\p{L}+/gu) ?? [];
      const any = words.map((word) => `"${word}"`).join(' OR ');
      return z
        .array(idSchema)
        .parse(ask.all(any))
        .map(({ id }) => id);
    },
    complete: (letters) =>
      z
        .array(titleSchema)
        .parse(complete.all(`title : "${letters}" *`))
        .map(({ title }) => title),
    change: (article) =>
      inOne(db, () => {
        const own = '(SELECT rowid FROM section WHERE article = ?)';
        db.prepare(`DELETE FROM words WHERE rowid IN ${own}`).run(article.id);
        db.prepare('DELETE FROM section WHERE article = ?').run(article.id);
        insert(db, textsOf([article]));
      }),
    // The file is what is kept.
    keep: () => {},
  };
}

function insert(db: DatabaseSync, texts: readonly Text[]): void {
  const section = db.prepare('INSERT INTO section (id, article) VALUES (?, ?)');
  const words = db.prepare('INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)');
  for (const { id, title, text } of texts) {
    const { lastInsertRowid } = section.run(id, articleOf(id));
    words.run(lastInsertRowid, title, text);
  }
}

function inOne(db: DatabaseSync, work: () => void): void {
  db.exec('BEGIN');
  work();
  db.exec('COMMIT');
}
