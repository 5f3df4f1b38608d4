import type { StepName } from '../../src/delivery/steps.ts';
import type { Patience } from '../../src/ledger/windows.ts';

/** How long the playground remembers a nonce here. */
export const NONCE_MS = 30_000;

/**
 * The waits of a real bot, shortened. The same inequalities hold. A lease is long enough for the turns
 * that sends and readings wait for at 46 requests a second. It is short beside the time for
 * repetitions, so that those who come after a kill repeat what was under way and lean on its nonce. The
 * nonce is remembered for longer than a busy machine freezes a process.
 */
export const SHORT_PATIENCE: Patience = {
  leaseMs: 6_000,
  requestMs: 700,
  nonceSafeMs: 12_000,
  giveUpAfterMs: 6 * 3_600_000,
  firstRetryMs: 50,
  maxRetryMs: 1_000,
  lateAfterMs: 300_000,
};

/**
 * Bots and playground are on one machine, and their clocks are one. With a real bot's two minutes a
 * forum that gets a post every few seconds could not be read to its end.
 */
export const CLOCK_MARGIN_MS = 1_000;

/** What a bot is told before it opens anything. */
export type Trial = {
  readonly api: string;
  readonly token: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
};

/** What a bot is told when it is to begin. */
export type Fate = {
  /** The step at which it kills itself; left out, somebody else does, at any moment. */
  readonly diesAt?: StepName;
  /** How often it survives that step. */
  readonly passes: number;
  /** How long it lives on after the step: long enough for a request to be on its way. */
  readonly lingersMs: number;
};
