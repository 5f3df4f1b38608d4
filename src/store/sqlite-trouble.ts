import { StoreUnavailable, StoreUnusable } from './store.ts';

/** What SQLite's primary result codes mean to an operator; the others are faults of ours. */
const UNAVAILABLE: Readonly<Record<number, string>> = {
  // BUSY and LOCKED
  5: 'is held by another process. If that lasts, look for a second Dateline or a tool that has it open',
  6: 'is held by another process. If that lasts, look for a second Dateline or a tool that has it open',
  // READONLY
  8: 'cannot be written. Is it where it was, and may this user write to it and to its folder?',
  // IOERR
  10: 'cannot be read or written: the disk answers with an error. Look at the disk',
  // FULL
  13: 'does not fit on its disk any more. Free some space',
  // CANTOPEN
  14: 'cannot be opened. Is it where it was, and may this user read and write it and its folder?',
  // PROTOCOL
  15: 'is held by another process. If that lasts, look for a second Dateline or a tool that has it open',
};

const UNUSABLE: Readonly<Record<number, string>> = {
  // CORRUPT
  11: 'is damaged. Move it away and put a copy back, or start without one',
  // NOTADB
  26: 'is no database of Dateline. Move it away, or set DATA_DIR to another folder',
};

/** After these the file is opened anew: it may be another one by now. */
const REOPENED = new Set([8, 10, 11, 14, 26]);

/** What SQLite threw, in words for the operator; what is no trouble of the database stays as it is. */
export function sqliteTrouble(error: unknown, path: string): unknown {
  const code = primaryCode(error);
  if (code === undefined || !(error instanceof Error)) return error;
  const unavailable = UNAVAILABLE[code];
  if (unavailable !== undefined) {
    return new StoreUnavailable(`${path} ${unavailable}. (SQLite: ${error.message})`, {
      cause: error,
    });
  }
  const unusable = UNUSABLE[code];
  if (unusable === undefined) return error;
  return new StoreUnusable(`${path} ${unusable}. (SQLite: ${error.message})`, { cause: error });
}

/** Whether the connection is not to be trusted after this error. */
export const losesFile = (error: unknown): boolean => REOPENED.has(primaryCode(error) ?? 0);

/** Whether somebody else has it just now. */
export const isBusy = (error: unknown): boolean => primaryCode(error) === 5;

/** Extended codes say more in their higher bits. */
function primaryCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}
