import ledger from './0001-ledger.ts';

/** One step from a version of the schema to the next: SQL that both engines take. Never edited once released. */
export type Migration = { readonly version: number; readonly statements: readonly string[] };

/** All of them, in order. A database's version is that of the last one that it went through. */
export const MIGRATIONS: readonly Migration[] = [{ version: 1, statements: ledger }];
