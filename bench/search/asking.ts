import type { Article } from '../../src/article/article.ts';
import { figuresOf } from '../figures.ts';
import type { Ready } from './engine.ts';
import { LETTERS, lettersTyped, QUERIES, questionsOn } from './questions.ts';
import { timeOf } from './spending.ts';

/** Each question is asked so often, all others in between, so that nothing is remembered of it. */
const ROUNDS = 3;

/**
 * A series ends when it took so long, or a slow engine would take hours. It is asked once, then: what
 * else the machine does is little beside it.
 */
const SERIES_MS = 3_000;

/** Questions of one kind, and how long each took in each round. */
type Series = {
  readonly name: string;
  readonly questions: readonly string[];
  readonly answer: (typed: string) => unknown;
  readonly rounds: (readonly number[])[];
};

/**
 * Asks so many questions of each kind and gives the 50th and the 99th percentile by their names, in
 * milliseconds. A question's time is the middle of three.
 */
export async function timesOfAsking(
  ready: Ready,
  articles: readonly Article[],
  count: number,
): Promise<Readonly<Record<string, number>>> {
  const all = allSeries(ready, articles, count);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const series of all.filter(isWorthAsking)) series.rounds.push(await timesOf(series));
  }
  return Object.fromEntries(
    all.flatMap(({ name, rounds }) => {
      const { p50, p99 } = figuresOf(middles(rounds));
      return [
        [`${name} p50`, p50],
        [`${name} p99`, p99],
      ];
    }),
  );
}

function allSeries(ready: Ready, articles: readonly Article[], count: number): Series[] {
  const { query, letters } = questionsOn(articles);
  const several = (next: () => string) => Array.from({ length: count }, next);
  return [
    ...QUERIES.map((kind) => ({
      name: kind,
      questions: several(() => query(kind)),
      answer: (typed: string) => ready.ask(typed),
      rounds: [],
    })),
    ...LETTERS.map((typed) => ({
      name: lettersTyped(typed),
      questions: several(() => letters(typed)),
      answer: (begun: string) => ready.complete(begun),
      rounds: [],
    })),
  ];
}

/** Whether it was not asked yet, or was asked to its end. */
const isWorthAsking = ({ questions, rounds: [first] }: Series): boolean =>
  first === undefined || first.length === questions.length;

async function timesOf({ questions, answer }: Series): Promise<number[]> {
  const times: number[] = [];
  let left = SERIES_MS;
  for (const typed of questions) {
    const took = await timeOf(() => answer(typed));
    times.push(took);
    left -= took;
    if (left < 0) break;
  }
  return times;
}

/** The middle time of each question. */
const middles = (rounds: readonly (readonly number[])[]): number[] =>
  (rounds[0] ?? []).map((_, at) => figuresOf(rounds.flatMap((times) => times[at] ?? [])).p50);
