import type { Line } from '../../../src/briefing/briefing.ts';
import { briefingOn } from './product.ts';
import { repeatedPairs } from './repeats.ts';
import { leads, lexRank, oracle, textRank, type Way } from './rivals.ts';
import { meanRouge, rouge, type Rouge } from './rouge.ts';
import { type Task, tasksIn } from './tasks.ts';

/** What is measured side by side; the product first. */
const WAYS: readonly (readonly [name: string, way: Way])[] = [
  ['Dateline', (task) => linesOf(task).map(({ sentence }) => sentence.text)],
  ['leads', leads],
  ['TextRank', textRank],
  ['LexRank', lexRank],
  ['oracle', oracle],
];

/**
 * Prints, for each folder, how much of what people wrote each way of choosing says, how many pairs
 * of its lines repeat each other, and how many articles a second it reads; and whether every line of
 * the product stands letter for letter in its source. Ends with 1 where one does not.
 */
export async function scoreSummary(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const { name, tasks } = await tasksIn(folder);
    const articles = tasks.reduce((sum, task) => sum + task.articles.length, 0);
    console.log(`\n${name}: ${tasks.length} summaries of ${articles} articles`);
    console.log(rowOf('', ['R-1', 'R-2', 'R-Lsum', 'repeated', 'articles/s']));
    const results = WAYS.map(([way, choose]) => ({ way, ...measure(tasks, articles, choose) }));
    for (const { way, scores, repeated, pace } of results) {
      const { one, two, lsum } = scores;
      const cells = [one, two, lsum].map(({ f }) => percent(f));
      console.log(rowOf(way, [...cells, percent(repeated), Math.round(pace).toString()]));
    }
    const [own, ...others] = results;
    for (const other of others) {
      const ratio = (own?.scores.two.f ?? NaN) / other.scores.two.f;
      console.log(`R-2 by that of ${other.way}: ${ratio.toFixed(3)}`);
    }
    printVerbatim(tasks);
  }
}

type Result = { readonly scores: Rouge; readonly repeated: number; readonly pace: number };

function measure(tasks: readonly Task[], articles: number, choose: Way): Result {
  const started = performance.now();
  const chosen = tasks.map((task) => ({ task, shown: choose(task) }));
  const seconds = (performance.now() - started) / 1000;
  const each = chosen.map(({ task: { references, room }, shown }) =>
    rouge(shown, references, room.words),
  );
  const pairs = chosen.map(({ shown }) => repeatedPairs(shown));
  const all = pairs.reduce((sum, pair) => sum + pair.all, 0);
  const repeated = pairs.reduce((sum, pair) => sum + pair.repeated, 0) / Math.max(1, all);
  return { scores: meanRouge(each), repeated, pace: articles / seconds };
}

const linesOf = (task: Task): readonly Line[] => briefingOn(task)?.lines ?? [];

/** Plain text prints its source as it is, so that a line can be looked up letter for letter. */
function printVerbatim(tasks: readonly Task[]): void {
  const lines = tasks.flatMap(linesOf);
  const astray = lines.filter(
    ({ sentence: { start, end, text }, passage }) =>
      passage.article.text.slice(start, end) !== text,
  );
  const share = percent(1 - astray.length / Math.max(1, lines.length));
  console.log(`verbatim: ${share} % of ${lines.length} lines`);
  if (astray.length > 0) process.exitCode = 1;
}

const percent = (share: number): string => (100 * share).toFixed(2);

const rowOf = (name: string, cells: readonly string[]): string =>
  name.padEnd(10) + cells.map((cell) => cell.padStart(11)).join('');
