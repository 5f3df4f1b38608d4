import type { Clock } from '../clock.ts';
import type { Log } from '../operate/log.ts';
import { type Store, StoreUnavailable } from '../store/store.ts';
import type { Timer } from './timing.ts';

/** No honest queue is as long as this: the shared moments are those of another time of day. */
const FAR_MS = 15_000;

/** Whoever has had all turns for so long is alone. */
const ALONE_AFTER_MS = 2_000;

/** The moments at which requests may be sent, shared by all processes, as this one is given them. */
export type Moments = {
  /** The first of so many, by `elapsed`; now, where they cannot be had. */
  first(count: number): Promise<number>;
  /** Whether this process has had all of them for a while. */
  areOurs(): boolean;
};

/** What is asked for moments, `everyMs` apart. */
export type MomentsParts = {
  readonly store: Pick<Store, 'reserveSends'>;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
};

/** None has been asked for yet. */
export function sharedMoments(
  { store, clock, timer, log }: MomentsParts,
  everyMs: number,
): Moments {
  /** Whether the store's moments are those of another time of day. */
  let astray = false;
  /** By the time of day: where the next moment begins unless somebody else takes it. */
  let expected = 0;
  /** By `elapsed`: since when nobody else took one. */
  let aloneSince = timer.elapsed();

  function noteAstray(aheadMs: number): void {
    const before = astray;
    astray = aheadMs > FAR_MS;
    if (astray && !before) {
      log.warn({ aheadMs }, 'The clock was set back; sends are not paced together.');
    }
  }

  function noteOthers(first: number, now: number, count: number): void {
    // The store rounds up to whole milliseconds.
    if (first > Math.max(expected, now) + 1) aloneSince = timer.elapsed();
    expected = first + Math.ceil(count * everyMs);
  }

  return {
    async first(count: number): Promise<number> {
      const now = clock.now();
      const asked = timer.elapsed();
      try {
        const first = await store.reserveSends({ now, count, everyMs });
        const aheadMs = first.getTime() - now.getTime();
        noteAstray(aheadMs);
        noteOthers(first.getTime(), now.getTime(), count);
        return astray ? asked : asked + aheadMs;
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) {
          log.error({ error }, 'Sends are not paced together.');
        }
        return asked;
      }
    },
    areOurs: () => timer.elapsed() - aloneSince > ALONE_AFTER_MS,
  };
}
