import { type Figures, figuresOf } from '../../figures.ts';
import { type Asked, type Collection, readCollection } from './collection.ts';
import { type Engine, miniSearchAsItComes, plainBm25 } from './engines.ts';
import { type Measures, measured } from './measures.ts';
import { dateline } from './product.ts';
import { writeRun } from './run-file.ts';
import { slipping } from './typos.ts';

/** As deep as run files usually are. */
const DEPTH = 100;

type Result = Measures & { readonly times: Figures };
type Row = Readonly<Record<string, Result>>;

/**
 * Prints, for each collection and for the mean of them, how well Dateline finds beside MiniSearch as
 * it comes and plain BM25, all asked the same in one run, and how long a query takes.
 */
export async function scoreSearch(
  folders: readonly string[],
  { run, typos = false }: { run?: string; typos?: boolean },
): Promise<void> {
  const rows: Row[] = [];
  for (const folder of folders) {
    const collection = readCollection(folder);
    const row = await rowOf(collection, typos, (found) => {
      if (run !== undefined) writeRun(run, folders.length > 1 ? collection.name : '', found);
    });
    print(
      `${collection.name}: ${collection.docs.length} texts, ${collection.queries.length} queries`,
      row,
    );
    rows.push(row);
  }
  if (rows.length > 1) print(`mean of ${rows.length} collections`, meanOf(rows));
}

async function rowOf(
  collection: Collection,
  typos: boolean,
  keep: (found: ReadonlyMap<string, readonly string[]>) => void,
): Promise<Row> {
  const { docs, queries } = collection;
  const engines: Readonly<Record<string, Engine>> = {
    Dateline: await dateline(docs),
    'MiniSearch as it comes': miniSearchAsItComes(docs),
    'plain BM25': plainBm25(docs),
  };
  const slip = slipping(3);
  const slipped = queries.map(({ id, text }) => ({ id, text: slip(text) }));
  const row: Record<string, Result> = {};
  for (const [name, engine] of Object.entries(engines)) {
    const clean = asked(engine, queries);
    if (name === 'Dateline') keep(clean.found);
    row[name] = { ...measured(collection.grades, clean.found), times: figuresOf(clean.times) };
    if (!typos) continue;
    const { found, times } = asked(engine, slipped);
    row[`${name}, typos`] = { ...measured(collection.grades, found), times: figuresOf(times) };
  }
  return row;
}

type Answered = {
  readonly found: ReadonlyMap<string, readonly string[]>;
  readonly times: readonly number[];
};

function asked(engine: Engine, queries: readonly Asked[]): Answered {
  const found = new Map<string, readonly string[]>();
  const times = queries.map(({ id, text }) => {
    const started = performance.now();
    found.set(id, engine(text, DEPTH));
    return performance.now() - started;
  });
  return { found, times };
}

function meanOf(rows: readonly Row[]): Row {
  const names = Object.keys(rows[0] ?? {});
  const mean = (name: string, of: (result: Result) => number) =>
    rows.reduce((sum, row) => sum + (row[name] === undefined ? NaN : of(row[name])), 0) /
    rows.length;
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        ndcg: mean(name, ({ ndcg }) => ndcg),
        recall: mean(name, ({ recall }) => recall),
        mrr: mean(name, ({ mrr }) => mrr),
        without: mean(name, ({ without }) => without),
        times: {
          p50: mean(name, ({ times }) => times.p50),
          p99: mean(name, ({ times }) => times.p99),
          max: mean(name, ({ times }) => times.max),
        },
      },
    ]),
  );
}

const HEADS = ['nDCG@10', 'recall', 'MRR', 'no hit', 'p50 ms', 'p99 ms'];

function print(title: string, row: Row): void {
  console.log(`\n${title}\n${''.padEnd(30)}${HEADS.map((head) => head.padStart(9)).join('')}`);
  for (const [name, { ndcg, recall, mrr, without, times }] of Object.entries(row)) {
    const quality = [ndcg, recall, mrr, without].map((share) => share.toFixed(4));
    const speed = [times.p50, times.p99].map((time) => time.toFixed(2));
    const cells = [...quality, ...speed].map((cell) => cell.padStart(9));
    console.log(`${name.padEnd(30)}${cells.join('')}`);
  }
}
