import { StoreUnavailable } from '../store/store.ts';
import type { Works } from './works.ts';

/** Waking by itself: not more often, and not more seldom, than this. */
const SHORTEST_REST_MS = 250;
const LONGEST_REST_MS = 60_000;
/** The same where something is due that was not done: the time in which a request may be repeated runs. */
const LONGEST_OVERDUE_MS = 2_000;

/** The first pause after a failure; each further one is twice as long. */
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/** The timers that a delivery wakes itself by. */
export type Waking = {
  /** When there is something to do next; `undefined` for nothing in sight. */
  at(next: Date | undefined): void;
  /** In so many milliseconds, because something failed. */
  in(ms: number): void;
  callOff(): void;
};

/** None is set at first. */
export function createWaking(
  { clock, timer }: Pick<Works, 'clock' | 'timer'>,
  wake: () => void,
): Waking {
  let callOffAlarm: (() => void) | undefined;
  let callOffRetry: (() => void) | undefined;
  let overdueMs = SHORTEST_REST_MS;

  function restMs(next: Date | undefined): number {
    const ms = next === undefined ? LONGEST_REST_MS : next.getTime() - clock.now().getTime();
    if (ms > 0) overdueMs = SHORTEST_REST_MS;
    return Math.min(Math.max(ms, overdueMs), LONGEST_REST_MS);
  }

  /** What is still due when it rings again is in other hands, or cannot be done: it is not asked after all the time. */
  function ring(): void {
    overdueMs = Math.min(2 * overdueMs, LONGEST_OVERDUE_MS);
    wake();
  }

  return {
    at(next) {
      callOffAlarm?.();
      callOffAlarm = timer.after(restMs(next), ring);
    },
    in(ms) {
      callOffRetry?.();
      callOffRetry = timer.after(ms, wake);
    },
    callOff() {
      callOffAlarm?.();
      callOffRetry?.();
    },
  };
}

/**
 * The errand without its failures: what goes wrong is logged, and it is called for again after a
 * while that doubles. That the store is away has been said already.
 */
export function patiently(
  run: () => Promise<void>,
  { stopping, log }: Works,
  waking: Waking,
): () => Promise<void> {
  let retryMs = FIRST_RETRY_MS;
  return async () => {
    if (stopping.aborted) return;
    try {
      await run();
      retryMs = FIRST_RETRY_MS;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) {
        log.error({ error, againInMs: retryMs }, 'Deliveries met a fault and go on later.');
      }
      waking.in(retryMs);
      retryMs = Math.min(2 * retryMs, LONGEST_RETRY_MS);
    }
  };
}
