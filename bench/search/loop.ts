import { setTimeout } from 'node:timers/promises';

/** In milliseconds: by the clock, and how much of that the thread was at work itself. */
export type Stall = { readonly wall: number; readonly own: number };

/** Watches how long this thread's event loop stands still. */
export type LoopWatch = {
  /** Forgets what was. */
  reset(): void;
  /** The longest that a timer was late since, and the most that the thread did between two. */
  longest(): Stall;
};

const TICK_MS = 4;

/** Begins to watch this thread's loop, and keeps no process from ending. */
export function watchLoop(): LoopWatch {
  let last = { wall: performance.now(), own: ownTime() };
  let longest: Stall = { wall: 0, own: 0 };
  const tick = () => {
    const now = { wall: performance.now(), own: ownTime() };
    longest = {
      wall: Math.max(longest.wall, now.wall - last.wall - TICK_MS),
      own: Math.max(longest.own, now.own - last.own),
    };
    last = now;
  };
  setInterval(tick, TICK_MS).unref();
  return {
    reset() {
      last = { wall: performance.now(), own: ownTime() };
      longest = { wall: 0, own: 0 };
    },
    longest: () => longest,
  };
}

function ownTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** A stall as figures of what was at work, in the thread of this name. */
export const stallOf = (work: string, thread: 'main' | 'own', { wall, own }: Stall) => ({
  [`${work} ${thread}`]: wall,
  [`${work} ${thread} cpu`]: own,
});

/** Time for the loop to come round, after work in one piece: only then is it seen how long that was. */
export const comeRound = (): Promise<void> => setTimeout(2 * TICK_MS);
