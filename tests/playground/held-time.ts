import type { Clock } from '../../src/clock.ts';
import type { Timer } from '../../src/playground/timer.ts';

/** A clock and a timer that stand still until a test lets time pass. */
export type HeldTime = {
  readonly clock: Clock;
  readonly timer: Timer;
  /** Lets so many milliseconds pass, and runs on the way what was to run then. */
  pass(ms: number): void;
};

export function heldTime(start = '2026-11-03T07:00:00.000Z'): HeldTime {
  let now = new Date(start).getTime();
  let waiting: { readonly at: number; readonly run: () => void }[] = [];

  function next(until: number) {
    const [first] = waiting.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
    return first;
  }

  return {
    clock: { now: () => new Date(now) },

    timer(ms, run) {
      const held = { at: now + ms, run };
      waiting.push(held);
      return () => {
        waiting = waiting.filter((each) => each !== held);
      };
    },

    pass(ms) {
      const until = now + ms;
      for (let due = next(until); due !== undefined; due = next(until)) {
        const { at, run } = due;
        waiting = waiting.filter((each) => each !== due);
        now = at;
        run();
      }
      now = until;
    },
  };
}
