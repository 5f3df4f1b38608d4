import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Where queries are sent: a connection, or a transaction on one. */
export type Queries = Kysely<Schema>;

/** The databases that there are. What the one lacks is asked for by this name. */
export type Kind = 'sqlite' | 'postgres';

/**
 * A database that was brought to the newest schema. Both methods reject with `StoreUnavailable` or
 * `StoreUnusable` where the database is to blame, and nothing has taken effect then.
 */
export type Engine = {
  readonly kind: Kind;
  /** For reading. */
  run<T>(work: (db: Queries) => Promise<T>): Promise<T>;
  /** All or nothing. `work` may be called again where another transaction got in the way. */
  transaction<T>(work: (db: Queries) => Promise<T>): Promise<T>;
  /** Ends all connections; it cannot be used afterwards. */
  close(): Promise<void>;
};
