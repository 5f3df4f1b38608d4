import type { Article } from '../article/article.ts';
import type { SectionPassage } from '../search/passage.ts';
import type { Candidate } from './candidates.ts';
import { storiesOf } from './story.ts';
import type { Subject } from './subject.ts';

/** What a sentence is weighed against. */
export type Scene = {
  readonly subject: Subject;
  /** For each term the share of sentences that hold it, from 0 to 1. */
  readonly shareOf: ReadonlyMap<string, number>;
  /** How many sentences there are. */
  readonly sentences: number;
  /** Which story each article tells. */
  readonly storyOf: ReadonlyMap<Article, number>;
  /** For each term the share of the other stories that hold it, from 0 to 1. */
  readonly carriedBy: ReadonlyMap<string, number>;
  /** Publication of the newest article, in milliseconds. */
  readonly newest: number;
};

/** Takes the measure of everything that may be chosen from. */
export function sceneOf(candidates: readonly Candidate[], subject: Subject): Scene {
  const holders = new Map<string, number>();
  for (const { terms } of candidates) {
    for (const term of terms) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  const sentences = candidates.length;
  const shareOf = new Map([...holders].map(([term, count]) => [term, count / sentences]));
  const storyOf = storiesOf(candidates.map(({ passage }) => passage.article));
  const dates = candidates.map(({ passage }) => publishedAt(passage));
  return {
    subject,
    shareOf,
    sentences,
    storyOf,
    carriedBy: carriers(candidates, storyOf, ({ terms }) => terms),
    newest: dates.reduce((a, b) => Math.max(a, b), 0),
  };
}

/** For each thing that candidates hold, the share of the other stories that hold it too. */
export function carriers<Each extends Candidate>(
  candidates: readonly Each[],
  storyOf: Scene['storyOf'],
  held: (candidate: Each) => ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const byStory = new Map<number | undefined, Set<string>>();
  for (const candidate of candidates) {
    const story = storyOf.get(candidate.passage.article);
    const own = byStory.get(story) ?? new Set();
    byStory.set(story, own);
    for (const each of held(candidate)) own.add(each);
  }
  const others = byStory.size - 1;
  const shares = new Map<string, number>();
  if (others < 1) return shares;
  for (const own of byStory.values()) {
    // The first story that holds it is its own; each more is another.
    for (const each of own) {
      const share = shares.get(each);
      shares.set(each, share === undefined ? 0 : share + 1 / others);
    }
  }
  return shares;
}

/** In milliseconds; what has no date is older than everything. */
export function publishedAt({ article }: SectionPassage): number {
  return article.published?.getTime() ?? -Infinity;
}
