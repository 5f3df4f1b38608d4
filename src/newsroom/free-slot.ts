import { editionId } from '../ledger/edition.ts';
import type { Ledger } from '../store/store.ts';
import { nextSlot } from '../subscription/slots.ts';
import type { Slot, Subscription } from '../subscription/subscription.ts';

/**
 * The slot that a subscription waits for as it is to be from now on: the first that has no edition
 * yet, because one that a moderator had posted before its time is not promised again. `undefined`
 * unless it is active. `was` is what it was until now; `undefined` for a new one.
 */
export async function freeSlot(
  ledger: Pick<Ledger, 'edition'>,
  subscription: Subscription,
  was: Subscription | undefined,
  now: Date,
): Promise<Slot | undefined> {
  if (subscription.state !== 'active') return undefined;
  let slot = keptSlot(subscription, was, now) ?? nextSlot(subscription, now);
  while ((await ledger.edition(editionId(subscription.id, slot.local))) !== undefined) {
    slot = nextSlot(subscription, slot.at);
  }
  return slot;
}

/** A slot that has come and is not planned yet must not be lost to a change of something else. */
function keptSlot(
  subscription: Subscription,
  was: Subscription | undefined,
  now: Date,
): Slot | undefined {
  if (was?.next === undefined || was.next.at > now) return undefined;
  const slot = nextSlot(subscription, new Date(was.next.at.getTime() - 1));
  return slot.local === was.next.local ? slot : undefined;
}
