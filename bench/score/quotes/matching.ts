import type { Span } from '../../../src/article/article.ts';

/** How much of the longer of two segments both share; they are one from here on. */
const SAME = 0.8;

/** Two places that belong together, and how well. */
export type Match = {
  readonly gold: number;
  readonly found: number;
  /** The share of the longer one that both cover, over 0 and at most 1. */
  readonly overlap: number;
};

export function isSame(match: Match | undefined): match is Match {
  return match !== undefined && match.overlap >= SAME;
}

/** Pairs segments one to one, the best overlap first; ties go to what stands first. */
export function matchSegments(gold: readonly Span[], found: readonly Span[]): Match[] {
  const candidates = gold
    .flatMap((one, place) => overlapping(one, found).map((match) => ({ gold: place, ...match })))
    .toSorted((a, b) => b.overlap - a.overlap || a.gold - b.gold || a.found - b.found);
  const [takenGold, takenFound] = [new Set<number>(), new Set<number>()];
  return candidates.filter((each) => {
    if (takenGold.has(each.gold) || takenFound.has(each.found)) return false;
    takenGold.add(each.gold);
    takenFound.add(each.found);
    return true;
  });
}

function overlapping(one: Span, others: readonly Span[]): Omit<Match, 'gold'>[] {
  return others.flatMap((other, found) => {
    const common = commonLength(one, other);
    const longer = Math.max(one.end - one.start, other.end - other.start);
    return common > 0 ? [{ found, overlap: common / longer }] : [];
  });
}

/** How many characters two spans share; below 0 for how far they stand apart. */
export function commonLength(one: Span, other: Span): number {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}
