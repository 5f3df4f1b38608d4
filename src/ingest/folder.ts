import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file as the disk shows it before it is opened. */
export type Entry = {
  /** Its path below the folder, with `/` on every machine. */
  readonly file: string;
  readonly path: string;
  /** Changes when the file's size or time of writing does, and when it is replaced or its rights change. */
  readonly stamp: string;
};

/** Files that are looked at together: one after another, a large folder takes three times as long. */
const AT_ONCE = 64;

/** Every file below a folder, in the order of their paths. A folder that is not there is empty. */
export async function filesIn(folder: string): Promise<Entry[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(onlyMissing);
  const files = found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  const entries: Entry[] = [];
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const some = files.slice(from, from + AT_ONCE);
    const stamps = await Promise.all(some.map(stampOf));
    for (const [at, path] of some.entries()) {
      const stamp = stamps[at];
      if (stamp === undefined) continue;
      const file = path.slice(join(folder, '/').length).replaceAll('\\', '/');
      entries.push({ file, path, stamp });
    }
  }
  return entries.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/**
 * A file that was written so lately may be written again without a trace, as disks count time in steps
 * of up to two seconds: it gets another stamp each time, and so is read again.
 */
const SETTLED_AFTER_MS = 3_000;

/** What cannot even be looked at is listed all the same: reading it tells why. */
async function stampOf(path: string): Promise<string | undefined> {
  try {
    const stats = await stat(path).catch(onlyMissing);
    if (Array.isArray(stats) || !stats.isFile()) return undefined;
    const stamp = `${stats.size}/${stats.mtimeMs}/${stats.ctimeMs}`;
    // Finer than milliseconds: two looks may fall into one.
    const present = performance.timeOrigin + performance.now();
    const isSettled = present - stats.mtimeMs > SETTLED_AFTER_MS;
    return isSettled ? stamp : `${stamp}, looked at ${present}`;
  } catch {
    return 'unreadable';
  }
}

/** A file may go between being listed and being looked at. */
function onlyMissing(error: unknown): [] {
  if (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  )
    return [];
  throw error;
}
