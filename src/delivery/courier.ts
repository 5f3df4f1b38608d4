import type { Frozen, Lease } from '../ledger/edition.ts';
import { nonceOf } from '../ledger/nonce.ts';
import type { Step } from '../ledger/step.ts';
import { StoreUnavailable } from '../store/store.ts';
import { noticeOf } from './notice-of.ts';
import { inTime } from './request.ts';
import type { Outcome } from './sender.ts';
import { givenBack, putOff, stepAfter, turnedBack } from './verdict.ts';
import { factsOf, type Held, noteMove, type Works } from './works.ts';
import { NO_TIME_LEFT, NOT_COMPOSED, RESTARTED } from './words.ts';

/**
 * Takes one leased edition as far as it goes: to its channel, back in line, or to where it stays.
 * Every request is preceded by a row that says that it may be made, and followed by one that says
 * what became of it, so that whoever finds the edition after a crash knows what to make of it.
 *
 * @throws StoreUnavailable where the store is away before the request; the lease then runs out, and
 *   the edition is taken back as it was.
 */
export async function deliver(held: Held, works: Works): Promise<void> {
  const { lease } = held;
  await works.at('leased');
  const back = works.stopping.aborted
    ? givenBack(RESTARTED, factsOf(lease, works))
    : turnedBack(factsOf(lease, works));
  if (back !== undefined) return record(back, lease, works);

  const made = await frozenOf(lease, works);
  if ('to' in made) return record(made, lease, works);
  await works.at('composed');
  if (works.stopping.aborted) {
    return record(givenBack(RESTARTED, factsOf(lease, works)), lease, works);
  }

  const requestedAt = works.clock.now();
  const step: Step = { to: 'sending', frozen: made };
  if (!(await works.outage.watch(works.store.advance(fenceOf(lease), step, requestedAt)))) return;
  await works.at('frozen');
  await send(made, requestedAt, held, works);
}

/** From the stored payload to what became of it. */
async function send(
  frozen: Frozen,
  requestedAt: Date,
  { lease, endsAt }: Held,
  works: Works,
): Promise<void> {
  const { pacing, stopping, timer, patience } = works;
  const sending = { ...lease, edition: { ...lease.edition, state: 'sending' as const } };
  const mayGo = await pacing.turn(stopping);
  const leftMs = endsAt - timer.elapsed();
  if (!mayGo || leftMs < patience.requestMs + spareMs(works)) {
    const problem = mayGo ? NO_TIME_LEFT : RESTARTED;
    return record(givenBack(problem, factsOf(lease, works)), sending, works);
  }
  // The wait may have been long: what could be repeated when it was leased may be too old by now.
  const back = turnedBack(factsOf(lease, works));
  if (back !== undefined) return record(back, sending, works);

  await works.at('in-turn');
  const outcome = await request(frozen, lease, works);
  await works.at('answered');
  works.tally.answered(outcome);
  if (outcome.kind === 'fatal') {
    // First on record: what nobody can tell any more about this one would have to be read back.
    await record(givenBack(outcome.problem, factsOf(lease, works)), sending, works).finally(() =>
      works.fatal(outcome.problem),
    );
    return;
  }
  return record(stepAfter(outcome, requestedAt, factsOf(lease, works)), sending, works);
}

/** So much of the lease is kept for recording, beside the request. */
const spareMs = ({ patience }: Works) => (patience.leaseMs - patience.requestMs) / 4;

async function request(frozen: Frozen, { edition, subscription }: Lease, works: Works) {
  const { sender, timer, cutOff, log, patience } = works;
  const { payload, title, nonce } = frozen;
  const { channelId } = edition;
  const posting = { channelId, kind: subscription.channelKind, payload, title, nonce };
  const answer = inTime<Outcome>(
    (signal) => sender.post(posting, signal),
    (problem) => ({ kind: 'later', mayBePosted: true, retryAfterMs: undefined, problem }),
    { timer, withinMs: patience.requestMs, cutOff, log },
  );
  await works.at('requested');
  return answer;
}

/** What is posted: what was stored before the first try, else what is composed now. Or where it ends. */
async function frozenOf(lease: Lease, works: Works): Promise<Frozen | Step> {
  const { edition, subscription } = lease;
  if (edition.frozen !== undefined) return edition.frozen;
  try {
    const composed = await works.editor.compose(edition, subscription, works.clock.now());
    if (composed.kind === 'nothing') {
      return { to: 'nothing-new', until: composed.until };
    }
    const { payload, title, shown, until } = composed;
    return { payload, title, shown, until, nonce: nonceOf(edition.id) };
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    works.log.error({ edition: edition.id, error }, 'A digest could not be composed.');
    return putOff(NOT_COMPOSED, undefined, factsOf(lease, works));
  }
}

async function record(step: Step, lease: Lease, works: Works): Promise<void> {
  const tell = noticeOf(step, lease);
  if (await works.recorder.record(fenceOf(lease), step, tell)) noteMove(step, lease, works);
  await works.at('recorded');
}

const fenceOf = ({ edition, owner }: Lease) => ({
  editionId: edition.id,
  owner,
  from: edition.state,
});
