import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Engine } from '../../src/store/engine.ts';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { StoreUnusable } from '../../src/store/store.ts';
import { freshSchema } from './opened-postgres.ts';
import { temporaryFolder } from './opened-store.ts';

const PROCESSES = 5;

type Place = {
  readonly dataDir: string;
  readonly url: string;
  readonly open: () => Promise<Engine>;
};

async function closed(engine: Promise<Engine>): Promise<Engine> {
  const opened = await engine;
  onTestFinished(() => opened.close());
  return opened;
}

const PLACES: Readonly<Record<string, () => Promise<Place>>> = {
  SQLite: async () => {
    const dataDir = await temporaryFolder();
    return { dataDir, url: '', open: () => closed(openSqlite(join(dataDir, 'dateline.db'))) };
  },
  PostgreSQL: async () => {
    const url = await freshSchema();
    return { dataDir: '', url, open: () => closed(openPostgres(url)) };
  },
};

async function versionsIn(engine: Engine): Promise<readonly number[]> {
  const { rows } = await engine.run((db) =>
    sql<{ version: number }>`select version from schema_version order by version`.execute(db),
  );
  return rows.map(({ version }) => version);
}

describe.each(Object.entries(PLACES))('%s', (_name, find) => {
  test('processes that start at once bring the schema up once, and all of them work', async () => {
    const { dataDir, url, open } = await find();
    const script = join(import.meta.dirname, 'opening-process.ts');

    await Promise.all(
      Array.from({ length: PROCESSES }, (_, n) =>
        promisify(execFile)(process.execPath, [script, dataDir, url, `s_process${n}`]),
      ),
    );

    const engine = await open();
    const rows = await engine.run((db) => db.selectFrom('subscription').select('id').execute());
    expect(rows).toHaveLength(PROCESSES);
    expect(await versionsIn(engine)).toEqual(MIGRATIONS.map(({ version }) => version));
  }, 60_000);

  test('a database from a newer program is refused, with both versions and what to do', async () => {
    const { open } = await find();
    const engine = await open();
    await engine.transaction((db) =>
      sql`insert into schema_version (version) values (999)`.execute(db),
    );

    const again = open();

    await expect(again).rejects.toThrow(StoreUnusable);
    await expect(again).rejects.toThrow(/version 999.*up to 1\. Start that newer program/);
  });

  test('a migration that fails leaves the database as it was', async () => {
    const { open } = await find();
    const engine = await open();
    const broken = [
      ...MIGRATIONS,
      { version: 500, statements: ['create table half (id text)', 'create nonsense'] },
    ];

    const failed = engine.transaction((db) => migrate(db, 'It', broken));

    await expect(failed).rejects.toThrow(/nonsense/);
    expect(await versionsIn(engine)).toEqual(MIGRATIONS.map(({ version }) => version));
    await engine.transaction((db) => sql`create table half (id text)`.execute(db));
  });

  test('later migrations are made in order, each once, and data stays', async () => {
    const { open } = await find();
    const engine = await open();
    const later = [
      ...MIGRATIONS,
      { version: 500, statements: ['create table later (id text)'] },
      { version: 501, statements: [`insert into later (id) values ('kept')`] },
    ];

    await engine.transaction((db) => migrate(db, 'It', later));
    await engine.transaction((db) => migrate(db, 'It', later));

    const { rows } = await engine.run((db) => sql`select id from later`.execute(db));
    expect(rows.map((row) => ({ ...Object(row) }))).toEqual([{ id: 'kept' }]);
    expect((await versionsIn(engine)).slice(-2)).toEqual([500, 501]);
  });
});
