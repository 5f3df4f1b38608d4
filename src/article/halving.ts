/**
 * The first of `count` numbers from 0 on that does not come before what is looked for; `count` where
 * all do. Those that come before must stand before those that do not.
 */
export function firstNotBefore(count: number, isBefore: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
