import { join } from 'node:path';
import { notFound } from '../../../src/errors.ts';
import { FOLDER_HOLDS, type GoldLine, type GoldRow, readGold, requireInside } from './gold.ts';
import { readNamed } from './read-named.ts';

/** An article on disk with what people marked in it. */
export type Sample = {
  readonly row: GoldRow;
  /** Its file's name, as its reader is told it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly text: string;
};

/** Reads a folder of annotated articles; what is missing or malformed is told with its remedy. */
export async function openFolder(dir: string): Promise<Sample[]> {
  const file = join(dir, 'gold.jsonl');
  const lines = readGold(file, (await readNamed(file, FOLDER_HOLDS)).toString());
  if (lines.length > 0) return Promise.all(lines.map((line) => sampleOf(dir, line)));
  throw notFound({ what: `${file} is empty.`, why: 'It has no row to score.', fix: FOLDER_HOLDS });
}

async function sampleOf(dir: string, line: GoldLine): Promise<Sample> {
  const file = `${line.row.doc}.txt`;
  const bytes = await readNamed(join(dir, 'text', file), FOLDER_HOLDS);
  const text = new TextDecoder().decode(bytes);
  requireInside(text, line);
  return { row: line.row, file, bytes, text };
}
