import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

/** A store that is empty at first, and others of the same database, as other processes have them. */
export type Opened = {
  readonly store: Store;
  readonly another: () => Promise<Store>;
};

/** Opens a store that is closed when the test has ended. */
export async function openedStore(where: Parameters<typeof openStore>[0]): Promise<Store> {
  const store = await openStore(where);
  onTestFinished(() => store[Symbol.asyncDispose]());
  return store;
}

/** An empty folder, removed when the test has ended. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty store in a file of its own, closed and removed when the test has ended. */
export async function openedSqlite(): Promise<Store> {
  return (await sharedSqlite()).store;
}

/** The same, with others of the same file. */
export async function sharedSqlite(): Promise<Opened> {
  const dataDir = await temporaryFolder();
  const another = () => openedStore({ dataDir, databaseUrl: undefined, file: 'dateline.db' });
  return { store: await another(), another };
}
