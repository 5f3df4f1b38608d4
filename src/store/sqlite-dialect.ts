import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** A database file that is opened when it is needed, and again after it was let go of. */
export type Handle = {
  /** Throws what SQLite throws where it cannot be opened. */
  open(): DatabaseSync;
  letGo(): void;
};

/** Statements that are kept compiled; the store has some fifty. */
const KEPT = 100;

/** Kysely over node:sqlite: one connection, which Kysely hands to one transaction at a time. */
export const sqliteDialect = (handle: Handle): Dialect => ({
  createDriver: () => driverOver(handle),
  createAdapter: () => new SqliteAdapter(),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createIntrospector: (db) => new SqliteIntrospector(db),
});

/** Nothing may throw in `acquireConnection`: Kysely would keep the connection for itself for good. */
function driverOver(handle: Handle): Driver {
  const connection = connectionOver(handle);
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    // A transaction that reads first and writes later could be refused in its middle; this one waits at its start.
    beginTransaction: async () => handle.open().exec('begin immediate'),
    commitTransaction: async () => handle.open().exec('commit'),
    // Where the disk is full, SQLite has rolled back by itself.
    rollbackTransaction: async () => {
      const db = handle.open();
      if (db.isTransaction) db.exec('rollback');
    },
    releaseConnection: async () => undefined,
    destroy: async () => handle.letGo(),
  };
}

function connectionOver(handle: Handle): DatabaseConnection {
  const compiled = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

  function statementFor(sql: string): StatementSync {
    const db = handle.open();
    const kept = compiled.get(db) ?? new Map<string, StatementSync>();
    compiled.set(db, kept);
    const statement = kept.get(sql) ?? db.prepare(sql);
    if (kept.size >= KEPT && !kept.has(sql)) kept.clear();
    kept.set(sql, statement);
    return statement;
  }

  return {
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- Kysely's own signature.
    async executeQuery<R>({ sql, parameters }: CompiledQuery) {
      const statement = statementFor(sql);
      const values = parameters.map(toInput);
      if (statement.columns().length === 0) {
        return { numAffectedRows: BigInt(statement.run(...values).changes), rows: [] };
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the compiler has checked the query against `Schema`; what is in the rows, their readers check.
      return { rows: statement.all(...values) as R[] };
    },
    streamQuery: () => {
      throw new Error('The store streams nothing.');
    },
  };
}

/** node:sqlite takes an object in the first place for named parameters. */
function toInput(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError(`SQLite cannot hold this value: ${typeof value}`);
}
