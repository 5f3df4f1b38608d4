import type { Slot } from '../subscription/subscription.ts';
import type { Engine, Queries } from './engine.ts';
import { listed } from './listed.ts';
import type { Ledger, Planned } from './store.ts';
import { lockSubscription, wasMade, writeChange } from './subscription-lock.ts';
import { toSubscription } from './subscription-rows.ts';

/** Slots become editions, each once. */
export const planning = (engine: Engine): Pick<Ledger, 'due' | 'plan' | 'runNow'> => ({
  due: ({ now, limit }) =>
    engine.run(async (db) => {
      const rows = await db
        .selectFrom('subscription')
        .selectAll()
        .where('state', '=', 'active')
        .where('next_at', '<=', now.getTime())
        .orderBy('next_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toSubscription);
    }),

  plan: async (planned, at) => {
    if (planned.length === 0) return 0;
    return engine.transaction(async (db) => {
      const moved = await moveOn(db, engine, planned);
      const waiting = planned.filter(({ subscriptionId }) => moved.has(subscriptionId));
      if (waiting.length === 0) return 0;
      return open(db, engine, waiting, at);
    });
  },

  runNow: (planned, change) =>
    engine.transaction(async (db) => {
      const now = await lockSubscription(db, engine.kind, planned.subscriptionId);
      if (await wasMade(db, change.id)) return 'repeated';
      if (now === undefined || now.version !== change.before?.version) return 'stale';
      if (now.state !== 'active' || !isSameSlot(now.next, planned.from)) return 'stale';
      // Its slot may have been posted before, and then the schedule was changed and came back to it.
      if ((await open(db, engine, [planned], change.at)) === 0) return 'stale';
      await writeChange(db, now, { ...change, after: { ...now, next: planned.next } });
      return 'done';
    }),
});

const isSameSlot = (a: Slot | undefined, b: Slot): boolean =>
  a !== undefined && a.local === b.local && a.at.getTime() === b.at.getTime();

const MOVES = {
  id: 'text',
  from_local: 'text',
  from_at: 'bigint',
  version: 'bigint',
  next_local: 'text',
  next_at: 'bigint',
} as const;

/**
 * Moves those subscriptions on that are as they were read, at the slot that they are planned for, and gives
 * their ids: nobody else moves these until the transaction ends. One that is not active stands at
 * none; were its state asked for too, PostgreSQL would go by the index of the due ones, from its beginning.
 */
async function moveOn(
  db: Queries,
  { kind }: Engine,
  planned: readonly Planned[],
): Promise<ReadonlySet<string>> {
  const moves = planned.map(({ subscriptionId, version, from, next }) => ({
    id: subscriptionId,
    from_local: from.local,
    from_at: from.at.getTime(),
    version,
    next_local: next.local,
    next_at: next.at.getTime(),
  }));
  // In one order in every process, so that no two wait for each other's rows.
  moves.sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = await db
    .updateTable('subscription')
    .from(listed(kind, MOVES, moves))
    .set((from) => ({
      next_local: from.ref('listed.next_local'),
      next_at: from.ref('listed.next_at'),
    }))
    .whereRef('subscription.id', '=', 'listed.id')
    .whereRef('subscription.next_local', '=', 'listed.from_local')
    .whereRef('subscription.next_at', '=', 'listed.from_at')
    .whereRef('subscription.version', '=', 'listed.version')
    .returning('subscription.id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

const OPENED = {
  id: 'text',
  subscription_id: 'text',
  guild_id: 'text',
  channel_id: 'text',
  due_at: 'bigint',
  asked: 'text',
  state: 'text',
  attempts: 'bigint',
  not_before: 'bigint',
  problem: 'text or null',
  since: 'bigint',
} as const;

/** Opens those that were not opened before; the clock may have been turned back. */
async function open(
  db: Queries,
  { kind }: Engine,
  planned: readonly Planned[],
  at: Date,
): Promise<number> {
  const since = at.getTime();
  const rows = planned
    .flatMap(({ openings }) => openings)
    .map((opening) => ({
      id: opening.id,
      subscription_id: opening.subscriptionId,
      guild_id: opening.guildId,
      channel_id: opening.channelId,
      due_at: opening.dueAt.getTime(),
      asked: opening.asked,
      state: opening.skippedFor === undefined ? 'planned' : 'skipped',
      attempts: 0,
      // Not its slot: what a moderator asks for is opened before that, and is for now.
      not_before: since,
      problem: opening.skippedFor ?? null,
      since,
    }));
  const opened = await db
    .insertInto('edition')
    .columns(columnsOf(OPENED))
    .expression((query) =>
      query
        .selectFrom(listed(kind, OPENED, rows))
        .select(columnsOf(OPENED))
        // SQLite would read the conflict clause as part of the join.
        .where((where) => where.lit(true)),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(opened.numInsertedOrUpdatedRows ?? 0n);
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant are its keys.
const columnsOf = <C extends object>(columns: C) => Object.keys(columns) as (keyof C)[];
