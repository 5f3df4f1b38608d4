import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts';
import { dump } from './dump.ts';
import { execute, freshSchema } from './opened-postgres.ts';
import { openedSqlite, openedStore, temporaryFolder } from './opened-store.ts';
import { goOn, liveThrough, memoriesOf } from './story.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');
const FIXTURES = globSync(join(FOLDER, '*.sql')).toSorted();

const newest = String(MIGRATIONS.at(-1)?.version).padStart(4, '0');

// Where this fails, a migration that is out was edited, or a new one has no fixture yet: the first is
// to be taken back, the second is made by `vitest run tests/store/upgrade.test.ts --update=all`.
test('the newest schema and what it holds stand in a file, for all later versions to be tried on', async () => {
  const dataDir = await temporaryFolder();
  const store = await openedStore({ dataDir, databaseUrl: undefined, file: 'dateline.db' });

  await liveThrough(store);

  const text = dump(join(dataDir, 'dateline.db'));
  await expect(text).toMatchFileSnapshot(join(FOLDER, `${newest}.sql`));
});

test('there is a file for every version that is out', () => {
  const versions = FIXTURES.map((path) => Number(basename(path, '.sql')));

  expect(versions).toEqual(MIGRATIONS.map(({ version }) => version));
});

const asRemembered = async () => {
  const store = await openedSqlite();
  await liveThrough(store);
  return { memories: await memoriesOf(store), after: await goOn(store) };
};

test.each(FIXTURES)('a SQLite file of an earlier version keeps all it holds: %s', async (path) => {
  const dataDir = await temporaryFolder();
  const db = new DatabaseSync(join(dataDir, 'dateline.db'));
  db.exec(readFileSync(path, 'utf8'));
  db.close();

  const store = await openedStore({ dataDir, databaseUrl: undefined, file: 'dateline.db' });

  const { memories, after } = await asRemembered();
  expect(await memoriesOf(store)).toEqual(memories);
  expect(await goOn(store)).toEqual(after);
});

test.each(FIXTURES)('a PostgreSQL database of an earlier version does too: %s', async (path) => {
  const databaseUrl = await freshSchema();
  await execute(databaseUrl, readFileSync(path, 'utf8'));

  const store = await openedStore({ dataDir: '', databaseUrl, file: '' });

  const { memories, after } = await asRemembered();
  expect(await memoriesOf(store)).toEqual(memories);
  expect(await goOn(store)).toEqual(after);
});
