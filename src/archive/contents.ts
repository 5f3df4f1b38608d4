import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Grows by one whenever files of the archive are written otherwise than before. */
export const VERSION = 1;

const LIST = 'contents.json';

/** Nothing else is opened, whatever a damaged list says. */
const PART_FILE = /^[0-9a-f-]{36}-\d+\.part$/;

const contentsSchema = z.object({
  version: z.literal(VERSION),
  /** Of each writing another one. */
  id: z.string(),
  fingerprint: z.string(),
  parts: z.array(
    z.object({
      name: z.string(),
      file: z.string().regex(PART_FILE),
      bytes: z.int().min(0),
      checksum: z.string(),
    }),
  ),
});

/** What the archive holds: the list that is put in place last, and stands for all of it. */
export type Contents = z.output<typeof contentsSchema>;
/** One part: where it is, and what its bytes must come to. */
export type Entry = Contents['parts'][number];

/** The list's own file in this folder. */
export const listFile = (folder: string): string => join(folder, LIST);

/** The list as text, its checksum in the first line. */
export function printed(contents: Contents): string {
  const json = JSON.stringify(contents);
  return `${hash('sha256', json)}\n${json}\n`;
}

/** The list that is in place in this folder, or why there is none that can be used. Never rejects. */
export async function readContents(
  folder: string,
): Promise<Contents | { readonly absent: string }> {
  let text;
  try {
    text = await readFile(listFile(folder), 'utf8');
  } catch (error) {
    if (isMissing(error)) return { absent: 'nothing is kept yet' };
    return { absent: `its list cannot be read (${messageOf(error)})` };
  }
  const [checksum, json = ''] = text.split('\n');
  if (checksum !== hash('sha256', json)) return { absent: 'its list is damaged' };
  const parsed = contentsSchema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : { absent: 'it is of another version' };
}

/** Whether something on disk is not there, or not any more. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The words of a failure. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
