import type { Article, Problem } from '../article/article.ts';
import type { Registers, Speaker, Topic } from '../article/registers.ts';
import { isMeantAsArticle } from './paths.ts';
import { readArticle } from './read-article.ts';
import { readSpeakers, readTopics } from './registers.ts';

/** What the content folder held at one moment. Never changes; a later moment is another snapshot. */
export type Snapshot = {
  /** In the order of their files. */
  readonly articles: readonly Article[];
  readonly registers: Registers;
  /** In the order of files and lines. */
  readonly problems: readonly Problem[];
};

/** What came of one file. */
export type Shelved = {
  readonly article: Article | undefined;
  readonly topics: readonly Topic[];
  readonly speakers: readonly Speaker[];
  readonly problems: readonly Problem[];
};

/** What came of each file, by its path. */
export type Shelf = ReadonlyMap<string, Shelved>;

const NOTHING: Shelved = { article: undefined, topics: [], speakers: [], problems: [] };

/**
 * Reads one file of the folder. Where it gives nothing that can be used,
 * `before` (its last good version) stays in service and the problems are told.
 */
export function shelve(file: string, bytes: Uint8Array, before: Shelved = NOTHING): Shelved {
  if (file === 'topics.yaml') {
    const { entries, problems } = readTopics(file, bytes);
    const failed = entries.length === 0 && problems.length > 0;
    return { ...NOTHING, topics: failed ? before.topics : entries, problems };
  }
  if (file === 'speakers.yaml') {
    const { entries, problems } = readSpeakers(file, bytes);
    const failed = entries.length === 0 && problems.length > 0;
    return { ...NOTHING, speakers: failed ? before.speakers : entries, problems };
  }
  if (!isMeantAsArticle(file)) return NOTHING;
  const { article, problems } = readArticle(file, bytes);
  return { ...NOTHING, article: article ?? before.article, problems };
}

/** A file that the disk does not give out: its last good version stays in service. */
export function unreadable(file: string, why: string, before: Shelved = NOTHING): Shelved {
  const problem = {
    file,
    line: 1,
    message: `The file cannot be read: ${why}`,
    remedy: 'Give the bot the right to read it, mend the link that it is, or take it away.',
  };
  return { ...before, problems: [problem] };
}

/** Puts together what the files gave. Of two with one id the first file's is taken. */
export function snapshotOf(shelf: Shelf): Snapshot {
  const articles = new Map<string, Article>();
  const problems: Problem[] = [];
  const files = [...shelf.keys()].toSorted();
  for (const file of files) {
    const { article, problems: own } = shelf.get(file) ?? NOTHING;
    problems.push(...own);
    if (article === undefined) continue;
    const same = articles.get(article.id);
    if (same === undefined) articles.set(article.id, article);
    else problems.push(sameId(article, same));
  }
  const shelved = [...shelf.values()];
  return {
    articles: [...articles.values()],
    registers: {
      topics: shelved.flatMap(({ topics }) => topics),
      speakers: shelved.flatMap(({ speakers }) => speakers),
    },
    problems,
  };
}

function sameId({ file, id }: Article, other: Article): Problem {
  return {
    file,
    line: 1,
    message: `${file} and ${other.file} would both be called \`${id}\`.`,
    remedy: 'Rename one of the two files; until then only the other is served.',
  };
}
