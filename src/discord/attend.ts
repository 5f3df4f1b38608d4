import { apology, audienceOf } from '../answer.ts';
import type { Call, Counter } from '../answer.ts';
import type { Reply } from '../command.ts';
import { errorCard } from '../render/error-card.ts';
import type { Outcome, Responder } from './responder.ts';
import { settledWithin } from './timing.ts';
import type { Timing } from './timing.ts';
import type { Incoming } from './translate.ts';

/** Past this age a deferral would not reach Discord in the 3 s that it waits. */
const DEFER_BY_MS = 2_000;

/** Where answers come from, and how long they may take. */
export type Attendance = { readonly counter: Counter; readonly timing: Timing };

/** Sees to one interaction: it gets the answer that its kind can have. */
export async function attend(
  incoming: Incoming,
  ageMs: number,
  responder: Responder,
  by: Attendance,
): Promise<Outcome> {
  if (incoming.kind === 'call') return attendCall(incoming.call, ageMs, responder, by);
  if (incoming.kind === 'inquiry') {
    return responder.suggest(await by.counter.suggest(incoming.inquiry));
  }
  return incoming.typing
    ? responder.suggest([])
    : responder.reply(NOT_UNDERSTOOD, apologyFrom(by.counter));
}

/** Answers in one call where the answer is there soon, and asks Discord to wait where it is not. */
async function attendCall(
  call: Call,
  ageMs: number,
  responder: Responder,
  { counter, timing }: Attendance,
): Promise<Outcome> {
  const answering = counter.answer(call);
  const waitMs = Math.max(0, Math.min(timing.deferAfterMs, DEFER_BY_MS - ageMs));
  if (!(await settledWithin(answering, waitMs, timing.after))) {
    await responder.defer(audienceOf(call, counter));
  }
  return responder.reply(await answering, apologyFrom(counter));
}

const NOT_UNDERSTOOD: Reply = {
  to: 'caller',
  message: errorCard({
    what: 'This bot does not know what you just did.',
    why: 'Discord sent it something that this version was not made for.',
    fix: 'Use one of the commands that /help lists.',
  }),
};

/** For the caller, where Discord refused the answer itself: that is a fault of ours. */
const apologyFrom =
  (counter: Counter) =>
  (refusal: unknown): Reply =>
    apology(refusal, counter);
