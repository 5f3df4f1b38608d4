import type { Article } from '../article/article.ts';
import { dueAfter } from '../search/due-after.ts';
import { foldPhrase } from '../search/fold.ts';

/** Older ones are found by a search. */
const MOST_TITLES = 50_000;

/** How many titles are folded between two pauses: some milliseconds of work. */
const FOLDED_BETWEEN_PAUSES = 100;

/**
 * Headlines and headings with their folds, each once, in the order of the articles; those that
 * `before` has are not folded again.
 */
export async function titlesOf(
  articles: readonly Article[],
  before: ReadonlyMap<string, string>,
  pause: () => Promise<void>,
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  const isDue = dueAfter(FOLDED_BETWEEN_PAUSES);
  for (const { headline, sections } of articles) {
    for (const title of [headline, ...sections.map(({ heading }) => heading)]) {
      if (title === undefined || titles.has(title)) continue;
      const known = before.get(title);
      titles.set(title, known ?? foldPhrase(title));
      if (titles.size === MOST_TITLES) return titles;
      if (isDue(known === undefined ? 1 : 0.02)) await pause();
    }
  }
  return titles;
}
