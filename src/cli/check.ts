import { readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, relative, sep } from 'node:path';
import type { Problem } from '../article/article.ts';
import { readLibrary } from '../ingest/library.ts';
import { isMeantAsArticle } from '../ingest/paths.ts';
import { readArticle } from '../ingest/read-article.ts';
import { type RegisterReading, readSpeakers, readTopics } from '../ingest/registers.ts';
import type { Page } from './page.ts';
import { problemLines } from './problems.ts';
import { articleReport, registerReport } from './report.ts';

/** Prints what was understood of each file and what is wrong with it. Resolves with the number of problems. */
export async function checkFiles(
  files: readonly string[],
  contentFolder: string,
  page: Page,
): Promise<number> {
  let count = 0;
  for (const file of files) {
    if (await isFolder(file)) {
      count += await checkFolder(file, page);
      continue;
    }
    const { understood, problems } = await understand(file, contentFolder);
    for (const line of understood) await page.line(line);
    if (understood.length > 0) await page.line();
    for (const line of problems.flatMap(problemLines)) await page.line(line);
    count += problems.length;
  }
  return count;
}

/** Prints a summary of the content folder and every problem in it. Resolves with their number. */
export async function checkFolder(folder: string, page: Page): Promise<number> {
  const { articles, registers, problems } = await readLibrary(folder);
  const sections = articles.flatMap((article) => article.sections);
  const quotes = articles.flatMap((article) => article.quotes);
  const named = quotes.filter(({ speaker }) => speaker !== undefined);
  await page.line(
    `${folder}: ${articles.length} articles, ${sections.length} sections, ` +
      `${quotes.length} quotes (${named.length} with a speaker), ` +
      `${registers.topics.length} topics, ${registers.speakers.length} speakers`,
  );
  const placed = problems.map((one) => ({ ...one, file: `${folder}/${one.file}` }));
  for (const line of placed.flatMap(problemLines)) await page.line(line);
  await page.line(problems.length === 0 ? 'No problems.' : `${problems.length} to mend.`);
  return problems.length;
}

async function isFolder(path: string): Promise<boolean> {
  const stats = await stat(path).catch(onlyMissing);
  return stats?.isDirectory() === true;
}

type Understanding = {
  readonly understood: readonly string[];
  readonly problems: readonly Problem[];
};

async function understand(path: string, contentFolder: string): Promise<Understanding> {
  const bytes = await readFile(path).catch(onlyMissing);
  if (bytes === undefined) return { understood: [], problems: [noSuchFile(path)] };
  if (basename(path) === 'topics.yaml') return fromRegister(readTopics(path, bytes));
  if (basename(path) === 'speakers.yaml') return fromRegister(readSpeakers(path, bytes));
  const place = placeBelow(contentFolder, path);
  if (!isMeantAsArticle(place)) return { understood: [leftAlone(path)], problems: [] };
  const { article, problems } = readArticle(place, bytes);
  return {
    understood: article === undefined ? [] : articleReport(article),
    problems: problems.map((problem) => ({ ...problem, file: path })),
  };
}

function leftAlone(path: string): string {
  return `${path} is no article: nothing is served from it. Rename it if it should be one.`;
}

function fromRegister({
  entries,
  problems,
}: RegisterReading<Parameters<typeof registerReport>[0][number]>): Understanding {
  return { understood: registerReport(entries), problems };
}

/** The path that gives an article its id: below the content folder where it lies there. */
function placeBelow(contentFolder: string, path: string): string {
  const below = relative(contentFolder, path);
  const isOutside = below.startsWith('..') || isAbsolute(below);
  return isOutside ? basename(path) : below.replaceAll(sep, '/');
}

function onlyMissing(error: unknown): undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
  throw error;
}

function noSuchFile(file: string): Problem {
  return {
    file,
    line: 1,
    message: 'There is no such file.',
    remedy: 'Look at the spelling of its path, from the folder that you are in.',
  };
}
