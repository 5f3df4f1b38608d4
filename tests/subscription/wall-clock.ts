/** What a clock on the wall shows: `2026-11-03T07:30`. Such texts sort by time. */
export type WallClock = (ms: number) => string;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const QUARTER = 15 * MINUTE;

/** A wall clock made of `Intl.DateTimeFormat` alone, to judge what Temporal says. */
export function wallClockIn(zone: string): WallClock {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return (ms) => format.format(ms).replace(' ', 'T');
}

/**
 * The moment of a slot, found by watching the clock: the first minute that shows the stated time
 * or a later one. `undefined` where the clock never showed that day.
 */
export function watchedSlot(clock: WallClock, stated: string): number | undefined {
  const reached = (ms: number) => clock(ms) >= stated;
  let ms = startBefore(clock, stated);
  while (!reached(ms + QUARTER)) ms += QUARTER;
  while (!reached(ms)) ms += MINUTE;
  const day = stated.slice(0, 10);
  return [ms, ms - MINUTE].some((each) => clock(each).startsWith(day)) ? ms : undefined;
}

/** Some hours before the clock shows it for the first time. */
function startBefore(clock: WallClock, stated: string): number {
  const asUtc = Date.parse(`${stated}Z`);
  const offset = Date.parse(`${clock(asUtc)}Z`) - asUtc;
  let start = asUtc - offset - 3 * HOUR;
  while (clock(start) >= stated) start -= HOUR;
  return start;
}

/** The local days of which the clock showed at least one quarter of an hour, from one moment to another. */
export function watchedDays(clock: WallClock, from: number, until: number): string[] {
  const days = new Set<string>();
  for (let ms = from; ms <= until; ms += HOUR) days.add(clock(ms).slice(0, 10));
  return [...days];
}
