import type { Edition, Frozen } from '../ledger/edition.ts';
import type { Subscription } from '../subscription/subscription.ts';

/** Composes editions. `newsroom/` has the real one. */
export type Editor = {
  /**
   * The message of an edition: what its channel has not seen, with the edition's mark in a button.
   * Editions with the same topics and window share the work.
   */
  compose(
    edition: Pick<Edition, 'id' | 'dueAt'>,
    subscription: Subscription,
    /** When it is posted, so that a late one says so. */
    now: Date,
  ): Promise<Composed>;
};

export type Composed =
  | ({ readonly kind: 'message' } & Omit<Frozen, 'nonce'>)
  /** Nothing new, and the subscription wants no line that says so. */
  | { readonly kind: 'nothing'; readonly until: number };
