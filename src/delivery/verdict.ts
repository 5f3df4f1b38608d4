import type { Lease } from '../ledger/edition.ts';
import { nextTry } from '../ledger/backoff.ts';
import { latenessOf } from '../ledger/lateness.ts';
import type { Step } from '../ledger/step.ts';
import type { Patience } from '../ledger/windows.ts';
import type { Outcome, ReadBack } from './sender.ts';
import { NOT_THERE, notWanted, tooLate, UNANSWERED, unreadable } from './words.ts';

/** What a decision about an edition rests on. The rest follows from the lease. */
export type Facts = {
  readonly lease: Lease;
  /** The time of day. */
  readonly now: Date;
  /** The same by a clock that never went back. */
  readonly steadyNow: Date;
  readonly patience: Patience;
  /** At least 0, less than 1. */
  readonly random: () => number;
};

/**
 * Why an edition that was leased is not to be sent now, and what is recorded instead; `undefined`
 * where it is to be sent. What may have been posted is never skipped: the channel is read first.
 */
export function turnedBack(facts: Facts): Step | undefined {
  const { lease, now, patience } = facts;
  const { edition, subscription } = lease;
  const late = latenessOf(edition.dueAt, now, patience) === 'too-late';
  const problem =
    notWanted(subscription, edition.channelId) ?? (late ? tooLate(edition.problem) : undefined);
  if (edition.unsureSince !== undefined) {
    const repeatable = problem === undefined && mayRepeat(facts, edition.unsureSince, now);
    return repeatable ? undefined : toBeRead(facts, problem ?? UNANSWERED);
  }
  return problem === undefined ? undefined : { to: 'skipped', problem };
}

/** What is recorded when a request has ended. `requestedAt` is when it was about to be made. */
export function stepAfter(
  outcome: Exclude<Outcome, { readonly kind: 'fatal' }>,
  requestedAt: Date,
  facts: Facts,
): Step {
  switch (outcome.kind) {
    case 'posted':
      return { to: 'sent', messageId: outcome.messageId };
    case 'deleted':
      return { to: 'sent', messageId: undefined };
    case 'later':
      return again(outcome, outcome.mayBePosted ? requestedAt : undefined, facts);
    case 'never':
      return refused(outcome, facts);
  }
}

/** What is recorded when the message could not even be asked for: nothing is posted by this try. */
export const putOff = (problem: string, retryAfterMs: number | undefined, facts: Facts): Step =>
  again({ problem, retryAfterMs }, undefined, facts);

/** Back in line at once: this process has no use for it any more. */
export function givenBack(problem: string, { lease, now }: Facts): Step {
  const mayBePosted = lease.edition.unsureSince !== undefined;
  return { to: 'planned', notBefore: now, problem, mayBePosted };
}

/** To be settled by reading the channel, once every request for it must have arrived or been lost. */
export const toBeRead = ({ now, patience }: Facts, problem: string, waitMs = 0): Step => ({
  to: 'unsettled',
  notBefore: later(now, Math.max(patience.requestMs, waitMs)),
  problem,
});

/** What is recorded when a channel has been read for a message whose fate was unknown. */
export function stepAfterReading(found: ReadBack, facts: Facts): Step {
  const { now } = facts;
  switch (found.kind) {
    case 'found':
      return { to: 'sent', messageId: found.messageId };
    case 'absent':
      return { to: 'planned', notBefore: now, problem: NOT_THERE, mayBePosted: false };
    case 'unreadable':
      return { to: 'uncertain', problem: unreadable(found.problem) };
    case 'later': {
      const { problem } = found;
      const notBefore = nextRead(facts);
      return notBefore === undefined
        ? { to: 'uncertain', problem: unreadable(problem) }
        : { to: 'unsettled', notBefore, problem };
    }
  }
}

/**
 * Whether the same request may be made again at a moment: only where Discord takes nonces, and still
 * knows that of the earliest request whose fate is unknown. One that was made in the future was made
 * before somebody set the clock back, and nobody knows how long ago; a few seconds are two machines'
 * clocks that disagree.
 */
function mayRepeat({ lease, now, steadyNow, patience }: Facts, unsureSince: Date, at: Date) {
  if (lease.subscription.channelKind === 'forum') return false;
  const ageMs = steadyNow.getTime() - unsureSince.getTime();
  const waitMs = at.getTime() - now.getTime();
  return ageMs > -patience.requestMs && ageMs + waitMs < patience.nonceSafeMs;
}

type Trouble = { readonly problem: string; readonly retryAfterMs: number | undefined };

/** Another try. `unsure` is when this one was made, where it may have posted something. */
function again({ problem, retryAfterMs }: Trouble, unsure: Date | undefined, facts: Facts): Step {
  const { lease, now, patience, random } = facts;
  const { attempts, dueAt } = lease.edition;
  const unsureSince = lease.edition.unsureSince ?? unsure;
  const notBefore = nextTry({ attempts, now, dueAt, retryAfterMs, random }, patience);
  if (unsureSince === undefined) {
    return notBefore === undefined
      ? { to: 'skipped', problem: tooLate(problem) }
      : { to: 'planned', notBefore, problem, mayBePosted: false };
  }
  return notBefore !== undefined && mayRepeat(facts, unsureSince, notBefore)
    ? { to: 'planned', notBefore, problem, mayBePosted: true }
    : toBeRead(facts, problem, retryAfterMs);
}

/**
 * Discord will not have it. Where an earlier try may have posted it, the channel is read before
 * anything is said; a channel that is gone has nothing to read.
 */
function refused({ why, problem }: Extract<Outcome, { kind: 'never' }>, facts: Facts): Step {
  const maybePosted = facts.lease.edition.unsureSince !== undefined;
  if (maybePosted && why !== 'channel-gone') return toBeRead(facts, problem);
  return { to: 'never', problem, pause: why === 'refused' ? undefined : why };
}

/** When to read again. Reading goes on as long as an edition could have been tried. */
function nextRead({ lease, now, patience, random }: Facts): Date | undefined {
  const { attempts, unsureSince, dueAt } = lease.edition;
  const from = unsureSince ?? dueAt;
  return nextTry({ attempts, now, dueAt: from, retryAfterMs: undefined, random }, patience);
}

const later = (at: Date, ms: number) => new Date(at.getTime() + ms);
