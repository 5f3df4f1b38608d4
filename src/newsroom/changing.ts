import { openingNow } from '../delivery/planner.ts';
import type { Asked, Changed, DigestDesk } from '../digest-desk.ts';
import type { Change, Deed, Order, Subscription } from '../subscription/subscription.ts';
import type { DigestDeskParts } from './digest-desk-over.ts';
import { freeSlot } from './free-slot.ts';
import { reach } from './reach.ts';

type Changing = Pick<
  DigestDesk,
  'subscribe' | 'edit' | 'pause' | 'resume' | 'unsubscribe' | 'runNow'
>;
type Parts = Pick<DigestDeskParts, 'store' | 'clock' | 'newId' | 'wake'>;

/** What moderators order: each is done once, and only to the version that they saw. */
export function changing(parts: Parts): Changing {
  const change = (from: Subscription, deed: Deed, asked: Asked, to: Partial<Subscription>) =>
    reach(
      put({ ...headOf(from, asked, parts), deed, before: from, after: { ...from, ...to } }, parts),
    );
  return {
    subscribe: (guildId, order, asked) => reach(subscribe(guildId, order, asked, parts)),
    edit: (from, order, asked) => change(from, 'edited', asked, order),
    pause: (from, asked) =>
      change(from, 'paused', asked, { state: 'paused', pausedFor: 'moderator' }),
    resume: (from, asked) =>
      change(from, 'resumed', asked, { state: 'active', pausedFor: undefined }),
    unsubscribe: (from, asked) =>
      change(from, 'ended', asked, { state: 'ended', pausedFor: undefined }),
    runNow: (from, asked) => reach(runNow(from, asked, parts)),
  };
}

async function subscribe(
  guildId: string,
  order: Order,
  asked: Asked,
  parts: Parts,
): Promise<Changed> {
  const { store, clock, newId } = parts;
  const now = clock.now();
  const wanted: Subscription = {
    ...order,
    id: `s_${newId()}`,
    guildId,
    state: 'active',
    pausedFor: undefined,
    createdBy: asked.by,
    createdAt: now,
    next: undefined,
    servedUntil: undefined,
    version: 1,
  };
  const after = { ...wanted, next: await freeSlot(store, wanted, undefined, now) };
  const head = headOf(after, asked, parts);
  const change: Change = { ...head, deed: 'subscribed', before: undefined, after };
  const outcome = await store.addSubscription(after, change);
  return outcome === 'repeated' ? onRecord(change, parts) : { kind: 'done', change };
}

/** Puts a change on record, with the slot that is next after it. */
async function put(change: Change, parts: Parts): Promise<Changed> {
  const { store } = parts;
  const next = await freeSlot(store, change.after, change.before, change.at);
  const wanted = { ...change, after: { ...change.after, next } };
  return outcomeOf(await store.changeSubscription(wanted), wanted, parts);
}

async function runNow(from: Subscription, asked: Asked, parts: Parts): Promise<Changed> {
  const { store, clock, wake } = parts;
  const head = headOf(from, asked, parts);
  const planned = openingNow(from, clock.now());
  const after = { ...from, next: planned?.next };
  const change: Change = { ...head, deed: 'ran', before: from, after };
  if (planned === undefined) return outcomeOf('stale', change, parts);
  const outcome = await store.runNow(planned, change);
  wake();
  return outcomeOf(outcome, change, parts);
}

/** What every change says of itself. */
export const headOf = (
  { id: subscriptionId, guildId }: Subscription,
  { id, by }: Asked,
  { clock }: Pick<DigestDeskParts, 'clock'>,
) => ({ id, subscriptionId, guildId, at: clock.now(), by, undoneAt: undefined });

/** What came of a change. The store counts versions, and nobody else was between the two. */
async function outcomeOf(
  outcome: 'done' | 'repeated' | 'stale',
  change: Change,
  parts: Parts,
): Promise<Changed> {
  if (outcome === 'repeated') return onRecord(change, parts);
  if (outcome === 'stale') {
    return { kind: 'stale', now: await parts.store.subscription(change.subscriptionId) };
  }
  const version = change.after.version + 1;
  return { kind: 'done', change: { ...change, after: { ...change.after, version } } };
}

/** A repeated question is answered with what came of the first. */
async function onRecord(
  { id, subscriptionId }: Pick<Change, 'id' | 'subscriptionId'>,
  { store }: Parts,
): Promise<Changed> {
  const change = await store.change(id);
  if (change !== undefined) return { kind: 'done', change };
  return { kind: 'stale', now: await store.subscription(subscriptionId) };
}
