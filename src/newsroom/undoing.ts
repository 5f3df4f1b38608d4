import type { Asked, DigestDesk, Undone } from '../digest-desk.ts';
import type { Change, Subscription } from '../subscription/subscription.ts';
import { UNDO_MS } from '../subscription/undo-window.ts';
import { headOf } from './changing.ts';
import type { DigestDeskParts } from './digest-desk-over.ts';
import { freeSlot } from './free-slot.ts';
import { reach } from './reach.ts';

type Parts = Pick<DigestDeskParts, 'store' | 'clock'>;

/** What can be taken back: what was posted cannot, and an Undo is changed back by its own command. */
const CAN_BE_UNDONE: ReadonlySet<string> = new Set([
  'subscribed',
  'edited',
  'paused',
  'resumed',
  'ended',
]);

/** Takes changes back: see `DigestDesk.undo`. All that it knows is on record, so a restart changes nothing. */
export const undoing =
  (parts: Parts): DigestDesk['undo'] =>
  (guildId, changeId, asked) =>
    reach(undo(guildId, changeId, asked, parts));

async function undo(
  guildId: string,
  changeId: string,
  asked: Asked,
  { store, clock }: Parts,
): Promise<Undone> {
  const before = await store.change(asked.id);
  if (before?.deed === 'undone' && before.guildId === guildId) {
    return { kind: 'done', change: before };
  }
  const made = await store.change(changeId);
  if (made?.guildId !== guildId || !CAN_BE_UNDONE.has(made.deed)) return refused('unknown');
  if (made.undoneAt !== undefined) return refused('undone-before');
  const now = clock.now();
  if (now.getTime() - made.at.getTime() > UNDO_MS) return refused('too-late');
  const current = await store.subscription(made.subscriptionId);
  if (current?.version !== made.after.version) return refused('changed-since');

  const wanted = asBefore(made, current);
  const after = { ...wanted, next: await freeSlot(store, wanted, current, now) };
  const head = headOf(current, asked, { clock });
  const change: Change = { ...head, deed: 'undone', before: current, after };
  if ((await store.undoChange(change, changeId)) === 'stale') return whyStale(changeId, { store });
  return { kind: 'done', change: { ...change, after: { ...after, version: after.version + 1 } } };
}

/** The subscription as it was before a change; one that was new has ended. */
function asBefore({ before }: Change, current: Subscription): Subscription {
  if (before === undefined) return { ...current, state: 'ended', pausedFor: undefined };
  return { ...before, version: current.version };
}

/** Somebody was quicker, between the reading and the writing. */
async function whyStale(changeId: string, { store }: Pick<Parts, 'store'>): Promise<Undone> {
  const made = await store.change(changeId);
  return refused(made?.undoneAt === undefined ? 'changed-since' : 'undone-before');
}

const refused = (why: Extract<Undone, { kind: 'refused' }>['why']): Undone => ({
  kind: 'refused',
  why,
});
