import type { Article, Problem } from '../article/article.ts';
import { decode } from './decode.ts';
import { typeset } from './manuscript.ts';
import { READERS, readerFor } from './readers.ts';

/** What came of a file: an article, mistakes to mend, or both. */
export type ArticleReading = {
  readonly article: Article | undefined;
  readonly problems: readonly Problem[];
};

/**
 * Reads one file. `file` is its path below the content folder, with `/` on
 * every machine. The same bytes give the same article; nothing is thrown for
 * what a file holds.
 */
export function readArticle(file: string, bytes: Uint8Array): ArticleReading {
  const reader = readerFor(file);
  if (reader === undefined) return refused(unknownFormat(file));
  const decoded = decode(file, bytes);
  if ('problem' in decoded) return refused(decoded.problem);
  const source = { file, text: decoded.text };
  const { manuscript, problems } = reader.read(source);
  return { article: manuscript && typeset(source, manuscript), problems };
}

function refused(problem: Problem): ArticleReading {
  return { article: undefined, problems: [problem] };
}

function unknownFormat(file: string): Problem {
  const endings = READERS.flatMap((reader) => reader.endings).join(', ');
  return {
    file,
    line: 1,
    message: 'No reader knows files with this ending.',
    remedy: `Save it as one of ${endings}, or begin its name with a dot to leave it out.`,
  };
}
