import type { Clock } from '../clock.ts';
import type { Log } from '../operate/log.ts';
import type { Store } from '../store/store.ts';
import { sharedMoments } from './moments.ts';
import type { Timer } from './timing.ts';

/** Discord's global limit: requests a second for one bot, over all of its processes. */
export const DISCORD_LIMIT = 50;

/** How many of them deliveries take. What is left is for everything else, and for uneven networks. */
export const SENDS_PER_SECOND = 46;

/** Lets requests through one after the other. */
export type Pacing = {
  /**
   * Resolves with true when it is the caller's turn to make so many requests; with false where
   * `signal` called it off.
   */
  turn(signal: AbortSignal, requests?: number): Promise<boolean>;
};

/** What pacing needs. */
export type PacingParts = {
  readonly store: Pick<Store, 'reserveSends'>;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  readonly perSecond?: number;
};

/** One who waits for its turn. */
type Waiter = { readonly requests: number; readonly come: () => void; missed: number };

/** Turns that are asked for at once. */
const BATCH = 8;

/** A process that is too slow for its turns goes on at last without one: late is better than never. */
const MISSED_AT_MOST = 3;

/**
 * Turns are moments that the store gives out, `everyMs` apart over all processes. A busy process
 * comes late to some of them and uses several at once: as many as the limit leaves over in a second
 * beside its even pace. So no second holds more than Discord takes, and a process that is alone
 * makes up for what it was late for. Where there are others, a turn is good for that long and no
 * longer, and who comes later takes another one.
 *
 * Where the store cannot be asked, or its moments lie far ahead because a clock was set back, this
 * process keeps the pace on its own.
 */
export function createPacing(parts: PacingParts): Pacing {
  const { timer, perSecond = SENDS_PER_SECOND } = parts;
  const everyMs = 1000 / perSecond;
  // What the limit leaves over in a second, less one request.
  const slackMs = Math.max(0, (DISCORD_LIMIT / perSecond - 1) * 1000 - everyMs);
  const moments = sharedMoments(parts, everyMs);
  const waiting: Waiter[] = [];
  let pumping = false;
  /** By `elapsed`: the first moment that was given to nobody here, and when the next request is due by the pace kept so far. */
  let given = timer.elapsed();
  let paceAt = timer.elapsed();

  async function pump(): Promise<void> {
    if (pumping) return;
    pumping = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, BATCH);
      const count = batch.reduce((sum, { requests }) => sum + requests, 0);
      let at = Math.max(given, await moments.first(count));
      for (const waiter of batch) {
        comeAt(at, waiter, at);
        at += waiter.requests * everyMs;
      }
      given = at;
    }
    pumping = false;
  }

  function comeAt(moment: number, waiter: Waiter, turn: number): void {
    timer.after(Math.max(0, moment - timer.elapsed()), () => {
      const now = timer.elapsed();
      const isTooLate = now - turn > slackMs && !moments.areOurs();
      if (isTooLate && waiter.missed < MISSED_AT_MOST) return takeAnother(waiter);
      if (now < paceAt - slackMs) return comeAt(paceAt - slackMs, waiter, turn);
      paceAt = Math.max(paceAt, now) + waiter.requests * everyMs;
      waiter.come();
    });
  }

  function takeAnother(waiter: Waiter): void {
    waiter.missed += 1;
    waiting.unshift(waiter);
    void pump();
  }

  return {
    async turn(signal, requests = 1) {
      if (signal.aborted) return false;
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const callOff = () => resolve(false);
      signal.addEventListener('abort', callOff, { once: true });
      waiting.push({ requests, missed: 0, come: () => resolve(true) });
      void pump();
      const come = await promise;
      signal.removeEventListener('abort', callOff);
      return come;
    },
  };
}
