import { nextTry } from '../ledger/backoff.ts';
import type { Notice } from '../ledger/notice.ts';
import { nonceOf } from '../ledger/nonce.ts';
import { noticeCard } from '../render/notice-card.ts';
import { inTime } from './request.ts';
import type { Outcome } from './sender.ts';
import type { Works } from './works.ts';

/** Opening the direct messages with a person, and posting in them. */
const TELLING_REQUESTS = 2;

/** With the longest waits between them these are some hours. */
const TRIES = 30;

/**
 * Tells the maker of a subscription what happened to it. While Discord remembers the nonce it is told
 * once; a process that dies here and is away for longer tells it again, because not to know that a
 * digest stopped is worse than to read so twice.
 *
 * @throws StoreUnavailable as `deliver` does.
 */
export async function tell(notice: Notice, works: Works): Promise<void> {
  const { store, outage, pacing, stopping } = works;
  await works.at('telling');
  if (!(await pacing.turn(stopping, TELLING_REQUESTS))) {
    return outage.watch(store.putOffNotice(notice.id, works.clock.now()));
  }
  const outcome = await say(notice, works);
  works.tally.answered(outcome);
  await works.at('told');
  await close(notice, outcome, works);
  await works.at('closed');
}

function say({ id, to, text }: Notice, works: Works): Promise<Outcome> {
  const { sender, timer, cutOff, log, patience } = works;
  const ask = { userId: to, payload: JSON.stringify(noticeCard(text)), nonce: nonceOf(id) };
  return inTime<Outcome>(
    (signal) => sender.tell(ask, signal),
    (problem) => ({ kind: 'later', mayBePosted: true, retryAfterMs: undefined, problem }),
    { timer, withinMs: patience.requestMs, cutOff, log },
  );
}

function close(notice: Notice, outcome: Outcome, works: Works): Promise<void> {
  const { store, outage, clock, log } = works;
  const now = clock.now();
  if (outcome.kind === 'posted' || outcome.kind === 'deleted') {
    return outage.watch(store.closeNotice(notice.id, 'told', now));
  }
  if (outcome.kind === 'fatal') works.fatal(outcome.problem);
  const notBefore = again(notice, outcome, now, works);
  if (notBefore !== undefined) return outage.watch(store.putOffNotice(notice.id, notBefore));
  const { subscriptionId: subscription, about } = notice;
  log.warn({ subscription, about, problem: outcome.problem }, 'A moderator could not be told.');
  return outage.watch(store.closeNotice(notice.id, 'cannot', now));
}

/** When to tell it again; `undefined` where Discord will not have it, or has not for hours. */
function again(
  { attempts }: Notice,
  outcome: Outcome,
  now: Date,
  { patience, random }: Works,
): Date | undefined {
  if (outcome.kind === 'fatal') return now;
  if (outcome.kind !== 'later' || attempts >= TRIES) return undefined;
  const { retryAfterMs } = outcome;
  return nextTry({ attempts, now, dueAt: now, retryAfterMs, random }, patience);
}
