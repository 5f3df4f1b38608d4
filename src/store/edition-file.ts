import { sql } from 'kysely';
import { readShown, readState, selectEditions, toEdition } from './edition-rows.ts';
import type { Engine, Queries } from './engine.ts';
import type { Ledger } from './store.ts';

/** What the ledger tells to those who only look. */
export const editionFile = (
  engine: Engine,
): Pick<Ledger, 'edition' | 'editionsOf' | 'editionsIn' | 'shownBy' | 'nextWork' | 'census'> => ({
  edition: (id) =>
    engine.run(async (db) => {
      const row = await selectEditions(db).where('edition.id', '=', id).executeTakeFirst();
      return row && toEdition(row);
    }),

  editionsOf: (subscriptionId, limit) =>
    engine.run((db) => latest(db, 'edition.subscription_id', subscriptionId, limit)),

  editionsIn: (guildId, limit) =>
    engine.run((db) => latest(db, 'edition.guild_id', guildId, limit)),

  shownBy: (editionId) =>
    engine.run(async (db) => {
      const row = await db
        .selectFrom('frozen_edition')
        .innerJoin('edition', 'edition.id', 'frozen_edition.edition_id')
        .select('frozen_edition.shown')
        .where('edition.id', '=', editionId)
        .where('edition.state', '=', 'sent')
        .executeTakeFirst();
      return row === undefined ? [] : readShown(row.shown);
    }),

  nextWork: () => engine.run(nextWork),

  census: () =>
    engine.run(async (db) => {
      const rows = await db
        .selectFrom('edition')
        .select(['state', (count) => count.fn.countAll<number>().as('editions')])
        .groupBy('state')
        .execute();
      return Object.fromEntries(rows.map((row) => [readState(row.state), row.editions]));
    }),
});

async function latest(
  db: Queries,
  column: 'edition.subscription_id' | 'edition.guild_id',
  id: string,
  limit: number,
) {
  const rows = await selectEditions(db)
    .where(column, '=', id)
    .orderBy('edition.due_at', 'desc')
    .orderBy('edition.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toEdition);
}

/** One look into each partial index: none of them holds what is settled. */
async function nextWork(db: Queries): Promise<Date | undefined> {
  const { rows } = await sql<{ at: number | null }>`
    select min(at) as at from (
      select min(next_at) as at from subscription where state = 'active'
      union all select min(not_before) from edition where state = 'planned'
      union all select min(not_before) from edition where state = 'unsettled' and owner is null
      union all select min(lease_until) from edition where owner is not null
      union all select min(not_before) from notice where outcome is null
    ) as work`.execute(db);
  const at = rows[0]?.at ?? undefined;
  return at === undefined ? undefined : new Date(at);
}
