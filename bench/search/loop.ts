import { setTimeout } from 'node:timers/promises';

/** Watches how long this thread's event loop stands still. */
export type LoopWatch = {
  /** Forgets what was. */
  reset(): void;
  /** The longest that a timer was late since, in milliseconds. */
  longest(): number;
};

const TICK_MS = 1;

/** Begins to watch this thread's loop, and keeps no process from ending. */
export function watchLoop(): LoopWatch {
  let last = performance.now();
  let longest = 0;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - TICK_MS);
    last = now;
  };
  setInterval(tick, TICK_MS).unref();
  return {
    reset() {
      last = performance.now();
      longest = 0;
    },
    longest: () => longest,
  };
}

/** Time for the loop to come round, after work in one piece: only then is it seen how long that was. */
export const comeRound = (): Promise<void> => setTimeout(5 * TICK_MS);
