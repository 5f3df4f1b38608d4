import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../src/clock.ts';
import type { Timer } from '../../src/delivery/timing.ts';

/** A time that passes only when the test says so, and does everything that falls due on the way. */
export type HeldTime = {
  readonly clock: Clock;
  readonly timer: Timer;
  /** Lets so much time pass, and what was started in it come to rest. */
  pass(ms: number): Promise<void>;
  /** Sets the clock on the wall; no time passes. */
  jump(ms: number): void;
  /** Lets what was started come to rest. No time passes. */
  settle(): Promise<void>;
};

type Alarm = { readonly at: number; readonly run: () => void };

/** Turns of the event loop after which nothing here goes on by itself: the stores of tests answer without waiting. */
const TURNS = 6;

async function settle(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await nextTurn();
}

/** It begins at this moment. */
export function heldTime(start: Date): HeldTime {
  let elapsed = 0;
  let wall = start.getTime();
  const alarms = new Set<Alarm>();

  function nextUntil(end: number): Alarm | undefined {
    let next: Alarm | undefined;
    for (const alarm of alarms) {
      if (alarm.at <= end && (next === undefined || alarm.at < next.at)) next = alarm;
    }
    return next;
  }

  function goTo(at: number): void {
    wall += Math.max(0, at - elapsed);
    elapsed = Math.max(at, elapsed);
  }

  return {
    clock: { now: () => new Date(wall) },
    timer: {
      elapsed: () => elapsed,
      after(ms, run) {
        const alarm = { at: elapsed + ms, run };
        alarms.add(alarm);
        return () => alarms.delete(alarm);
      },
    },
    async pass(ms) {
      const end = elapsed + ms;
      await settle();
      for (let next = nextUntil(end); next !== undefined; next = nextUntil(end)) {
        alarms.delete(next);
        goTo(next.at);
        next.run();
        await settle();
      }
      goTo(end);
    },
    jump: (ms) => {
      wall += ms;
    },
    settle,
  };
}
