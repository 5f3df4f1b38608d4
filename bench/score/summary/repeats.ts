import { wordsOf } from './rouge.ts';

/** Of the shorter line's words that say something, so many in the other make a repetition. */
const SAME = 0.6;

/** How many pairs of lines there are, and in how many one says what the other says. */
export function repeatedPairs(lines: readonly string[]): { all: number; repeated: number } {
  const sets = lines.map(tellingWords);
  const pairs = sets.flatMap((a, at) => sets.slice(at + 1).map((b) => [a, b] as const));
  return { all: pairs.length, repeated: pairs.filter(([a, b]) => isSame(a, b)).length };
}

/** Shorter words are mostly those that every sentence has. */
const tellingWords = (line: string): ReadonlySet<string> =>
  new Set(wordsOf(line).filter((word) => word.length > 3));

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shorter = Math.min(a.size, b.size);
  return shorter > 0 && a.intersection(b).size >= SAME * shorter;
}
