import { setTimeout as after } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { isConflict, postgresTrouble } from '../../src/store/postgres-trouble.ts';
import { StoreUnavailable, StoreUnusable } from '../../src/store/store.ts';
import { added, subscriptionOf } from './entries.ts';
import { execute } from './opened-postgres.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
}, 60_000);

afterAll(() => server[Symbol.asyncDispose]());

async function opened(url = server.url) {
  const store = await openStore({ dataDir: '', databaseUrl: url, file: '' });
  onTestFinished(() => store[Symbol.asyncDispose]());
  return store;
}

const GUILD = subscriptionOf().guildId;

describe('a server that goes away', () => {
  test('is said while it is gone, loses nothing, and is used again once it is back', async () => {
    const store = await opened();
    const kept = await added(store, { id: 's_before01' });

    await server.halt();
    const writing = added(store, { id: 's_during01' });
    await expect(writing).rejects.toThrow(StoreUnavailable);
    await expect(store.probe()).rejects.toThrow(/PostgreSQL: the server cannot be reached/);
    await expect(opened()).rejects.toThrow(StoreUnavailable);
    await server.resume();
    await store.probe();

    const present = await store.subscriptionsIn(GUILD);
    expect(present).toEqual([kept]);
    await added(store, { id: 's_after001', guildId: 'other' });
    expect(await store.subscription('s_after001')).toBeDefined();
  }, 60_000);

  test('that cuts its connections is asked by new ones', async () => {
    const store = await opened();
    await Promise.all([store.probe(), store.probe(), store.probe()]);

    await execute(
      server.url,
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dateline'`,
    );
    await eventually(() => store.probe());

    await expect(store.probe()).resolves.toBeUndefined();
  });

  test('in the middle of a transaction leaves nothing of it', async () => {
    const store = await opened();
    const before = await store.census();
    // Somebody else has the table: the transaction is begun and cannot end.
    const other = new Client({ connectionString: server.url });
    await other.connect();
    await other.query('begin; lock table subscription_change in access exclusive mode');

    const writing = added(store, { id: 's_torn0001', guildId: 'torn' }).catch(
      (error: unknown) => error,
    );
    await eventually(() => cutOneThatWaits(other));
    await other.end();
    expect(await writing).toBeInstanceOf(StoreUnavailable);

    expect(await store.subscriptionsIn('torn')).toEqual([]);
    expect(await store.census()).toEqual(before);
  });
});

/** A store at the server’s address with something wrong in it. */
const openedAt = (change: (url: URL) => void) => {
  const url = new URL(server.url);
  change(url);
  return opened(url.href);
};

describe('an address that is wrong', () => {
  test('a database that is not there is for the operator to create', async () => {
    const database = openedAt((url) => (url.pathname = '/nowhere'));

    await expect(database).rejects.toThrow(StoreUnusable);
    await expect(database).rejects.toThrow(/no such database\. Create it, or set DATABASE_URL/);
  });

  test('a user that is not there is for the operator to put right', async () => {
    const user = openedAt((url) => (url.username = 'stranger'));

    await expect(user).rejects.toThrow(StoreUnusable);
    await expect(user).rejects.toThrow(/refuses this user or password\. Set DATABASE_URL right/);
  });
});

/** As pg gives it. */
const fault = (code: string) => Object.assign(new Error('said the server'), { code });

describe('what the server answers', () => {
  test.each(['08006', '53100', '53300', '57P01', '57P03', '57014', '58030', '25006', '40P01'])(
    '%s passes: it is tried again later',
    (code) => {
      const trouble = postgresTrouble(fault(code));

      expect(trouble).toBeInstanceOf(StoreUnavailable);
      expect(String(trouble)).toContain('said the server');
    },
  );

  test.each(['28P01', '3D000', '3F000', '42501'])('%s stays until the operator acts', (code) => {
    expect(postgresTrouble(fault(code))).toBeInstanceOf(StoreUnusable);
  });

  test.each(['23505', '42601', 'ERR_INVALID_ARG_TYPE', ''])('“%s” is a fault of ours', (code) => {
    const error = fault(code);

    expect(postgresTrouble(error)).toBe(error);
  });

  test('a deadlock may be tried again at once', () => {
    expect([isConflict(fault('40P01')), isConflict(fault('23505'))]).toEqual([true, false]);
  });
});

/** Cuts a connection of the store that waits for a lock; throws while there is none. */
async function cutOneThatWaits(other: Client): Promise<void> {
  const { rowCount } = await other.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'dateline' and wait_event_type = 'Lock'`,
  );
  if (rowCount === 0) throw new Error('Nobody waits yet.');
}

/** Until it works. */
async function eventually(work: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      return await work();
    } catch {
      await after(20);
    }
  }
  return work();
}
