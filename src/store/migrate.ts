import { sql } from 'kysely';
import type { Queries } from './engine.ts';
import { MIGRATIONS, type Migration } from './migrations/migrations.ts';
import { StoreUnusable } from './store.ts';

/**
 * Brings a database to the newest schema. To be called in a transaction that keeps other processes
 * out, so that the one that comes second finds the work done.
 * Throws `StoreUnusable` where a newer program has been at work: going back would lose what it wrote.
 */
export async function migrate(
  db: Queries,
  where: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await sql`create table if not exists schema_version (version bigint primary key)`.execute(db);
  const present = await versionOf(db);
  const newest = migrations.at(-1)?.version ?? 0;
  if (present > newest) throw tooNew(where, present, newest);
  for (const { version, statements } of migrations.filter((each) => each.version > present)) {
    for (const statement of statements) await sql.raw(statement).execute(db);
    await sql`insert into schema_version (version) values (${version})`.execute(db);
  }
}

async function versionOf(db: Queries): Promise<number> {
  const { rows } = await sql<{
    version: number | null;
  }>`select max(version) as version from schema_version`.execute(db);
  return rows[0]?.version ?? 0;
}

const tooNew = (where: string, present: number, newest: number) =>
  new StoreUnusable(
    `${where} was written by a newer Dateline: its schema is version ${present}, and this program ` +
      `knows versions up to ${newest}. Start that newer program again, or put back the copy of the ` +
      `database from before the update.`,
  );
