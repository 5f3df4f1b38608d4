import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openStore, storeOver } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { sqliteTrouble } from '../../src/store/sqlite-trouble.ts';
import { type Store, StoreUnavailable, StoreUnusable } from '../../src/store/store.ts';
import { added, subscriptionOf } from './entries.ts';
import { openedStore, temporaryFolder } from './opened-store.ts';

const MANY = 20_000;
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

const listed = async (store: Store) =>
  (await store.subscriptionsIn(subscriptionOf().guildId)).length;

/** Subscribes until the store cannot any more; gives how often it said yes, and what it said then. */
async function subscribeUntilRefused(store: Store) {
  for (let done = 0; done < MANY; done += 1) {
    try {
      await added(store, { id: `s_full${String(done).padStart(6, '0')}` });
    } catch (error) {
      return { done, error };
    }
  }
  throw new Error('The disk took everything.');
}

/** A connection that a test can reach into, as trouble does. */
async function openedWithin(path: string) {
  const connections: DatabaseSync[] = [];
  const engine = await openSqlite(path, (db) => connections.push(db));
  onTestFinished(() => engine.close());
  const present = () => {
    const db = connections.at(-1);
    if (db === undefined) throw new Error('Never opened.');
    return db;
  };
  return { store: storeOver(engine), present };
}

describe('a full disk', () => {
  test('is said, loses nothing, and is no more once there is room', async () => {
    const { store, present } = await openedWithin(join(await temporaryFolder(), 'dateline.db'));
    present().exec('pragma max_page_count = 60');

    const { done, error } = await subscribeUntilRefused(store);
    const kept = await listed(store);
    present().exec('pragma max_page_count = 100000');
    await added(store, { id: 's_afterwards' });

    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(String(error)).toMatch(/does not fit on its disk any more\. Free some space/);
    expect(kept).toBe(done);
    expect(await listed(store)).toBe(done + 1);
  });

  test.runIf(isRoot && canMount())('is that also where the disk is a real one', async () => {
    const folder = await temporaryFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
    const store = await openStore({ dataDir: folder, databaseUrl: undefined, file: 'dateline.db' });
    onTestFinished(async () => {
      await store[Symbol.asyncDispose]();
      execFileSync('umount', [folder]);
    });
    const ballast = join(folder, 'ballast');
    fill(ballast);

    const { done, error } = await subscribeUntilRefused(store);
    const refused = store.probe();
    await expect(refused).rejects.toThrow(StoreUnavailable);
    rmSync(ballast);
    await store.probe();

    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(await listed(store)).toBe(done);
  });
});

describe('a file that may not be written', () => {
  test('is said at the start, and opens once it may', async () => {
    const dataDir = await temporaryFolder();
    const where = { dataDir, databaseUrl: undefined, file: 'dateline.db' };
    const path = join(dataDir, 'dateline.db');
    const first = await openStore(where);
    await added(first);
    await first[Symbol.asyncDispose]();

    chmodSync(path, 0o444);
    chmodSync(dataDir, 0o555);
    const refused = await asNobody(() => openStore(where).catch((error: unknown) => error));
    chmodSync(dataDir, 0o755);
    chmodSync(path, 0o644);
    const store = await openedStore(where);

    expect(refused).toBeInstanceOf(StoreUnavailable);
    expect(String(refused)).toContain(path);
    expect(String(refused)).toMatch(/may this user/);
    expect(await listed(store)).toBe(1);
  });

  test('that comes to be so while it is open is opened again, and used once it may be', async () => {
    const { store, present } = await openedWithin(join(await temporaryFolder(), 'dateline.db'));
    await added(store);
    const before = present();
    before.exec('pragma query_only = on');

    const refused = added(store, { id: 's_refused1' });

    await expect(refused).rejects.toThrow(/cannot be written\. Is it where it was/);
    await added(store, { id: 's_second01' });
    expect(await listed(store)).toBe(2);
    expect(before.isOpen).toBe(false);
  });

  test('is not made anew where it was taken away', async () => {
    const path = join(await temporaryFolder(), 'dateline.db');
    const { store, present } = await openedWithin(path);
    await added(store);
    present().close();
    rmSync(path);

    const asked = listed(store);

    await expect(asked).rejects.toThrow(/cannot be opened\. Is it where it was/);
    await expect(listed(store)).rejects.toThrow(StoreUnavailable);
  });
});

const open = (dataDir: string) =>
  openStore({ dataDir, databaseUrl: undefined, file: 'dateline.db' });

describe('what is no database', () => {
  test('a file of another kind is left alone, and the operator is told', async () => {
    const dataDir = await temporaryFolder();
    writeFileSync(join(dataDir, 'dateline.db'), 'Notes on the ferry, not a database.\n'.repeat(99));

    const opened = open(dataDir);

    await expect(opened).rejects.toThrow(StoreUnusable);
    await expect(opened).rejects.toThrow(/is no database of Dateline\. Move it away/);
  });

  test('a folder that cannot be made is named, with the setting', async () => {
    const dataDir = await temporaryFolder();
    writeFileSync(join(dataDir, 'file'), '');

    const opened = open(join(dataDir, 'file', 'data'));

    await expect(opened).rejects.toThrow(StoreUnusable);
    await expect(opened).rejects.toThrow(/Set DATA_DIR to one that this user may write to/);
  });

  test('a folder in the place of the file is named', async () => {
    const dataDir = await temporaryFolder();
    await mkdir(join(dataDir, 'dateline.db'));

    const opened = open(dataDir);

    await expect(opened).rejects.toThrow(/dateline\.db cannot be opened/);
  });
});

describe('another process in the way', () => {
  test('is waited for, and this process goes on meanwhile', async () => {
    const path = join(await temporaryFolder(), 'dateline.db');
    const { store } = await openedWithin(path);
    const other = new DatabaseSync(path, { timeout: 0 });
    other.exec('begin immediate');

    let isWaiting = true;
    const adding = added(store).finally(() => (isWaiting = false));
    for (let turns = 0; turns < 100; turns += 1) await nextTurn();
    const hasWaited = isWaiting;
    other.exec('commit');
    await adding;
    other.close();

    expect(hasWaited).toBe(true);
    expect(await listed(store)).toBe(1);
  });

  test('for too long is said, with whom to look for', async () => {
    const path = join(await temporaryFolder(), 'dateline.db');
    const [one, two] = [new DatabaseSync(path), new DatabaseSync(path, { timeout: 0 })];
    one.exec('begin immediate');

    const trouble = sqliteTrouble(
      errorOf(() => two.exec('begin immediate')),
      path,
    );
    one.close();
    two.close();

    expect(trouble).toBeInstanceOf(StoreUnavailable);
    expect(String(trouble)).toMatch(/is held by another process.*look for a second Dateline/);
  });

  test('a fault of ours is not taken for trouble of the database', () => {
    const db = new DatabaseSync(':memory:');

    const fault = errorOf(() => db.exec('select from nowhere'));

    expect(sqliteTrouble(fault, 'dateline.db')).toBe(fault);
    expect(sqliteTrouble('a word', 'dateline.db')).toBe('a word');
  });
});

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing went wrong.');
}

/** Rights do not bind root: it takes those of a user without any, and its own back afterwards. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (!isRoot) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** Writes until there is no room. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  const block = Buffer.alloc(4096);
  try {
    for (;;) writeSync(file, block);
  } catch {
    closeSync(file);
  }
}

/** Containers often may not. */
function canMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}
