/** How long things are waited for, in milliseconds. One value for all processes of a database. */
export type Patience = {
  /** An edition belongs to the process that leased it for so long; then it counts as dead. */
  readonly leaseMs: number;
  /** A request to Discord that has not been answered by then is given up; its fate is unknown. */
  readonly requestMs: number;
  /** A request whose fate is unknown is repeated only while it is younger than this. */
  readonly nonceSafeMs: number;
  /** An edition that is not posted so long after it was due is skipped. */
  readonly giveUpAfterMs: number;
  /** The mean wait before the second try grows from this. */
  readonly firstRetryMs: number;
  /** No wait of our own is longer; what Discord asks for may be. */
  readonly maxRetryMs: number;
  /** An edition that is posted so long after it was due says that it is late. */
  readonly lateAfterMs: number;
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * How long Discord is taken to know a nonce. It documents "the past few minutes"; two is the
 * least that can be meant.
 */
export const NONCE_REMEMBERED_MS = 2 * MINUTE;

/**
 * The waits of a real bot, and why they are safe together:
 *
 * 1. A request ends before its lease does (`requestMs` < `leaseMs`), so an owner that is alive
 *    records what became of it while the edition is still its own.
 * 2. The last repetition that may be begun is still within the nonce's memory when it ends:
 *    `nonceSafeMs` + `requestMs` < `NONCE_REMEMBERED_MS`. Between 60 + 10 and 120 seconds there
 *    is half a memory left for a slow network and for clocks that disagree.
 * 3. The lease of a process that died ends before its request is too old to be repeated
 *    (`leaseMs` + `requestMs` < `nonceSafeMs`), so most crashes are settled by the nonce alone,
 *    and the channel need not be read.
 */
export const PATIENCE: Patience = {
  leaseMs: 30 * SECOND,
  requestMs: 10 * SECOND,
  nonceSafeMs: 60 * SECOND,
  giveUpAfterMs: 6 * HOUR,
  firstRetryMs: 2 * SECOND,
  maxRetryMs: 10 * MINUTE,
  lateAfterMs: 5 * MINUTE,
};

/** Which of the three inequalities a set of waits breaks, for a server that remembers nonces so long. */
export function brokenBy(patience: Patience, nonceRememberedMs: number): readonly string[] {
  const { leaseMs, requestMs, nonceSafeMs } = patience;
  const broken: string[] = [];
  if (requestMs >= leaseMs) broken.push('a request outlives its lease');
  if (nonceSafeMs + requestMs >= nonceRememberedMs) broken.push('a repetition outlives the nonce');
  if (leaseMs + requestMs >= nonceSafeMs) broken.push('a lease outlives the time for repetitions');
  return broken;
}
