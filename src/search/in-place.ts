import { dueAfter } from './due-after.ts';

const STARTS_BETWEEN_PAUSES = 500_000;

/** Whether starts go up from 0, so that each stretch lies between its own and the next. Awaits `pause` on the way. */
export async function areInOrder(
  starts: Uint32Array,
  pause: () => Promise<void>,
): Promise<boolean> {
  if (starts[0] !== 0) return false;
  const isDue = dueAfter(STARTS_BETWEEN_PAUSES);
  for (let at = 1; at < starts.length; at += 1) {
    if ((starts[at] ?? 0) < (starts[at - 1] ?? 0)) return false;
    if (isDue(1)) await pause();
  }
  return true;
}

/** Whether each of these is one of the first `total` places, and comes once. */
export function areDistinct(places: Uint32Array, total: number): boolean {
  const met = new Uint8Array(total);
  return places.every((place) => {
    const isNew = met[place] === 0;
    met[place] = 1;
    return isNew;
  });
}

/** Whether both are `areDistinct`, and hold the same places. */
export function areSame(a: Uint32Array, b: Uint32Array, total: number): boolean {
  if (a.length !== b.length || !areDistinct(a, total) || !areDistinct(b, total)) return false;
  const met = new Uint8Array(total);
  for (const place of a) met[place] = 1;
  return b.every((place) => met[place] === 1);
}
