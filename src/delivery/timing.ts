import type { Clock } from '../clock.ts';

/** How a delivery measures time and waits. A test passes its own. */
export type Timer = {
  /** Milliseconds since some moment in the past. It never jumps, as the time of day does. */
  readonly elapsed: () => number;
  /** Calls once after a while; the answer takes it back. */
  readonly after: (ms: number, run: () => void) => () => void;
};

/** The machine's own. */
export const systemTimer: Timer = {
  elapsed: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Resolves after `ms`; at once where `signal` calls the wait off. */
export async function pause(timer: Timer, ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const cancel = timer.after(ms, resolve);
  const callOff = () => resolve();
  signal.addEventListener('abort', callOff, { once: true });
  await promise;
  signal.removeEventListener('abort', callOff);
  cancel();
}

/** Whether work is over after at most `ms`, well or badly. It goes on in any case. */
export async function overWithin(
  work: Promise<unknown>,
  ms: number,
  timer: Timer,
): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const cancel = timer.after(ms, () => resolve(false));
  const over = () => resolve(true);
  void work.then(over, over);
  const inTime = await promise;
  cancel();
  return inTime;
}

/**
 * The same time of day, except that it never goes back: where the clock is set back, it goes on from
 * where it was. The age of a request is measured by it, because an age that looks smaller than it is
 * would have us repeat what Discord has forgotten.
 */
export function steadyClock(clock: Clock, { elapsed }: Timer): Clock {
  let shown = clock.now().getTime();
  let at = elapsed();
  return {
    now() {
      const ran = elapsed() - at;
      at += ran;
      shown = Math.max(clock.now().getTime(), shown + ran);
      return new Date(shown);
    },
  };
}
