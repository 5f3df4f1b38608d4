import { PATIENCE, type Patience } from './windows.ts';

/** What is known when a try has failed. */
export type FailedTry = {
  /** How many tries there were, this one included. */
  readonly attempts: number;
  readonly now: Date;
  /** When the edition was due. */
  readonly dueAt: Date;
  /** What Discord asks for, where it does. */
  readonly retryAfterMs: number | undefined;
  /** At least 0, less than 1. */
  readonly random: () => number;
};

/** 2 to the power of more than this is no wait that anybody means, and the product stays exact. */
const MOST_DOUBLINGS = 30;

/**
 * When to try again: somewhere in a span that doubles with each try, because editions that fail
 * together should not come back together. Where Discord names a wait, the whole of it passes first.
 * `undefined` where that is too late to post the edition at all.
 */
export function nextTry(failed: FailedTry, patience: Patience = PATIENCE): Date | undefined {
  const { now, dueAt, retryAfterMs, random } = failed;
  const asked = Math.max(0, retryAfterMs ?? 0);
  const at = now.getTime() + asked + Math.floor(random() * spanMs(failed.attempts, patience));
  return at < dueAt.getTime() + patience.giveUpAfterMs ? new Date(at) : undefined;
}

function spanMs(attempts: number, { firstRetryMs, maxRetryMs }: Patience): number {
  const doublings = Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS);
  return Math.min(maxRetryMs, firstRetryMs * 2 ** doublings);
}
