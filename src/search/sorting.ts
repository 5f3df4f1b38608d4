import { dueAfter } from './due-after.ts';

/** How many are sorted at once, and how many are merged between two pauses: about a millisecond. */
const AT_ONCE = 2_000;

/** As `toSorted`, awaiting `pause` after every few milliseconds of work. */
export async function sortedInSlices<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  pause: () => Promise<void>,
): Promise<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    runs.push(items.slice(from, from + AT_ONCE).toSorted(compare));
    await pause();
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(await mergedInSlices(runs[at] ?? [], runs[at + 1] ?? [], compare, pause));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

/** Two sorted lists as one; among equals those of the first come first. */
async function mergedInSlices<T>(
  a: readonly T[],
  b: readonly T[],
  compare: (a: T, b: T) => number,
  pause: () => Promise<void>,
): Promise<readonly T[]> {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const merged: T[] = [];
  const isDue = dueAfter(AT_ONCE * 2);
  let atA = 0;
  let atB = 0;
  while (merged.length < a.length + b.length) {
    const [fromA, fromB] = [a[atA], b[atB]];
    if (fromB === undefined || (fromA !== undefined && compare(fromA, fromB) <= 0)) {
      if (fromA !== undefined) merged.push(fromA);
      atA += 1;
    } else {
      merged.push(fromB);
      atB += 1;
    }
    if (isDue(1)) await pause();
  }
  return merged;
}
