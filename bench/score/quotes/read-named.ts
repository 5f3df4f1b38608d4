import { readFile } from 'node:fs/promises';
import { notFound } from '../../../src/errors.ts';

/** Reads a file that was named on the command line; one that cannot be read is told with a remedy. */
export async function readNamed(path: string, fix: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const why = error instanceof Error ? `${error.message}.` : 'It is not there.';
    throw notFound({ what: `${path} cannot be read.`, why, fix });
  }
}
