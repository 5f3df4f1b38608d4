import type { Topic } from '../article/registers.ts';
import { dueAfter } from '../search/due-after.ts';
import type { Filed } from '../search/filter.ts';
import type { QuotePassage, SectionPassage } from '../search/passage.ts';
import type { Gathered } from './gathered.ts';

/** A topic with everything that is filed under it, newest first. */
export type TopicShelf = {
  readonly topic: Topic;
  readonly articles: number;
  readonly sections: readonly SectionPassage[];
  readonly quotes: readonly QuotePassage[];
};

/** Topics with articles, the fullest first. */
export function topicShelves({ filed }: Gathered, topics: readonly Topic[]): readonly TopicShelf[] {
  const shelves = topics.flatMap((topic) => {
    const own = filed.get(topic.id);
    return own === undefined ? [] : { topic, ...own };
  });
  return shelves.toSorted((a, b) => b.articles - a.articles || (a.topic.id < b.topic.id ? -1 : 1));
}

/** How many keys are noted between two pauses: a millisecond of work. */
const KEYS_BETWEEN_PAUSES = 5_000;

/** The keys of all passages under each topic. Awaits `pause` after every few milliseconds of work. */
export async function filedUnder(
  topics: readonly TopicShelf[],
  pause: () => Promise<void>,
): Promise<Filed> {
  const filed = new Map<string, ReadonlySet<string>>();
  const isDue = dueAfter(KEYS_BETWEEN_PAUSES);
  for (const { topic, sections, quotes } of topics) {
    const keys = new Set<string>();
    for (const { key } of [...sections, ...quotes]) {
      keys.add(key);
      if (isDue(1)) await pause();
    }
    filed.set(topic.id, keys);
  }
  return filed;
}
