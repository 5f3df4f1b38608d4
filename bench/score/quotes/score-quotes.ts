import { invalid } from '../../../src/errors.ts';
import { choose, type Choice } from './choice.ts';
import { type Contest, hold } from './contest.ts';
import { mistakeLines, mistakesIn } from './examples.ts';
import { openFolder } from './folder.ts';
import { FOLDER_HOLDS } from './gold.ts';
import { readNamed } from './read-named.ts';
import { scoreOf } from './score.ts';
import { publisherLines, tableLines } from './table.ts';

type Options = {
  readonly publishers?: true;
  readonly errors?: number;
  readonly docs?: string;
  readonly half?: 'first' | 'second';
  readonly json?: true;
};

const LIST_HOLDS = 'A list of articles has names as gold.jsonl has them in "doc", one a line.';

/**
 * Prints how well the product tells who said what in annotated articles, beside a naive
 * expression: a table for each folder, or a line of JSON.
 */
export async function scoreQuotes(dirs: readonly string[], options: Options): Promise<void> {
  if (dirs.length === 0) throw noFolder();
  const choice = await choiceOf(options);
  for (const dir of dirs) {
    const contest = hold(choose(await openFolder(dir), choice));
    if (options.json) console.log(JSON.stringify({ dir, ...toRecord(contest, options) }));
    else console.log([dir, ...linesOf(contest, options), ''].join('\n'));
  }
}

async function choiceOf({ docs, half }: Options): Promise<Choice> {
  const listed = docs === undefined ? undefined : await readNamed(docs, LIST_HOLDS);
  return {
    ...(listed && { docs: listed.toString().split(/\s*\n\s*/) }),
    ...(half && { half }),
  };
}

function linesOf(contest: Contest, { publishers, errors }: Options): string[] {
  return [
    ...tableLines(contest),
    ...(publishers ? ['', ...publisherLines(contest)] : []),
    ...(errors === undefined ? [] : mistakeLines(mistakesIn(contest.ours.marked, errors))),
  ];
}

function toRecord({ ours, naive, unread, meanBytes }: Contest, { publishers, errors }: Options) {
  const record = ({ score, articlesASecond, marked }: Contest['ours']) => ({
    ...score,
    articlesASecond,
    ...(publishers && { publishers: byPublisher(marked) }),
  });
  return {
    unread,
    meanBytes,
    ours: record(ours),
    naive: record(naive),
    ...(errors !== undefined && { errors: mistakesIn(ours.marked, errors) }),
  };
}

function byPublisher(marked: Contest['ours']['marked']) {
  const groups = Map.groupBy(marked, ({ publisher }) => publisher);
  return Object.fromEntries([...groups].map(([name, articles]) => [name, scoreOf(articles)]));
}

function noFolder() {
  return invalid({
    what: 'There is nothing to score.',
    why: 'Annotated articles are other people’s texts: none come with Dateline.',
    fix: `Name a folder: npm run score -- quotes <folder>. ${FOLDER_HOLDS}`,
  });
}
