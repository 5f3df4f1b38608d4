import type { Change, Subscription } from '../subscription/subscription.ts';
import type { Kind, Queries } from './engine.ts';
import { fromChange, fromSubscription, toSubscription } from './subscription-rows.ts';

/**
 * Reads a subscription that nobody else changes until the transaction ends. Whoever writes about a
 * subscription locks it first, and several in the order of their ids, so that no two wait for each other.
 */
export async function lockSubscription(
  db: Queries,
  kind: Kind,
  id: string,
): Promise<Subscription | undefined> {
  const row = await db
    .selectFrom('subscription')
    .selectAll()
    .where('id', '=', id)
    // SQLite needs none: its transactions that write come one after the other.
    .$if(kind === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
  return row && toSubscription(row);
}

/**
 * Writes a change of a locked subscription, and the subscription as it is afterwards: one version
 * on from `now`, and served as far as the ledger knows.
 */
export async function writeChange(db: Queries, now: Subscription, change: Change): Promise<void> {
  const after = { ...change.after, servedUntil: now.servedUntil, version: now.version + 1 };
  const { id, ...columns } = fromSubscription(after);
  await db
    .insertInto('subscription_change')
    .values(fromChange({ ...change, after }))
    .execute();
  await db.updateTable('subscription').set(columns).where('id', '=', id).execute();
}

/** Whether a change with this id was made. */
export async function wasMade(db: Queries, changeId: string): Promise<boolean> {
  const row = await db
    .selectFrom('subscription_change')
    .select('id')
    .where('id', '=', changeId)
    .executeTakeFirst();
  return row !== undefined;
}
