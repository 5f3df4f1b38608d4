import { type Engine, type Queries } from './engine.ts';
import type { Store } from './store.ts';

/**
 * No queue of ours is longer than this. A reservation beyond it was made by a clock that was ahead
 * of time; keeping it would hold up every send until then.
 */
const FARTHEST_MS = 10 * 60 * 1000;

/**
 * Gives out moments in one line for all processes (the "virtual scheduling" form of the generic
 * cell rate algorithm, with no burst): one row says which moment is the first that is free.
 */
export const sendSlots = (engine: Engine): Pick<Store, 'reserveSends'> => ({
  reserveSends: ({ now, count, everyMs }) =>
    engine.transaction(async (db) => {
      const free = await lockNext(db, engine);
      const ms = now.getTime();
      const first = free > ms + FARTHEST_MS ? ms : Math.max(free, ms);
      await db
        .updateTable('send_slot')
        // Rounded up for all together: never closer than asked for.
        .set({ next_at: first + Math.ceil(count * everyMs) })
        .where('id', '=', 1)
        .execute();
      return new Date(first);
    }),
});

async function lockNext(db: Queries, { kind }: Engine): Promise<number> {
  const row = await db
    .selectFrom('send_slot')
    .select('next_at')
    .where('id', '=', 1)
    .$if(kind === 'postgres', (query) => query.forUpdate())
    .executeTakeFirstOrThrow();
  return row.next_at;
}
