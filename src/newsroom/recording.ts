import { setImmediate as nextTurn, setTimeout as pauseFor } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import type { Log } from '../operate/log.ts';
import { type LibraryBook, StoreUnavailable } from '../store/store.ts';
import { type LibraryView, recordView } from './library-view.ts';
import type { Shelves } from './shelves.ts';

/** Keeps the book of what came into the library when, and digests supplied with it. */
export type Recording = {
  /** The library as it was last recorded; `undefined` until that has worked once. */
  view(): LibraryView | undefined;
  /**
   * Records what is on the shelves now, in the place of what was asked to be recorded before.
   * Resolves after the first try; where that failed, it goes on trying by itself.
   */
  record(shelves: Shelves): Promise<void>;
  /** Tries no more; resolves once nothing is under way. */
  stop(): Promise<void>;
};

export type RecordingParts = {
  readonly book: Pick<LibraryBook, 'recordLibrary'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Waits so many milliseconds; rejects when the signal says stop. Left out, by the machine's own clock. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
};

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;

const realWait = (ms: number, signal: AbortSignal): Promise<void> =>
  pauseFor(ms, undefined, { signal, ref: false });

/** Starts with nothing recorded. */
export function createRecording({ book, clock, log, wait = realWait }: RecordingParts): Recording {
  const stopped = new AbortController();
  let view: LibraryView | undefined;
  /** What is to be recorded. An older library must not be recorded after a newer one. */
  let latest: Shelves | undefined;
  let queue = Promise.resolve();
  let retrying: Promise<void> = Promise.resolve();

  async function attempt(shelves: Shelves): Promise<'done' | 'again'> {
    if (shelves !== latest || stopped.signal.aborted) return 'done';
    try {
      view = await recordView(shelves, book, clock.now(), () => nextTurn());
      return 'done';
    } catch (error) {
      if (error instanceof StoreUnavailable) return 'again';
      log.error({ error }, 'What came into the library could not be recorded.');
      return 'done';
    }
  }

  /** One at a time, in the order in which they were asked for. */
  function inTurn(shelves: Shelves): Promise<'done' | 'again'> {
    const result = queue.then(() => attempt(shelves));
    queue = result.then(() => undefined);
    return result;
  }

  async function retry(shelves: Shelves): Promise<void> {
    const isWanted = () => shelves === latest;
    for (let ms = FIRST_RETRY_MS; isWanted(); ms = Math.min(2 * ms, LONGEST_RETRY_MS)) {
      try {
        await wait(ms, stopped.signal);
      } catch (error) {
        if (stopped.signal.aborted) return;
        throw error;
      }
      if ((await inTurn(shelves)) === 'again') continue;
      log.info({}, 'What came into the library is recorded again.');
      return;
    }
  }

  return {
    view: () => view,
    async record(shelves) {
      latest = shelves;
      if ((await inTurn(shelves)) === 'done') return;
      log.warn(
        {},
        'What came into the library is not recorded yet: the store is not available. Digests wait for it; answers do not.',
      );
      retrying = retry(shelves);
    },
    async stop() {
      stopped.abort();
      await Promise.all([queue, retrying]);
    },
  };
}
