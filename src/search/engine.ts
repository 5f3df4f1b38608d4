import MiniSearch from 'minisearch';
import { dueAfter } from './due-after.ts';
import type { Lengths, Row } from './rows.ts';

/** Rows by ascending place, and how much each has of a term, as a share of `FULL`. */
export type Run = { readonly places: ArrayLike<number>; readonly scores: ArrayLike<number> };

/** Takes a term, how many rows have it, and what it is worth in each field. It may come again with rows behind these. */
export type TakeTerm = (term: string, rows: number, all: Run, title: Run) => void;

/** These settings found best on eight collections, of news and of abstracts. */
const K = 1.2;
const B = 0.7;
const TITLE = 0.3;

/** What the scores of a term are written in: finer than anything that two passages differ by. */
const FULL = 65_535;

/** Rows that are scored at once: as many as can hold a term without a query waiting for it. */
const ROWS_AT_ONCE = 5_000;

/** How much text is indexed between two pauses, and how many scores are taken: some milliseconds of work. */
const TEXT_BETWEEN_PAUSES = 15_000;
const WORK_BETWEEN_PAUSES = 2_000;
/** What a search costs beside its results, in results. */
const A_SEARCH = 8;

/**
 * What a term's scores weigh in each field, by how rare it is among all rows. Score by weight is
 * what MiniSearch gives for the whole library.
 */
export function weightsOf(rows: number, having: Lengths): Lengths {
  const each = (count: number) => (rarity(rows, count) * (K + 1)) / FULL;
  return { all: each(having.all), title: TITLE * each(having.title) };
}

/** As MiniSearch has it. */
const rarity = (rows: number, having: number): number =>
  Math.log(1 + (rows - having + 0.5) / (having + 0.5));

/**
 * Has MiniSearch count and score rows, some thousand at a time, and takes its scores out term by
 * term: so that it never has to hold the whole library, and no term keeps a query waiting. Rarity
 * is taken off the scores, for it changes with every article, and they are as for rows of the given
 * average length, so that scores of rows that were taken at different times compare.
 */
export async function scored(
  rows: readonly Row[],
  averages: Lengths,
  take: TakeTerm,
  pause: () => Promise<void>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await scoredAtOnce(rows.slice(from, from + ROWS_AT_ONCE), averages, take, pause);
  }
}

async function scoredAtOnce(
  rows: readonly Row[],
  averages: Lengths,
  take: TakeTerm,
  pause: () => Promise<void>,
): Promise<void> {
  const engine = new MiniSearch<Row>({
    fields: ['all', 'title'],
    tokenize: (folded) => folded.split(' '),
    processTerm: (term) => term,
  });
  const all = new Set<string>();
  const title = new Set<string>();
  const isDue = dueAfter(TEXT_BETWEEN_PAUSES);
  for (const row of rows) {
    engine.add(row);
    for (const term of row.all.split(' ')) all.add(term);
    for (const term of row.title.split(' ')) title.add(term);
    if (isDue(row.all.length + row.title.length)) await pause();
  }
  const own = averageOf(rows);
  const inAll = scoring(engine, 'all', own.all / averages.all);
  const inTitle = scoring(engine, 'title', own.title / averages.title);
  const isEnough = dueAfter(WORK_BETWEEN_PAUSES);
  for (const term of all.union(title)) {
    if (term === '') continue;
    const runs = [
      all.has(term) ? inAll(term) : NONE,
      title.has(term) ? inTitle(term) : NONE,
    ] as const;
    take(term, differentIn(...runs), ...runs);
    const work = runs.reduce((sum, { places }) => sum + places.length + A_SEARCH, 0);
    if (isEnough(work)) await pause();
  }
}

const NONE: Run = { places: [], scores: [] };

/** How many places two runs have together. */
function differentIn({ places: a }: Run, { places: b }: Run): number {
  let both = 0;
  let atB = 0;
  for (let at = 0; at < a.length && atB < b.length; at += 1) {
    while (atB < b.length && (b[atB] ?? 0) < (a[at] ?? 0)) atB += 1;
    if (b[atB] === a[at]) both += 1;
  }
  return a.length + b.length - both;
}

/** The average of what rows are long; never nothing, so that one can divide by it. */
export function averageOf(rows: readonly Row[]): Lengths {
  const sum = (field: keyof Lengths) =>
    rows.reduce((total, { lengths }) => total + lengths[field], 0);
  const count = Math.max(1, rows.length);
  return { all: Math.max(1, sum('all')) / count, title: Math.max(1, sum('title')) / count };
}

/**
 * Scores one term in one field. Terms are scored one by one because MiniSearch multiplies the score
 * of several by how many of them matched, which finds worse. It measures rows by their average; to
 * have them measured by another, which is shorter by `ratio`, `k` and `b` are turned so that
 * `k(1-b)` stays and `kb` grows with the ratio.
 */
function scoring(
  engine: MiniSearch<Row>,
  field: keyof Lengths,
  ratio: number,
): (term: string) => Run {
  const byLength = K * B * ratio;
  const k = K * (1 - B) + byLength;
  const options = { fields: [field], bm25: { k, b: byLength / k, d: 0 } };
  return (term) => {
    const found: { readonly place: number; readonly score: number }[] = [];
    engine.search(term, {
      ...options,
      // Taking each result as it passes by spares the engine sorting them all.
      filter: (result) => {
        found.push({ place: Number(result.id), score: result.score });
        return false;
      },
    });
    const whole = rarity(engine.documentCount, found.length) * (k + 1);
    found.sort((a, b) => a.place - b.place);
    return {
      places: found.map(({ place }) => place),
      scores: found.map(({ score }) => Math.max(1, Math.round((score / whole) * FULL))),
    };
  };
}
