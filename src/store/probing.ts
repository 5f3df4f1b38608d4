import type { Engine } from './engine.ts';
import type { Store } from './store.ts';

/** Writes a row as every record is written, and reads it back. */
export const probing = (engine: Engine): Pick<Store, 'probe'> => ({
  async probe() {
    const written = await engine.transaction((db) =>
      db
        .updateTable('probe')
        .set((set) => ({ writes: set('writes', '+', 1) }))
        .where('id', '=', 1)
        .returning('writes')
        .executeTakeFirstOrThrow(),
    );
    const read = await engine.run((db) =>
      db.selectFrom('probe').select('writes').where('id', '=', 1).executeTakeFirstOrThrow(),
    );
    if (read.writes < written.writes) throw new Error('The database forgot what was just written.');
  },
});
