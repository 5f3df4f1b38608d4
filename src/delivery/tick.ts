import { schedule } from 'node-cron';
import type { Log } from '../operate/log.ts';
import type { Timer } from './timing.ts';

/** What wakes the deliveries each minute. */
export type Tick = {
  /** How long ago it last did, in milliseconds; since the start where it has not yet. */
  ageMs(): number;
  stop(): void;
};

/** What a tick needs. `beat` must bear being called late, twice or not at all. */
export type TickParts = {
  readonly beat: () => void;
  readonly timer: Timer;
  readonly log: Log;
};

/** Starts one. */
export type StartTick = (parts: TickParts) => Tick;

const EVERY_MINUTE = '* * * * *';

/** After so long without a tick the clock that makes them counts as stuck. */
const STUCK_AFTER_MS = 90_000;
const LOOK_EVERY_MS = 30_000;

/** Minutes that are said to be missed within so long were missed together. */
const MISSED_TOGETHER_MS = 1_000;

/**
 * One task of node-cron, each minute in UTC: in the zones that change their clocks it leaves hours
 * out. It computes the next minute from the time of day, so a clock that is set back silences it for
 * as long: a watchdog that goes by elapsed time then beats in its place and sets it up anew.
 */
export const startTick: StartTick = ({ beat, timer, log }) => {
  let lastAt = timer.elapsed();
  let task = begin();
  let cancel = timer.after(LOOK_EVERY_MS, look);

  function tick(): void {
    lastAt = timer.elapsed();
    beat();
  }

  /** After a long sleep it is told of every minute that was missed, all at once; one beat makes up for them. */
  function missed(): void {
    if (timer.elapsed() - lastAt >= MISSED_TOGETHER_MS) tick();
  }

  function begin() {
    const made = schedule(EVERY_MINUTE, tick, {
      timezone: 'UTC',
      noOverlap: true,
      suppressMissedWarning: true,
    });
    made.on('execution:missed', missed);
    return made;
  }

  function look(): void {
    cancel = timer.after(LOOK_EVERY_MS, look);
    const silentMs = timer.elapsed() - lastAt;
    if (silentMs < STUCK_AFTER_MS) return;
    log.warn({ silentMs }, 'No minute tick came; it is set up anew.');
    void task.destroy();
    task = begin();
    tick();
  }

  return {
    ageMs: () => timer.elapsed() - lastAt,
    stop() {
      cancel();
      void task.destroy();
    },
  };
};
