import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Article } from '../../../src/article/article.ts';
import { readArticle } from '../../../src/ingest/read-article.ts';

/** Articles to be summed up, as the product reads them, and what people wrote of them. */
export type Task = {
  readonly id: string;
  readonly articles: readonly Article[];
  /** Summaries by people, each as its sentences. */
  readonly references: readonly (readonly string[])[];
  readonly room: Room;
};

/** How long a summary may be. */
export type Room = { readonly sentences: number; readonly words: number };

const text = z.object({ id: z.string(), title: z.string().optional(), text: z.string() });
const references = z.union([z.string(), z.array(z.string())]);
const docSchema = text.extend({ ref: references });
const clusterSchema = z.object({
  id: z.string(),
  words: z.number().int().positive(),
  docs: z.array(text.extend({ date: z.string().optional() })),
  refs: z.array(z.string()),
});

/** Sentences that sum up a single article. */
const SENTENCES = 3;

/**
 * Reads a folder: `docs.jsonl` has an article a line and is summed up in three sentences,
 * `clusters.jsonl` several articles a line, in as many words as it says.
 */
export async function tasksIn(folder: string): Promise<{ name: string; tasks: readonly Task[] }> {
  const docs = await linesOf(join(folder, 'docs.jsonl'));
  const tasks =
    docs === undefined
      ? ((await linesOf(join(folder, 'clusters.jsonl'))) ?? []).map(clusterTask)
      : docs.map(docTask);
  if (tasks.length === 0) {
    throw new Error(`${folder} holds no docs.jsonl and no clusters.jsonl with lines in it.`);
  }
  return { name: basename(folder), tasks };
}

function docTask(line: unknown): Task {
  const { ref, ...doc } = docSchema.parse(line);
  const room = { sentences: SENTENCES, words: Infinity };
  return { id: doc.id, articles: [articleOf(doc)], references: [ref].flat().map(cut), room };
}

function clusterTask(line: unknown): Task {
  const { id, words, docs, refs } = clusterSchema.parse(line);
  const room = { sentences: Infinity, words };
  return { id, articles: docs.map(articleOf), references: refs.map(cut), room };
}

const cut = (reference: string): readonly string[] => reference.split('\n').filter(Boolean);

/**
 * A plain-text file as an editor would drop it in: headline, date, paragraphs. Where there is no
 * headline its id is one: it says nothing. A date stands twice, or a short first paragraph would be
 * read as the line under the headline, of which these collections have none.
 */
function articleOf(doc: z.output<typeof text> & { readonly date?: string | undefined }): Article {
  const { id, title, date } = doc;
  const head = [title?.trim() || id, ...(date ? [date, date] : [])];
  const file = [...head, doc.text.trim()].join('\n\n');
  const { article, problems } = readArticle(`${id}.txt`, new TextEncoder().encode(file));
  if (article === undefined) throw new Error(`${id}: ${problems[0]?.message ?? 'not read'}`);
  return article;
}

async function linesOf(path: string): Promise<unknown[] | undefined> {
  try {
    const lines = (await readFile(path, 'utf8')).split('\n').filter(Boolean);
    return lines.map((line): unknown => JSON.parse(line));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
