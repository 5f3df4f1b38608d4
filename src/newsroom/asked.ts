/**
 * What readers ask for lately, by topic. It counts and knows nobody; it lives as long as the process,
 * and longer than what is on the desk.
 */
export type Asked = {
  note(topicId: string): void;
  /** Those that are asked for most come first; the others stay in their order. */
  mostAskedFirst<T extends { readonly id: string }>(topics: readonly T[]): readonly T[];
};

/** After so many questions one counts half. */
const HALF_LIFE = 50;
/** How large a weight may grow before all are made small again. */
const HEAVIEST = 1_000;
/** Topics that are counted at most: one that was asked for once, long ago, is forgotten first. */
const MOST_COUNTED = 1_000;

export function newAsked(): Asked {
  const weights = new Map<string, number>();
  let questions = 0;
  const weightOf = (topicId: string) => weights.get(topicId) ?? 0;
  return {
    note(topicId) {
      // Instead of all that was counted growing less, what is counted grows more; now and then all is made small again.
      const weight = 2 ** (questions / HALF_LIFE);
      weights.set(topicId, weightOf(topicId) + weight);
      questions += 1;
      if (weight > HEAVIEST) {
        settle(weights, weight);
        questions = 0;
      }
    },
    mostAskedFirst: (topics) => topics.toSorted((a, b) => weightOf(b.id) - weightOf(a.id)),
  };
}

/** Makes all weights small by the same factor, and forgets those that come to nothing. */
function settle(weights: Map<string, number>, by: number): void {
  const left = [...weights].toSorted(([, a], [, b]) => b - a).slice(0, MOST_COUNTED);
  weights.clear();
  for (const [topicId, weight] of left) weights.set(topicId, weight / by);
}
