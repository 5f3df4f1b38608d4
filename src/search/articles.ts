import type { Article } from '../article/article.ts';
import { dueAfter } from './due-after.ts';
import type { Passage } from './passage.ts';

/** Which passages stand in one article. */
export type Articles = {
  readonly count: number;
  /** By a passage's place: its article's number. */
  readonly numbers: Uint32Array;
  /** By the article's number: where the places of its passages begin; behind the last, where they end. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
};

const PASSAGES_BETWEEN_PAUSES = 4_000;

/** Numbers the articles of passages, which are given by place; places without one are in no article. */
export async function articlesOf(
  passages: readonly (Passage | undefined)[],
  pause: () => Promise<void>,
): Promise<Articles> {
  const known = new Map<Article, number>();
  const numbers = new Uint32Array(passages.length);
  const counts: number[] = [];
  const isDue = dueAfter(PASSAGES_BETWEEN_PAUSES);
  for (const [place, passage] of passages.entries()) {
    if (passage === undefined) continue;
    const number = known.get(passage.article) ?? counts.push(0) - 1;
    known.set(passage.article, number);
    numbers[place] = number;
    counts[number] = (counts[number] ?? 0) + 1;
    if (isDue(1)) await pause();
  }
  const starts = new Uint32Array(counts.length + 1);
  for (const [number, count] of counts.entries())
    starts[number + 1] = (starts[number] ?? 0) + count;
  const next = starts.slice();
  const places = new Uint32Array(starts.at(-1) ?? 0);
  for (const [place, passage] of passages.entries()) {
    if (passage === undefined) continue;
    const number = numbers[place] ?? 0;
    places[next[number] ?? 0] = place;
    next[number] = (next[number] ?? 0) + 1;
  }
  return { count: counts.length, numbers, starts, places };
}

/** The places of an article's passages, ascending. */
export const placesIn = ({ starts, places }: Articles, article: number): readonly number[] =>
  Array.from(places.subarray(starts[article], starts[article + 1]));
