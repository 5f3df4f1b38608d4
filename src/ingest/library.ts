import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Entry, filesIn } from './folder.ts';
import type { Files, Kept } from './kept.ts';
import { type Shelved, shelve, type Snapshot, snapshotOf, unreadable } from './shelf.ts';
import { watchFolder } from './watch-folder.ts';

/** The content folder, read and watched. */
export type Library = AsyncDisposable & {
  /** What the folder held when it was last read. */
  current(): Snapshot;
  /** What came of each of its files then, to be kept for another start. */
  files(): Files;
  /** Looks at the folder now; resolves once what changed is in `current`. */
  rescan(): Promise<Snapshot>;
};

export type LibraryOptions = {
  /** Files as they were read at another time, by the same code: what did not change since is not read again. */
  readonly before?: Files;
  /** Called with each snapshot that differs from the one before, and what it was made of; it must not throw. */
  readonly onChange?: (snapshot: Snapshot, files: Files) => void;
  /** Called where the folder cannot be read or watched; what was read stays in service. */
  readonly onError?: (error: unknown) => void;
};

/**
 * Reads a content folder and keeps it read until it is disposed of. Resolves
 * with everything in `current`; `onChange` hears of what comes after. Rejects
 * where the folder is there and cannot be read. Between files it lets others
 * run, so that a large library never holds up an answer.
 */
export async function openLibrary(folder: string, options: LibraryOptions = {}): Promise<Library> {
  const { before = new Map(), onChange, onError } = options;
  let { files } = await readFolder(folder, before);
  let snapshot = snapshotOf(shelfOf(files));
  let last: Promise<unknown> = Promise.resolve();
  let isOpen = true;

  const scan = async (): Promise<Snapshot> => {
    const read = await readFolder(folder, files);
    files = read.files;
    if (!read.changed || !isOpen) return snapshot;
    snapshot = snapshotOf(shelfOf(files));
    onChange?.(snapshot, files);
    return snapshot;
  };
  // One scan at a time: the next begins when the one before has ended, well or not.
  const rescan = (): Promise<Snapshot> => {
    const next = last.then(scan, scan);
    last = next.catch(() => undefined);
    return next;
  };
  const report = (error: unknown) => onError?.(error);
  const stop = watchFolder(folder, () => void rescan().catch(report), report);

  return {
    current: () => snapshot,
    files: () => files,
    rescan,
    async [Symbol.asyncDispose]() {
      isOpen = false;
      stop();
      await last;
    },
  };
}

/** Reads a content folder once and does not watch it. */
export async function readLibrary(folder: string): Promise<Snapshot> {
  return snapshotOf(shelfOf((await readFolder(folder, new Map())).files));
}

function shelfOf(files: Files): ReadonlyMap<string, Shelved> {
  return new Map([...files].map(([file, { shelved }]) => [file, shelved]));
}

/** Reads what is new or changed, and keeps the rest as it is. */
async function readFolder(
  folder: string,
  before: Files,
): Promise<{ readonly files: Files; readonly changed: boolean }> {
  const files = new Map<string, Kept>();
  for (const entry of await filesIn(folder)) {
    const known = before.get(entry.file);
    const kept = known?.stamp === entry.stamp ? known : await readEntry(entry, known);
    if (kept !== undefined) files.set(entry.file, kept);
  }
  const sameFiles = files.size === before.size;
  const changed = [...files].some(([file, { shelved }]) => shelved !== before.get(file)?.shelved);
  return { files, changed: changed || !sameFiles };
}

async function readEntry(entry: Entry, known: Kept | undefined): Promise<Kept | undefined> {
  const bytes = await readFile(entry.path).catch((error: unknown) => errorOf(error));
  if (bytes instanceof Error) {
    if ('code' in bytes && bytes.code === 'ENOENT') return undefined;
    const shelved = unreadable(entry.file, bytes.message, known?.shelved);
    return { stamp: entry.stamp, hash: undefined, shelved };
  }
  const hash = createHash('sha256').update(bytes).digest('base64');
  if (hash === known?.hash) return { ...known, stamp: entry.stamp };
  await nextTurn();
  return { stamp: entry.stamp, hash, shelved: shelve(entry.file, bytes, known?.shelved) };
}

const errorOf = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));
