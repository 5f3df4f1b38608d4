import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMissing } from './contents.ts';

const HOUSE = fileURLToPath(new URL('../..', import.meta.url));

/** Where it is decided what an article, a passage, an index and a shelf are. */
const ROOMS = ['article', 'archive', 'briefing', 'ingest', 'newsroom', 'search', 'verify'];

/** What the code reads with, beside the runtime: all packages, each at its version. */
const PACKAGES = 'package-lock.json';

/**
 * A fingerprint of the code that reads and indexes articles, of the packages and the runtime that it
 * does so with, and of whatever else is given: what was made under another one may differ from what
 * this process would make. A few milliseconds of work.
 */
export async function fingerprintOf(...also: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const add = (text: string | Uint8Array) => hash.update(`${text.length}:`).update(text);
  for (const path of await sources()) {
    add(relative(HOUSE, path));
    add(await readFile(path).catch(onlyMissing));
  }
  // Words are cut by the dictionaries of the runtime, and letters told by its tables.
  for (const part of ['node', 'v8', 'icu', 'unicode'] as const) add(process.versions[part] ?? '');
  for (const each of also) add(each);
  return hash.digest('base64url');
}

/** A copy of the house may have come without its list of packages. */
function onlyMissing(error: unknown): string {
  if (isMissing(error)) return '';
  throw error;
}

async function sources(): Promise<string[]> {
  const rooms = ROOMS.map((room) => join(HOUSE, 'src', room));
  const found = await Promise.all(
    rooms.map((room) => readdir(room, { recursive: true, withFileTypes: true })),
  );
  const files = found.flat().filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return [...paths.toSorted(), join(HOUSE, PACKAGES)];
}
