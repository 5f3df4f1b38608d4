import type { Clock } from '../clock.ts';
import type { Notice } from '../ledger/notice.ts';
import type { Step } from '../ledger/step.ts';
import { type Fence, type Ledger, StoreUnavailable } from '../store/store.ts';
import type { Outage } from './outage.ts';
import { pause, type Timer } from './timing.ts';

/** Writes down what became of editions. */
export type Recorder = {
  /**
   * Moves an edition on, and does not let go before it is written: where the store is away, it is
   * tried until the store is back. False where the edition is no longer ours, so that nothing was
   * recorded.
   *
   * @throws StoreUnavailable once the process has no time left to wait for the store.
   */
  record(fence: Fence, step: Step, tell?: Omit<Notice, 'attempts'>): Promise<boolean>;
  /** How many wait for the store. */
  waiting(): number;
};

/** What recording needs. */
export type RecorderParts = {
  readonly store: Pick<Ledger, 'advance'>;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly outage: Outage;
  /** Ends the waiting, after one more try. */
  readonly cutOff: AbortSignal;
};

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/**
 * An answer of Discord is worth more than the lease it came under: the fence, not the hour, says
 * whether it may still be recorded.
 */
export function createRecorder({ store, clock, timer, outage, cutOff }: RecorderParts): Recorder {
  let waiting = 0;

  async function tryOn<T>(write: () => Promise<T>): Promise<T> {
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      try {
        return await outage.watch(write());
      } catch (error) {
        if (!(error instanceof StoreUnavailable) || cutOff.aborted) throw error;
      }
      waiting += 1;
      await pause(timer, pauseMs, cutOff);
      waiting -= 1;
    }
  }

  return {
    record(fence, step, tell) {
      const at = clock.now();
      return tryOn(() => store.advance(fence, step, at, tell));
    },
    waiting: () => waiting,
  };
}
