import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aimsHeld, AIMED_AT } from './search/aims.ts';
import { ENGINES } from './search/engines.ts';
import { type Outcome, supervised } from './search/supervising.ts';
import { type Row, tableOf } from './search/table.ts';

const HEADING = `Sections of some 130 made-up words, as frequent as in a language, some eight an article; each engine in a process
of its own. Dateline has a thread of its own, as in the product: its stalls are those of the main thread, which ticks
meanwhile. The others work in the main thread, as they come.
  stall       the longest that the main loop stood still, by the clock
  start       from what was kept to the first answer; “titles”: to the first that are completed
  kB/section  heap and buffers without the texts, everything collected, after all queries (of SQLite: the process)
  change      an article with a new word, until it is found
  queries     any of the words, ten best; the middle of three askings, where they are not slow
  titles      Dateline has their words sorted, MiniSearch suggests, FlexSearch has a second index of beginnings,
              Orama and SQLite search the titles for words that begin so
Queries and changes are by the clock, or by the thread’s own time where the machine did something else meanwhile.`;

export type SearchOptions = {
  readonly sections: readonly number[];
  /** Names of `ENGINES`. */
  readonly engines: readonly string[];
  /** Of each kind. */
  readonly queries: number;
  /** Seconds that one piece of work may take. */
  readonly limit: number;
  /** Megabytes that an engine's heap may come to. */
  readonly memory: number;
};

/**
 * Prints how Dateline and other engines build, keep, start, answer, complete and change, in libraries
 * of several sizes; under each size, how many times Dateline's figures are MiniSearch's. At the size
 * that the aims are for, which of them are held.
 */
export async function benchSearch(
  options: SearchOptions,
  print: (line: string) => void = console.log,
  run: typeof supervised = supervised,
): Promise<void> {
  print(`${HEADING}\nnode ${process.version}, ${options.queries} queries of each kind`);
  for (const sections of options.sections) {
    print(`\n${sections.toLocaleString('en')} sections`);
    const rows: Row[] = [];
    for (const name of options.engines) rows.push(await rowOf(name, sections, options, run));
    for (const line of tableOf(rows, nameOf('dateline'), nameOf('minisearch'))) print(line);
    const ours = rows.find((row) => row.name === nameOf('dateline'));
    if (sections !== AIMED_AT || ours === undefined) continue;
    for (const line of aimsHeld(ours.figures)) print(line);
  }
}

const nameOf = (engine: string): string => ENGINES.get(engine)?.name ?? engine;

/** An engine is built in one process and started from what it kept in another. */
async function rowOf(
  engine: string,
  sections: number,
  { queries, memory, limit }: SearchOptions,
  run: typeof supervised,
): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-search-'));
  try {
    const thread = ENGINES.get(engine)?.thread ?? 'main';
    const order = { engine, thread, sections, queries, folder, memory };
    const built = await run({ ...order, task: 'build' }, limit);
    const isKept = built.figures['kept'] !== undefined;
    const started: Outcome = isKept
      ? await run({ ...order, task: 'start' }, limit)
      : { figures: {}, failures: [] };
    return {
      name: nameOf(engine),
      figures: { ...built.figures, ...started.figures },
      failures: [...built.failures, ...started.failures],
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
