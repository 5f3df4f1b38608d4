import { editionId, type Frozen, type Opening } from '../../src/ledger/edition.ts';
import type { Step } from '../../src/ledger/step.ts';
import type { Planned, Store } from '../../src/store/store.ts';
import type { Change, Deed, Slot, Subscription } from '../../src/subscription/subscription.ts';

/** A moment of the day that these tests happen on. */
export const at = (time: string): Date => new Date(`2026-11-03T${time}Z`);

/** A slot of that day, or of another one of the month. */
export const slot = (time: string, day = 3): Slot => {
  const local = `2026-11-${String(day).padStart(2, '0')}T${time}`;
  return { local, at: new Date(`${local}Z`) };
};

/** An active subscription whose next slot is today at half past seven, except for what is given. */
export const subscriptionOf = (given: Partial<Subscription> = {}): Subscription => ({
  id: 's_harbour1',
  guildId: '900000000000000001',
  channelId: '900000000000000011',
  channelKind: 'text',
  topics: ['harbour', 'rail'],
  time: '07:30',
  zone: 'Europe/Lisbon',
  days: [1, 2, 3, 4, 5],
  pingRole: undefined,
  quiet: false,
  whenEmpty: 'nothing',
  state: 'active',
  pausedFor: undefined,
  createdBy: '900000000000000021',
  createdAt: at('06:00'),
  next: slot('07:30'),
  servedUntil: undefined,
  version: 1,
  ...given,
});

let changes = 0;

/** A change from one version to another, with an id of its own. */
export function changeOf(
  deed: Deed,
  before: Subscription | undefined,
  after: Subscription,
  given: Partial<Change> = {},
): Change {
  changes += 1;
  return {
    id: `9100000000000${String(changes).padStart(5, '0')}`,
    subscriptionId: after.id,
    guildId: after.guildId,
    at: at('06:00'),
    by: '900000000000000021',
    deed,
    before,
    after,
    undoneAt: undefined,
    ...given,
  };
}

/** A change that puts other values into a subscription, as a moderator's edit does. */
export const edit = (
  before: Subscription,
  to: Partial<Subscription>,
  given: Partial<Change> = {},
): Change => changeOf('edited', before, { ...before, ...to, version: before.version + 1 }, given);

/** Stores a subscription and returns it. */
export async function added(
  store: Store,
  given: Partial<Subscription> = {},
): Promise<Subscription> {
  const subscription = subscriptionOf(given);
  await store.addSubscription(subscription, changeOf('subscribed', undefined, subscription));
  return subscription;
}

/** The edition of a slot, to be opened. */
export const openingOf = (
  { id, guildId, channelId }: Subscription,
  { local, at: dueAt }: Slot,
  given: Partial<Opening> = {},
): Opening => ({
  id: editionId(id, local),
  subscriptionId: id,
  guildId,
  channelId,
  dueAt,
  asked: 'by-slot',
  skippedFor: undefined,
  ...given,
});

/** The next slot of a subscription, and the move to the same time of the next day. */
export function plannedOf(subscription: Subscription, given: Partial<Planned> = {}): Planned {
  const from = subscription.next;
  if (from === undefined) throw new Error(`${subscription.id} has no slot.`);
  const tomorrow = new Date(from.at.getTime() + 24 * 60 * 60 * 1000);
  return {
    subscriptionId: subscription.id,
    version: subscription.version,
    from,
    next: { local: tomorrow.toISOString().slice(0, 16), at: tomorrow },
    openings: [openingOf(subscription, from)],
    ...given,
  };
}

/** A message to be posted that shows one section. */
export const frozenOf = (given: Partial<Frozen> = {}): Frozen => ({
  payload: '{"content":"The ferry sails again."}',
  title: 'Tuesday',
  nonce: 'k1x9',
  shown: [{ sectionId: 'harbour/ferry#timetable', print: 'ferry-1' }],
  until: 4,
  ...given,
});

/** A subscription with an edition that waits for its time, half past seven. */
export async function waiting(
  store: Store,
  given: Partial<Subscription> = {},
): Promise<{ readonly subscription: Subscription; readonly editionId: string }> {
  const subscription = await added(store, given);
  const planned = plannedOf(subscription);
  await store.plan([planned], planned.from.at);
  return { subscription, editionId: editionId(subscription.id, planned.from.local) };
}

/** An edition that `ada` has leased at half past seven, until a minute later. */
export async function leased(store: Store, given: Partial<Subscription> = {}) {
  const { subscription, editionId: id } = await waiting(store, given);
  await store.lease({ owner: 'ada', now: at('07:30'), until: at('07:31'), limit: 1 });
  return {
    subscription,
    editionId: id,
    leasedFence: { owner: 'ada', editionId: id, from: 'leased' },
    sendingFence: { owner: 'ada', editionId: id, from: 'sending' },
    unsettledFence: { owner: 'ada', editionId: id, from: 'unsettled' },
  } as const;
}

/** The same, with its request about to be made, ten seconds later. */
export async function sending(store: Store, given: Partial<Subscription> = {}) {
  const all = await leased(store, given);
  await store.advance(all.leasedFence, { to: 'sending', frozen: frozenOf() }, at('07:30:10'));
  return all;
}

/** Another try, five minutes later. */
export const again = (given: { readonly mayBePosted: boolean }): Step => ({
  to: 'planned',
  notBefore: at('07:35'),
  problem: 'Discord is busy.',
  ...given,
});
