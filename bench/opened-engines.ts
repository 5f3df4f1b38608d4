import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../src/store/engine.ts';
import { openPostgres } from '../src/store/postgres.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { startPostgres } from '../tests/store/postgres-server.ts';

/** Runs a measurement on an empty database of each kind; everything is removed afterwards. */
export async function onEachEngine(measure: (engine: Engine) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
  try {
    await closing(await openSqlite(join(folder, 'dateline.db')), measure);
    await using server = await startPostgres();
    await closing(await openPostgres(server.url), measure);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function closing(engine: Engine, measure: (engine: Engine) => Promise<void>): Promise<void> {
  try {
    await measure(engine);
  } finally {
    await engine.close();
  }
}
