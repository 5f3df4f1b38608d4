import type { After } from './timing.ts';

/** No pause is longer than this. */
const LONGEST_MS = 5 * 60_000;

/** How to try again. */
export type Retry = {
  readonly after: After;
  /** The first pause; each further one is twice as long, up to five minutes. */
  readonly firstMs: number;
  readonly signal: AbortSignal;
  /** Told of each failure; `false` ends the trying, because it would fail each time. */
  worthIt(error: unknown, nextMs: number): boolean;
};

/** Tries until it works, is not worth it any more, or is called off. Never rejects; `undefined` where it never worked. */
export async function retried<T>(task: () => Promise<T>, retry: Retry): Promise<T | undefined> {
  for (let pauseMs = retry.firstMs; !retry.signal.aborted; pauseMs = next(pauseMs)) {
    try {
      return await task();
    } catch (error) {
      if (retry.signal.aborted || !retry.worthIt(error, pauseMs)) return undefined;
      await pause(pauseMs, retry);
    }
  }
  return undefined;
}

const next = (ms: number) => Math.min(ms * 2, LONGEST_MS);

/** Ends at once when it is called off. */
async function pause(ms: number, { after, signal }: Retry): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const cancel = after(ms, resolve);
  signal.addEventListener('abort', () => resolve(), { once: true });
  await promise;
  cancel();
}
