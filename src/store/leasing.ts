import { sql } from 'kysely';
import type { Edition, EditionState, Lease } from '../ledger/edition.ts';
import type { Subscription } from '../subscription/subscription.ts';
import { selectEditions, toEdition } from './edition-rows.ts';
import type { Engine, Queries } from './engine.ts';
import type { Ledger } from './store.ts';
import { toSubscription } from './subscription-rows.ts';

type Ask = Parameters<Ledger['lease']>[0];

/** Who has which edition, and until when. */
export const leasing = (engine: Engine): Pick<Ledger, 'lease' | 'leaseUnsettled' | 'takeBack'> => ({
  lease: (ask) => engine.transaction((db) => leased(db, engine, ask, 'planned', 'leased')),

  leaseUnsettled: (ask) =>
    engine.transaction((db) => leased(db, engine, ask, 'unsettled', 'unsettled')),

  takeBack: (ask) => engine.transaction((db) => takeBack(db, ask)),
});

async function leased(
  db: Queries,
  engine: Engine,
  ask: Ask,
  from: EditionState,
  to: EditionState,
): Promise<readonly Lease[]> {
  const ids = await claim(db, engine, ask, from, to);
  if (ids.length === 0) return [];
  const rows = await selectEditions(db).where('edition.id', 'in', ids).execute();
  const editions = rows.map(toEdition).toSorted(byDue);
  const orders = await subscriptionsOf(db, editions);
  return editions.flatMap((edition) => {
    const subscription = orders.get(edition.subscriptionId);
    if (subscription === undefined) return [];
    return [{ edition, subscription, owner: ask.owner, until: ask.until }];
  });
}

/**
 * One state at a time: with a partial index of its own the claim looks at nothing that it does not
 * take. What another process is just taking is passed over, not waited for.
 */
async function claim(
  db: Queries,
  { kind }: Engine,
  { owner, now, until, limit }: Ask,
  from: EditionState,
  to: EditionState,
): Promise<string[]> {
  const rows = await db
    .with('picked', (query) =>
      query
        .selectFrom('edition')
        .select('id')
        // A literal, or a compiled statement could not know that the partial index covers it.
        .where('state', '=', sql.lit(from))
        .where('owner', 'is', null)
        .where('not_before', '<=', now.getTime())
        .orderBy('due_at')
        .orderBy('id')
        .limit(limit)
        .$if(kind === 'postgres', (each) => each.forUpdate().skipLocked()),
    )
    .updateTable('edition')
    .set((set) => ({
      state: to,
      attempts: set('attempts', '+', 1),
      owner,
      lease_until: until.getTime(),
      // An unsettled one stays what it is while it is looked at.
      ...(to === from ? {} : { since: now.getTime() }),
    }))
    .where('id', 'in', (query) => query.selectFrom('picked').select('picked.id'))
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

const byDue = (a: Edition, b: Edition): number =>
  a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1);

async function subscriptionsOf(
  db: Queries,
  editions: readonly Edition[],
): Promise<ReadonlyMap<string, Subscription>> {
  const ids = [...new Set(editions.map(({ subscriptionId }) => subscriptionId))];
  const rows = await db.selectFrom('subscription').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, toSubscription(row)]));
}

/** A lease that ran out belongs to a process that died, or that will find that it is no longer the owner. */
async function takeBack(db: Queries, ask: Parameters<Ledger['takeBack']>[0]): Promise<number> {
  const [now, nonceFrom] = [ask.now.getTime(), ask.nonceFrom.getTime()];
  const latest = ask.latest?.getTime() ?? Number.MAX_SAFE_INTEGER;
  const free = { owner: null, lease_until: null };
  const lost = db
    .updateTable('edition')
    .where('owner', 'is not', null)
    .where((held) => held.or([held('lease_until', '<=', now), held('lease_until', '>', latest)]));
  const again = { ...free, not_before: now, since: now };
  const taken = [
    await lost
      .set({ ...again, state: 'planned' })
      .where('state', '=', 'leased')
      .executeTakeFirst(),
    await lost
      .set({ ...again, state: 'planned' })
      .where('state', '=', 'sending')
      .where('unsure_since', '>', nonceFrom)
      .executeTakeFirst(),
    await lost
      .set({ ...again, state: 'unsettled' })
      .where('state', '=', 'sending')
      .executeTakeFirst(),
    await lost.set(free).where('state', '=', 'unsettled').executeTakeFirst(),
  ];
  return taken.reduce((sum, { numUpdatedRows }) => sum + Number(numUpdatedRows), 0);
}
