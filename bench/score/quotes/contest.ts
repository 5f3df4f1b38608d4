import { readArticle } from '../../../src/ingest/read-article.ts';
import type { Sample } from './folder.ts';
import { type Marked, markArticle } from './marking.ts';
import { naiveQuotes } from './naive.ts';
import { paceOf } from './pace.ts';
import { type Score, scoreOf } from './score.ts';
import type { FoundQuote } from './segments.ts';

/** One extractor on all articles: what it reaches, how fast, and what became of each segment. */
export type Result = {
  readonly score: Score;
  readonly articlesASecond: number;
  readonly marked: readonly Marked[];
};

export type Contest = {
  readonly ours: Result;
  readonly naive: Result;
  /** Files in which the product found no article. */
  readonly unread: readonly string[];
  readonly meanBytes: number;
};

type Extract = (sample: Sample) => readonly FoundQuote[];

/** The product's own path, from the bytes of a file. */
const ours: Extract = ({ file, bytes }) => readArticle(file, bytes).article?.quotes ?? [];

const naive: Extract = ({ bytes }) => naiveQuotes(new TextDecoder().decode(bytes));

/** Runs the product and the naive expression over the same files. `pace` takes the time of a pass. */
export function hold(samples: readonly Sample[], pace = paceOf): Contest {
  return {
    ours: resultOf(samples, ours, pace),
    naive: resultOf(samples, naive, pace),
    unread: samples
      .map(({ file, bytes }) => ({ file, ...readArticle(file, bytes) }))
      .filter(({ article }) => article === undefined)
      .map(({ file }) => file),
    meanBytes: samples.reduce((total, { bytes }) => total + bytes.length, 0) / samples.length,
  };
}

function resultOf(samples: readonly Sample[], extract: Extract, pace: typeof paceOf): Result {
  const marked = samples.map((sample) => markArticle(sample.row, sample.text, extract(sample)));
  const passes = pace(() => samples.forEach(extract));
  return { score: scoreOf(marked), articlesASecond: passes * samples.length, marked };
}
