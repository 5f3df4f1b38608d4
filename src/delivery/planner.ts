import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import { editionId, type Opening } from '../ledger/edition.ts';
import { latenessOf } from '../ledger/lateness.ts';
import type { Patience } from '../ledger/windows.ts';
import type { Log } from '../operate/log.ts';
import type { Ledger, Planned } from '../store/store.ts';
import { nextSlot, rememberingSlots, type SlotFinder } from '../subscription/slots.ts';
import type { Slot, Subscription } from '../subscription/subscription.ts';
import { WAS_AWAY } from './words.ts';

/** What planning needs. */
export type PlannerParts = {
  readonly store: Pick<Ledger, 'due' | 'plan'>;
  readonly clock: Clock;
  readonly patience: Patience;
  readonly log: Log;
  /** Told after each transaction how many editions it opened. */
  readonly onOpened?: (count: number) => void | Promise<void>;
  /**
   * Versions of subscriptions whose schedule cannot be read, which is said once; whoever plans again
   * and again keeps them.
   */
  readonly unplannable?: Set<string>;
  /** Ends the planning between two transactions. */
  readonly signal?: AbortSignal;
};

/** Subscriptions read at once, and openings written at once: some milliseconds of the store's time. */
const BATCH = 500;

/**
 * Opens the editions of every slot that has come, and moves each subscription on to its first slot
 * after now. Slots that are too old to be posted are opened as skipped, so that moderators see them.
 * Resolves with how many editions were opened.
 *
 * It may run in any number of processes at once, and stop anywhere: what was not planned is still due.
 */
export async function planDue(parts: PlannerParts): Promise<number> {
  const { store, clock, onOpened, unplannable = new Set() } = parts;
  const now = clock.now();
  const find = rememberingSlots();
  let opened = 0;
  while (parts.signal?.aborted !== true) {
    const due = await store.due({ now, limit: BATCH });
    const planned = due.flatMap((subscription) =>
      plan(subscription, now, find, unplannable, parts),
    );
    for (const some of inTransactions(planned)) {
      const count = await store.plan(some, now);
      opened += count;
      await onOpened?.(count);
      // A store in this process works on this thread: those who wait for an answer go first.
      await nextTurn();
    }
    if (due.length < BATCH || planned.length === 0) break;
  }
  return opened;
}

/** One subscription's part; none where its schedule cannot be read. */
function plan(
  subscription: Subscription,
  now: Date,
  find: SlotFinder,
  unplannable: Set<string>,
  { patience, log }: PlannerParts,
): readonly Planned[] {
  const { id, version, next: from } = subscription;
  const asItIs = `${id}@${version}`;
  if (from === undefined || unplannable.has(asItIs)) return [];
  try {
    const { come, next } = slotsUntil(subscription, from, now, find);
    const openings = come.map((slot) => ({
      ...openingFor(subscription, slot, slot.at, 'by-slot'),
      skippedFor: latenessOf(slot.at, now, patience) === 'too-late' ? WAS_AWAY : undefined,
    }));
    return [{ subscriptionId: id, version, from, next, openings }];
  } catch (error) {
    unplannable.add(asItIs);
    log.error({ subscription: id, error }, 'A subscription could not be planned.');
    return [];
  }
}

/** The slots from the one that is due to the present, and the first after it. */
function slotsUntil(subscription: Subscription, from: Slot, now: Date, find: SlotFinder) {
  const come: Slot[] = [];
  let next = from;
  while (next.at <= now) {
    come.push(next);
    next = find(subscription, next.at);
  }
  return { come, next };
}

/** Cut so that one transaction opens some hundred editions, however many slots a long outage left. */
function* inTransactions(planned: readonly Planned[]): Generator<readonly Planned[]> {
  let some: Planned[] = [];
  let openings = 0;
  for (const each of planned) {
    some.push(each);
    openings += each.openings.length;
    if (openings >= BATCH) {
      yield some;
      some = [];
      openings = 0;
    }
  }
  if (some.length > 0) yield some;
}

/**
 * What `Ledger.runNow` takes to post the next slot's edition at once: due now, under the slot's own
 * id, so that the slot is not repeated. `undefined` for a subscription that has no next slot.
 *
 * @throws RangeError where its schedule cannot be read.
 */
export function openingNow(subscription: Subscription, now: Date): Planned | undefined {
  const { id, version, next: from } = subscription;
  if (from === undefined) return undefined;
  const opening = openingFor(subscription, from, now, 'by-moderator');
  const next = nextSlot(subscription, from.at);
  return { subscriptionId: id, version, from, next, openings: [opening] };
}

function openingFor(
  { id, guildId, channelId }: Subscription,
  slot: Slot,
  dueAt: Date,
  asked: Opening['asked'],
): Opening {
  return {
    id: editionId(id, slot.local),
    subscriptionId: id,
    guildId,
    channelId,
    dueAt,
    asked,
    skippedFor: undefined,
  };
}
