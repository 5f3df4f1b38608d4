import type { Audience, Choice, Reply } from '../command.ts';
import { answerLater, answerNow, completionOf, offer } from './callback.ts';
import { failureOf } from './http.ts';
import type { Failure, Http } from './http.ts';
import { callsFor } from './ticket.ts';
import type { Ticket } from './ticket.ts';

/** What became of an answer. */
export type Outcome = 'answered' | 'tooLate' | 'failed';

/** Answers one interaction, once. Nothing here throws: what Discord refuses is reported. */
export type Responder = {
  /** Asks Discord to wait; who will see the answer is settled by this. */
  defer(to: Audience): Promise<void>;
  /** Gives the answer. Where Discord refuses its content, what `fallback` makes of that takes its place. */
  reply(reply: Reply, fallback: (refusal: unknown) => Reply): Promise<Outcome>;
  /** Offers choices to somebody who types. */
  suggest(choices: readonly Choice[]): Promise<Outcome>;
};

/**
 * Where an interaction stands. `unsure`: its deferral got no answer from
 * Discord, so it may be new or deferred. `over`: nothing more can be said.
 */
type State =
  | { readonly at: 'new' }
  | { readonly at: 'unsure' | 'deferred'; readonly to: Audience }
  | { readonly at: 'over'; readonly outcome: Outcome };

type Failed = { readonly failure: Failure; readonly error: unknown };

/** Resolves with what went wrong, if anything. */
async function attempt(act: () => Promise<void>): Promise<Failed | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    return { failure: failureOf(error), error };
  }
}

/** The one hand that answers this interaction. */
export function createResponder(
  ticket: Ticket,
  http: Http,
  report: (error: unknown) => void,
): Responder {
  let state: State = { at: 'new' };
  const calls = callsFor(ticket, http);

  async function defer(asked: Audience): Promise<void> {
    if (state.at !== 'new') return;
    const to = possible(asked, ticket);
    try {
      await calls.back(answerLater(to));
      state = { at: 'deferred', to };
    } catch (error) {
      state = afterFailedDeferral(failureOf(error), to);
      if (state.at !== 'deferred') report(error);
    }
  }

  /** One try, by the way that the state allows. Rejects with what Discord answers. */
  async function send(reply: Reply): Promise<void> {
    if (state.at === 'deferred') return calls.complete(completionOf(state.to, reply.to), reply);
    try {
      await calls.back(answerNow(reply), reply.message.files);
    } catch (error) {
      if (failureOf(error) !== 'done') throw error;
      if (state.at !== 'unsure') return;
      state = { at: 'deferred', to: state.to };
      await calls.complete(completionOf(state.to, reply.to), reply);
    }
  }

  /** A second message could be the result of asking for an added one twice. */
  const mayRepeat = (to: Audience) =>
    state.at !== 'deferred' || completionOf(state.to, to) === 'edit';

  function outcomeOf(failed: Failed | undefined): Outcome {
    if (failed === undefined || failed.failure === 'done') return 'answered';
    report(failed.error);
    return failed.failure === 'late' ? 'tooLate' : 'failed';
  }

  async function replyOnce(reply: Reply, fallback: (refusal: unknown) => Reply): Promise<Outcome> {
    let failed = await attempt(() => send(reply));
    // The library repeats a call after a 502, and does not after a socket that was cut.
    if (failed?.failure === 'unsure' && mayRepeat(reply.to)) {
      failed = await attempt(() => send(reply));
    }
    if (failed?.failure !== 'refused') return outcomeOf(failed);
    const instead = fallback(failed.error);
    outcomeOf(await attempt(() => send(instead)));
    return 'failed';
  }

  /** Does the last thing that this interaction is answered with, unless it is over already. */
  async function lastly(act: () => Promise<Outcome>): Promise<Outcome> {
    if (state.at === 'over') return state.outcome;
    const outcome = await act();
    state = { at: 'over', outcome };
    return outcome;
  }

  return {
    defer,
    reply: (asked, fallback) =>
      lastly(() => replyOnce({ ...asked, to: possible(asked.to, ticket) }, fallback)),
    suggest: (choices) =>
      lastly(async () => outcomeOf(await attempt(() => calls.back(offer(choices))))),
  };
}

/** Only where a message was used can an answer take its place. */
const possible = (to: Audience, { onMessage }: Ticket): Audience =>
  to === 'update' && !onMessage ? 'caller' : to;

function afterFailedDeferral(failure: Failure, to: Audience): State {
  switch (failure) {
    case 'done':
      return { at: 'deferred', to };
    case 'unsure':
      return { at: 'unsure', to };
    case 'late':
      return { at: 'over', outcome: 'tooLate' };
    case 'denied':
    case 'gone':
      return { at: 'over', outcome: 'failed' };
    case 'refused':
      return { at: 'new' };
  }
}
