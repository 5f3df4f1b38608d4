import type { Change } from '../subscription/subscription.ts';
import type { Engine, Queries } from './engine.ts';
import type { SubscriptionBook } from './store.ts';
import { lockSubscription, wasMade, writeChange } from './subscription-lock.ts';
import { fromChange, fromSubscription, toChange, toSubscription } from './subscription-rows.ts';

/** Subscriptions and what was done to them. */
export const subscriptionBook = (engine: Engine): SubscriptionBook => ({
  ...reading(engine),

  addSubscription: (subscription, change) =>
    engine.transaction(async (db) => {
      const made = await db
        .insertInto('subscription_change')
        .values(fromChange(change))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      if (made.numInsertedOrUpdatedRows === 0n) return 'repeated';
      await db.insertInto('subscription').values(fromSubscription(subscription)).execute();
      return 'done';
    }),

  changeSubscription: (change) =>
    engine.transaction((db) => changed(db, engine, change, async () => true)),

  undoChange: (change, undone) =>
    engine.transaction((db) => changed(db, engine, change, () => markUndone(db, undone, change))),
});

const reading = (engine: Engine) => ({
  subscription: (id: string) =>
    engine.run(async (db) => {
      const row = await db
        .selectFrom('subscription')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toSubscription(row);
    }),

  subscriptionsIn: (guildId: string, channelId?: string) =>
    engine.run(async (db) => {
      let query = db
        .selectFrom('subscription')
        .selectAll()
        .where('guild_id', '=', guildId)
        .where('state', '<>', 'ended')
        .orderBy('created_at')
        .orderBy('id');
      if (channelId !== undefined) query = query.where('channel_id', '=', channelId);
      return (await query.execute()).map(toSubscription);
    }),

  change: (id: string) =>
    engine.run(async (db) => {
      const row = await db
        .selectFrom('subscription_change')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toChange(row);
    }),

  changesIn: (guildId: string, ask: { readonly subscriptionId?: string; readonly limit: number }) =>
    engine.run(async (db) => {
      let query = db
        .selectFrom('subscription_change')
        .selectAll()
        .where('guild_id', '=', guildId)
        .orderBy('at', 'desc')
        .orderBy('version', 'desc')
        .orderBy('id', 'desc')
        .limit(ask.limit);
      const { subscriptionId } = ask;
      if (subscriptionId !== undefined) {
        query = query.where('subscription_id', '=', subscriptionId);
      }
      return (await query.execute()).map(toChange);
    }),
});

/** Makes a change where nothing came in between; `also` is done first, and forbids it by false. */
async function changed(
  db: Queries,
  { kind }: Engine,
  change: Change,
  also: () => Promise<boolean>,
): Promise<'done' | 'repeated' | 'stale'> {
  const now = await lockSubscription(db, kind, change.subscriptionId);
  if (await wasMade(db, change.id)) return 'repeated';
  if (now === undefined || now.version !== change.before?.version) return 'stale';
  if (!(await also())) return 'stale';
  await writeChange(db, now, change);
  return 'done';
}

async function markUndone(db: Queries, undone: string, change: Change): Promise<boolean> {
  const marked = await db
    .updateTable('subscription_change')
    .set({ undone_at: change.at.getTime() })
    .where('id', '=', undone)
    .where('subscription_id', '=', change.subscriptionId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return marked.numUpdatedRows === 1n;
}
