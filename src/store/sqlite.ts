import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as after } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Kysely } from 'kysely';
import type { Engine, Queries } from './engine.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import { type Handle, sqliteDialect } from './sqlite-dialect.ts';
import { isBusy, losesFile, sqliteTrouble } from './sqlite-trouble.ts';
import { StoreUnusable } from './store.ts';

/**
 * How long another process is waited for. Here, and not by SQLite's own `busy_timeout`, which would
 * hold up this whole process, answers to interactions included, for as long.
 */
const BUSY_MS = 5000;
const LONGEST_WAIT_MS = 20;

/**
 * Opens a file as a database, made where it is missing, its folder too.
 * `prepare` is called with each connection before its use.
 */
export async function openSqlite(
  path: string,
  prepare: (db: DatabaseSync) => void = () => undefined,
): Promise<Engine> {
  makeFolder(path);
  const handle = handleOf(path, prepare);
  const engine = engineOver(new Kysely<Schema>({ dialect: sqliteDialect(handle) }), handle, path);
  try {
    await makeFile(path);
    await engine.transaction((db) => migrate(db, path));
  } catch (error) {
    await engine.close();
    throw sqliteTrouble(error, path);
  }
  return engine;
}

function engineOver(db: Kysely<Schema>, handle: Handle, path: string): Engine {
  const named = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await patiently(work);
    } catch (error) {
      if (losesFile(error)) handle.letGo();
      throw sqliteTrouble(error, path);
    }
  };
  return {
    kind: 'sqlite',
    run: (work) => named(() => work(db)),
    transaction: (work) => named(() => db.transaction().execute((tx: Queries) => work(tx))),
    close: () => db.destroy(),
  };
}

function handleOf(path: string, prepare: (db: DatabaseSync) => void): Handle {
  let db: DatabaseSync | undefined;
  return {
    open() {
      if (db?.isOpen === true) return db;
      // A file that went away is not made anew behind everybody's back.
      const address = pathToFileURL(path);
      address.searchParams.set('mode', 'rw');
      const opened = new DatabaseSync(address, { timeout: 0 });
      try {
        // Full, or a power cut takes back what was promised: a message that is out would be posted again.
        opened.exec('pragma synchronous = full');
        prepare(opened);
      } catch (error) {
        opened.close();
        throw error;
      }
      db = opened;
      return opened;
    },
    letGo() {
      if (db?.isOpen === true) db.close();
      db = undefined;
    },
  };
}

/** Write-ahead logging is a property of the file: readers and the one writer do not hinder each other. */
async function makeFile(path: string): Promise<void> {
  const db = new DatabaseSync(path, { timeout: 0 });
  try {
    await patiently(async () => db.exec('pragma journal_mode = wal'));
  } finally {
    db.close();
  }
}

/**
 * Does it again while another process is in the way. Where it is a transaction, that shows at its
 * beginning, before anything was done.
 */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let waited = 0, wait = 1; ; waited += wait, wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || waited >= BUSY_MS) throw error;
    }
    await after(wait);
  }
}

function makeFolder(path: string): void {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StoreUnusable(
      `The folder ${folder} cannot be made. Set DATA_DIR to one that this user may write to. (${why})`,
      { cause },
    );
  }
}
