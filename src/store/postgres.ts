import { Kysely, PostgresDialect, sql } from 'kysely';
import { type CustomTypesConfig, Pool, type PoolConfig, types } from 'pg';
import type { Engine, Queries } from './engine.ts';
import { migrate } from './migrate.ts';
import { isConflict, postgresTrouble } from './postgres-trouble.ts';
import type { Schema } from './schema.ts';

/** Connections of one process; more than these wait for their turn. */
const CONNECTIONS = 10;

/** A server that accepts and then says nothing counts as gone. */
const CONNECT_MS = 5000;
const STATEMENT_MS = 10_000;
/** Longer than the server's own limit, so that the server's reason is seen where there is one. */
const ANSWER_MS = STATEMENT_MS + 5000;

/** A process that froze in the middle of a transaction does not keep its rows from the others. */
const IDLE_MS = 30_000;

/**
 * Each query of the store goes by an index made for it. Left to itself the planner reads whole tables
 * while it has no statistics, or takes a disk for slow: ten times the time, when many are due at once.
 */
const BY_INDEX = ['seqscan', 'bitmapscan', 'hashjoin', 'mergejoin']
  .map((way) => `set enable_${way} = off`)
  .join('; ');

/** A transaction that lost against another is done again so often. */
const TRIES = 5;

/** The number of our lock among those of the database: "DATELINE" read as digits of a telephone. */
const MIGRATION_LOCK = 32_835_463;

/** Connects to a server and brings the schema in its database up to date. */
export async function openPostgres(url: string): Promise<Engine> {
  await migrateAt(url);
  const db = kyselyOver(
    poolOf(url, {
      max: CONNECTIONS,
      statement_timeout: STATEMENT_MS,
      query_timeout: ANSWER_MS,
      idle_in_transaction_session_timeout: IDLE_MS,
    }),
  );
  return {
    kind: 'postgres',
    run: (work) => named(() => work(db)),
    transaction: (work) => named(() => again(() => db.transaction().execute(work))),
    close: () => db.destroy(),
  };
}

/** A connection of its own, without limits of time: a large table takes what it takes. */
async function migrateAt(url: string): Promise<void> {
  const db = kyselyOver(poolOf(url, { max: 1 }));
  try {
    await named(() =>
      db.transaction().execute(async (tx: Queries) => {
        await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(tx);
        await migrate(tx, 'The PostgreSQL database');
      }),
    );
  } finally {
    await db.destroy();
  }
}

const kyselyOver = (pool: Pool) => new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });

function poolOf(url: string, limits: PoolConfig): Pool {
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    application_name: 'dateline',
    types: { getTypeParser },
    // oxlint-disable-next-line typescript/no-misused-promises -- it is waited for; its type says so in no version yet.
    onConnect: (client) => client.query(BY_INDEX),
    ...limits,
  });
  // A connection that breaks is replaced, be it idle or between two queries of a transaction; whoever
  // asks it next hears of it. Without listeners either event would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Type bigint, of count(*) too: ours are moments and numbers far below 2^53. */
const getTypeParser: CustomTypesConfig['getTypeParser'] = (oid, format) =>
  oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format);

async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw postgresTrouble(error);
  }
}

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error) || tries === TRIES) throw error;
    }
  }
}
