import type { Log } from '../operate/log.ts';
import type { Timer } from './timing.ts';
import { NO_ANSWER, WAY_FAILED } from './words.ts';

/** What a request to Discord is bound by. */
export type Bounds = {
  readonly timer: Timer;
  /** It is given up after so long. */
  readonly withinMs: number;
  /** Gives it up before that. */
  readonly cutOff: AbortSignal;
  readonly log: Log;
};

/** What a request comes to that ended without an answer. */
type GivenUp<T> = (problem: string) => T;

/**
 * Makes one request, and is over in time even where `ask` does not listen to its signal. Never
 * rejects: a request that ended without an answer is what `givenUp` makes of it.
 */
export async function inTime<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  givenUp: GivenUp<T>,
  { timer, withinMs, cutOff, log }: Bounds,
): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<T>();
  const ending = new AbortController();
  const giveUp = () => {
    ending.abort();
    resolve(givenUp(NO_ANSWER));
  };
  if (cutOff.aborted) return givenUp(NO_ANSWER);
  cutOff.addEventListener('abort', giveUp, { once: true });
  const cancel = timer.after(withinMs, giveUp);
  ask(ending.signal).then(resolve, (error: unknown) => {
    log.error({ error }, 'The way to Discord failed.');
    resolve(givenUp(WAY_FAILED));
  });
  const answer = await promise;
  cutOff.removeEventListener('abort', giveUp);
  cancel();
  return answer;
}
