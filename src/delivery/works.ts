import type { Clock } from '../clock.ts';
import type { Lease } from '../ledger/edition.ts';
import type { Step } from '../ledger/step.ts';
import type { Patience } from '../ledger/windows.ts';
import type { Log } from '../operate/log.ts';
import type { Store } from '../store/store.ts';
import type { Editor } from './editor.ts';
import type { Outage } from './outage.ts';
import type { Pacing } from './pacing.ts';
import type { Recorder } from './recorder.ts';
import type { Sender } from './sender.ts';
import type { StepName } from './steps.ts';
import type { Tally } from './tally.ts';
import type { Timer } from './timing.ts';
import type { Facts } from './verdict.ts';

/** What the pieces of one delivery share. */
export type Works = {
  readonly store: Store;
  readonly editor: Editor;
  readonly sender: Sender;
  readonly clock: Clock;
  /** The same, never going back. */
  readonly steady: Clock;
  readonly timer: Timer;
  readonly random: () => number;
  readonly newId: () => string;
  readonly log: Log;
  readonly patience: Patience;
  readonly outage: Outage;
  readonly recorder: Recorder;
  readonly pacing: Pacing;
  readonly tally: Tally;
  readonly at: (step: StepName) => Promise<void>;
  /** Nothing new is begun once it is aborted. */
  readonly stopping: AbortSignal;
  /** What is under way is given up once it is aborted. */
  readonly cutOff: AbortSignal;
  /** Discord refuses the token. */
  readonly fatal: (problem: string) => void;
};

/** A lease, and until when (by `elapsed`) it is ours whatever happens to the clock. */
export type Held = { readonly lease: Lease; readonly endsAt: number };

/** What is known about a leased edition at this moment. */
export const factsOf = (lease: Lease, works: Works): Facts => ({
  lease,
  now: works.clock.now(),
  steadyNow: works.steady.now(),
  patience: works.patience,
  random: works.random,
});

/**
 * The end of a lease that is asked for now, told in both times. The two are read before the store is
 * asked, so that a slow store shortens our time and not the next owner's.
 */
export function leaseTerm({ clock, timer, patience, newId }: Works) {
  const now = clock.now();
  return {
    // An owner of its own: what is left over from an earlier lease of this process cannot write under this one.
    ask: { owner: newId(), now, until: new Date(now.getTime() + patience.leaseMs) },
    endsAt: timer.elapsed() + patience.leaseMs,
  };
}

/** Says and counts that an edition has moved on. */
export function noteMove(step: Step, { edition }: Lease, works: Works): void {
  const { tally, patience, clock, log } = works;
  const lateMs = clock.now().getTime() - edition.dueAt.getTime();
  tally.moved(step, lateMs >= patience.lateAfterMs);
  const problem = 'problem' in step ? step.problem : undefined;
  const fields = { edition: edition.id, channel: edition.channelId, problem };
  if (step.to === 'uncertain')
    log.warn({ ...fields }, 'A digest may have been posted; nobody can tell.');
  else if (step.to === 'skipped') log.warn({ ...fields }, 'A digest was skipped.');
  else if (step.to === 'sent')
    log.info({ ...fields, message: step.messageId, lateMs }, 'A digest was posted.');
  else if (step.to !== 'never')
    log.debug({ ...fields, to: step.to, lateMs }, 'An edition moved on.');
  else if (step.pause === undefined) log.error({ ...fields }, 'Discord refused a digest of ours.');
  else log.warn({ ...fields }, 'Discord refuses a channel; its subscription is paused.');
}
