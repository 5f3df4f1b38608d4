/** Calls once after a while; the answer takes it back. */
export type After = (ms: number, run: () => void) => () => void;

/** How the bot measures time. A test passes its own. */
export type Timing = {
  /**
   * Milliseconds since some moment in the past. It never jumps, as the time of
   * day does when a machine's clock is corrected.
   */
  readonly elapsed: () => number;
  readonly after: After;
  /** How long an answer may take before Discord is told to wait for it. */
  readonly deferAfterMs: number;
  /** How long Discord may take to greet the bot after its start. */
  readonly readyWithinMs: number;
  /** How long a shard may be without an acknowledged heartbeat: three of Discord's intervals. */
  readonly silentAfterMs: number;
  /** How often the watchdog looks. */
  readonly lookEveryMs: number;
  /** How long answers in hand may take once the bot is told to stop. */
  readonly stopWithinMs: number;
  /** The first pause before a failed call is tried again; each further one is twice as long. */
  readonly retryAfterMs: number;
};

/** The times that fit Discord: an interaction must be answered in 3 s, a heartbeat comes every 41 s. */
export const DISCORD_TIMING: Timing = {
  elapsed: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  deferAfterMs: 1_200,
  readyWithinMs: 60_000,
  silentAfterMs: 3 * 45_000,
  lookEveryMs: 5_000,
  stopWithinMs: 3_500,
  retryAfterMs: 1_000,
};

/** Whether work is over after at most `ms`, well or badly. It goes on in any case. */
export async function settledWithin(
  work: Promise<unknown>,
  ms: number,
  after: After,
): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const cancel = after(ms, () => resolve(false));
  const settled = () => resolve(true);
  void work.then(settled, settled);
  const inTime = await promise;
  cancel();
  return inTime;
}

/** Calls again and again, a pause between, until the answer is called. */
export function repeat(ms: number, after: After, run: () => void): () => void {
  const again = () => {
    cancel = after(ms, again);
    run();
  };
  let cancel = after(ms, again);
  return () => cancel();
}
