import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Article, Quote, Span } from '../article/article.ts';
import { filesIn } from '../ingest/folder.ts';
import { isMeantAsArticle } from '../ingest/paths.ts';
import { readArticle } from '../ingest/read-article.ts';
import { readerFor } from '../ingest/readers.ts';
import type { Page } from './page.ts';
import { problemLines } from './problems.ts';

/**
 * Prints one line of JSON for each article, folders searched in the order of
 * their paths. The shape is a promise to other programs; offsets are UTF-16
 * units of the file's text. Resolves with the number of files that gave none.
 */
export async function parseFiles(
  paths: readonly string[],
  page: Page,
  errors: NodeJS.WritableStream,
): Promise<number> {
  let failed = 0;
  for (const path of paths) {
    for (const file of await articlesAt(path)) {
      const { article, problems } = readArticle(basename(file), await readFile(file));
      if (article === undefined) {
        failed += 1;
        for (const line of problems.flatMap((one) => problemLines({ ...one, file })))
          errors.write(`${line}\n`);
      } else if (!(await page.line(JSON.stringify(toRecord(docOf(file), article))))) {
        return failed;
      }
    }
  }
  return failed;
}

/** The file itself, or what a folder holds of the formats that are read. */
async function articlesAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await filesIn(path);
  return entries
    .filter(({ file }) => isMeantAsArticle(file) && readerFor(file) !== undefined)
    .map((entry) => entry.path);
}

function docOf(file: string): string {
  return basename(file, extname(file));
}

function toRecord(doc: string, { headline, dek, sections, quotes }: Article) {
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  return {
    doc,
    title: headline,
    dek: dek ?? null,
    sections: sections.map(({ heading, start, end }) => ({ heading: heading ?? null, start, end })),
    sentences: paragraphs.flatMap(({ sentences }) => sentences.map(toSpan)),
    quotes: quotes.map(toQuote),
  };
}

function toQuote({ start, end, text, speaker, role, parts }: Quote) {
  return {
    start,
    end,
    text,
    speaker: speaker ?? null,
    role: role ?? null,
    parts: parts.map(toSpan),
  };
}

function toSpan({ start, end }: Span): Span {
  return { start, end };
}
