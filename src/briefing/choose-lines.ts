import type { Candidate } from './candidates.ts';
import type { Limits } from './limits.ts';
import { overlap, saysTheSame } from './redundancy.ts';
import type { Salience } from './salience.ts';
import { carriers, publishedAt, type Scene } from './scene.ts';

/** What repeating a line already chosen costs, in the units of salience. */
const COST_OF_REPEATING = 0.5;

/** What a pair of terms is worth that all stories have and no line chosen yet, in the same units. */
const WORTH_OF_COVERING = 0.4;

/** How much of the subject a sentence has that is filed under it and never names it. */
const ONLY_FILED = 0.25;

/** A sentence with its weight. */
export type Weighed = Candidate & { readonly salience: Salience };

/**
 * Takes the sentence that is worth the most beside those taken already, again and again: its weight,
 * with what it brings that several stories tell and no line yet, less what it repeats. So the set is
 * the best, not each of its lines. The weightiest stands first.
 */
export function chooseLines(
  weighed: readonly Weighed[],
  { storyOf }: Pick<Scene, 'storyOf'>,
  limits: Limits,
): readonly Weighed[] {
  const story = ({ passage }: Weighed) => storyOf.get(passage.article);
  const isOnlyOne = new Set(weighed.map(story)).size < 2;
  const share = isOnlyOne ? limits.lines : limits.perArticle;
  const pairsIn = new Map(weighed.map((each) => [each, pairsOf(each)]));
  const held = (each: Weighed) => pairsIn.get(each) ?? NONE;
  const carriedBy = carriers(weighed, storyOf, held);
  const covered = new Set<string>();
  const chosen: Weighed[] = [];
  let left = weighed;
  while (chosen.length < limits.lines) {
    const room = roomLeft(chosen, limits);
    left = left.filter(
      (each) =>
        isAllowed(each, chosen, room) &&
        chosen.filter((other) => story(other) === story(each)).length < share,
    );
    const best = bestBeside(left, chosen, (each) => {
      let brought = 0;
      for (const pair of held(each)) if (!covered.has(pair)) brought += carriedBy.get(pair) ?? 0;
      return brought;
    });
    if (best === undefined) break;
    chosen.push(best);
    for (const pair of held(best)) covered.add(pair);
  }
  return chosen.toSorted(byWeight);
}

const NONE: ReadonlySet<string> = new Set();

/** Each two terms that follow one another: what is said of what, where terms only name it. */
const pairsOf = ({ inOrder }: Weighed): ReadonlySet<string> =>
  new Set(inOrder.slice(1).map((term, at) => `${inOrder[at]} ${term}`));

function isAllowed(candidate: Weighed, chosen: readonly Weighed[], room: Limits): boolean {
  return (
    candidate.words <= room.words &&
    candidate.sentence.text.length <= room.characters &&
    (chosen.length < room.enough || isGood(candidate)) &&
    !chosen.some(({ terms }) => saysTheSame(terms, candidate.terms))
  );
}

/** It, or what stands above it, names the subject; and it says what it says by itself. */
export function isGood({ salience: { reasons } }: Weighed): boolean {
  return reasons.subject > ONLY_FILED && reasons.whole > 0;
}

function bestBeside(
  left: readonly Weighed[],
  chosen: readonly Weighed[],
  brings: (each: Weighed) => number,
): Weighed | undefined {
  let best: { readonly each: Weighed; readonly worth: number } | undefined;
  for (const each of left) {
    const repeated = Math.max(0, ...chosen.map(({ terms }) => overlap(terms, each.terms)));
    const worth =
      each.salience.total + WORTH_OF_COVERING * brings(each) - COST_OF_REPEATING * repeated;
    if (best === undefined || worth > best.worth) best = { each, worth };
  }
  return best?.each;
}

/** What lines leave of the room for words. */
export function roomLeft(lines: readonly Weighed[], limits: Limits): Limits {
  const words = lines.reduce((sum, line) => sum + line.words, 0);
  const characters = lines.reduce((sum, { sentence }) => sum + sentence.text.length, 0);
  return { ...limits, words: limits.words - words, characters: limits.characters - characters };
}

/** Among equals the newest, then what stands higher in its article, then by id and place: one library, one briefing. */
export function byWeight(a: Weighed, b: Weighed): number {
  return (
    b.salience.total - a.salience.total ||
    publishedAt(b.passage) - publishedAt(a.passage) ||
    a.inArticle - b.inArticle ||
    (a.passage.section.id === b.passage.section.id
      ? a.inSection - b.inSection
      : a.passage.section.id < b.passage.section.id
        ? -1
        : 1)
  );
}
