import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Letters, digits, dots and hyphens, no dot first: neither `..` nor anything that a disk reads otherwise. */
const PLAIN_NAME = /^[\w-][\w.-]*$/;
/** How a disk says that nothing is there, or that nothing can be. */
const NOT_THERE = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG']);

/**
 * The text of a file below a folder, for a path that came from outside;
 * `undefined` where there is none. No path leads out of the folder.
 */
export async function readServedFile(folder: string, path: string): Promise<string | undefined> {
  if (!path.split('/').every((name) => PLAIN_NAME.test(name))) return undefined;
  try {
    return await readFile(join(folder, path), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOT_THERE.has(String(error.code))) {
      return undefined;
    }
    throw error;
  }
}
