import type { Edition } from '../ledger/edition.ts';
import { editionMark } from '../render/edition-mark.ts';
import { noticeOf } from './notice-of.ts';
import { inTime } from './request.ts';
import type { ReadBack } from './sender.ts';
import { stepAfterReading, toBeRead } from './verdict.ts';
import { factsOf, type Held, noteMove, type Works } from './works.ts';
import { RESTARTED } from './words.ts';

/** Requests that reading a channel back may take: what the bot may do there, and the messages, page by page. */
const READING_REQUESTS = 10;
/** Reading takes several requests; so much of its lease it may last, and the rest is for recording. */
const READING_SHARE = 2 / 3;

/**
 * Finds out whether an edition was posted, by its mark in its channel. What is found is posted, what
 * is absent is sent again as it was frozen, and where nobody can tell the moderators are told so.
 *
 * @throws StoreUnavailable as `deliver` does.
 */
export async function settle({ lease }: Held, works: Works): Promise<void> {
  await works.at('settling');
  const found = await read(lease, works);
  await works.at('read');
  const facts = factsOf(lease, works);
  const step =
    found === undefined
      ? toBeRead(facts, lease.edition.problem ?? RESTARTED)
      : stepAfterReading(found, facts);
  const { edition, owner } = lease;
  const fence = { editionId: edition.id, owner, from: edition.state };
  if (await works.recorder.record(fence, step, noticeOf(step, lease))) {
    noteMove(step, lease, works);
  }
  await works.at('settled');
}

/** `undefined` where the bot is stopping: then nothing was read. */
async function read({ edition }: Held['lease'], works: Works) {
  const { sender, pacing, stopping, cutOff, timer, log, patience } = works;
  if (!(await pacing.turn(stopping, READING_REQUESTS))) return undefined;
  const { id, channelId } = edition;
  const since = readFrom(edition, works);
  const ask = { channelId, mark: editionMark(id), since };
  return inTime<ReadBack>(
    (signal) => sender.find(ask, signal),
    (problem) => ({ kind: 'later', problem }),
    { timer, withinMs: patience.leaseMs * READING_SHARE, cutOff, log },
  );
}

/**
 * As early as the request can have been made, by the clock as it is now: that may have been set back
 * since. Where nobody knows by how much, as far back as editions are posted at all.
 */
function readFrom({ unsureSince, dueAt }: Edition, { clock, steady, patience }: Works): Date {
  const asked = (unsureSince ?? dueAt).getTime();
  const ageMs = steady.now().getTime() - asked;
  const knownAgeMs = ageMs > -patience.requestMs ? Math.max(0, ageMs) : patience.giveUpAfterMs;
  return new Date(Math.min(asked, clock.now().getTime() - knownAgeMs));
}
