import { StoreUnavailable, StoreUnusable } from './store.ts';

/** Conditions that pass by themselves, or once the operator has seen to the server. */
const UNAVAILABLE: readonly (readonly [code: RegExp, what: string])[] = [
  [/^08/, 'the connection broke'],
  [/^53/, 'the server has no room: disk, memory or connections are used up'],
  [/^57P0/, 'the server stops, or has just started'],
  [/^57014$/, 'the server took too long'],
  [/^58/, 'the server cannot read or write its files'],
  [/^25006$/, 'the server is read-only, as a standby is'],
  [/^(?:40001|40P01|55P03)$/, 'others kept the rows for too long'],
  [/^E(?!RR_)[A-Z_]+$/, 'the server cannot be reached'],
];

/** Conditions that stay until the operator changes a setting. */
const UNUSABLE: readonly (readonly [code: RegExp, what: string])[] = [
  [/^28/, 'it refuses this user or password. Set DATABASE_URL right'],
  [/^3D000$/, 'it has no such database. Create it, or set DATABASE_URL right'],
  [/^3F000$/, 'it has no such schema. Create it, or set DATABASE_URL right'],
  [/^42501$/, 'this user may not create or use the tables. Grant it, or use another user'],
];

/** What pg says without a code when a connection is gone. */
const GONE = /connection|timeout|not queryable/i;

/** What pg threw, in words for the operator; what is no trouble of the server stays as it is. */
export function postgresTrouble(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = codeOf(error);
  const detail = error.message === '' ? code : error.message;
  const unusable = wordsFor(code, UNUSABLE);
  if (unusable !== undefined) {
    return new StoreUnusable(`PostgreSQL: ${unusable}. (${detail})`, { cause: error });
  }
  const passing =
    wordsFor(code, UNAVAILABLE) ??
    (code === '' && GONE.test(error.message) ? 'the connection broke' : undefined);
  if (passing === undefined) return error;
  return new StoreUnavailable(`PostgreSQL: ${passing}. (${detail})`, { cause: error });
}

/** Whether two transactions got in each other's way, and this one may simply be done again. */
export const isConflict = (error: unknown): boolean => /^(?:40001|40P01)$/.test(codeOf(error));

function wordsFor(code: string, table: typeof UNAVAILABLE): string | undefined {
  return table.find(([pattern]) => pattern.test(code))?.[1];
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
