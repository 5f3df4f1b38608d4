import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checksumOf } from './checksum.ts';
import { type Contents, type Entry, isMissing, messageOf, readContents } from './contents.ts';

/** Everything that is in place, checked, or why it is not to be used. */
export type ReadParts =
  | {
      readonly contents: Contents;
      readonly parts: ReadonlyMap<Entry, Uint8Array>;
    }
  | { readonly absent: string };

/** Another process may take what we read off the disk: then the newer list is read, this often. */
const TRIES = 3;

/** Reads all parts that the list in place names. Never rejects, and never gives a part of another list. */
export async function readParts(
  folder: string,
  fingerprint: string,
  pause: () => Promise<void>,
): Promise<ReadParts> {
  let before: string | undefined;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const contents = await readContents(folder);
    if ('absent' in contents) return contents;
    if (contents.fingerprint !== fingerprint) return { absent: 'it was made by other code' };
    if (contents.id === before) break;
    before = contents.id;
    const parts = await readAll(folder, contents.parts, pause);
    if (parts === 'gone') continue;
    return 'absent' in parts ? parts : { contents, parts };
  }
  return { absent: 'a part of it is gone' };
}

async function readAll(
  folder: string,
  entries: readonly Entry[],
  pause: () => Promise<void>,
): Promise<Map<Entry, Uint8Array> | 'gone' | { readonly absent: string }> {
  const parts = new Map<Entry, Uint8Array>();
  for (const entry of entries) {
    try {
      const bytes = await readFile(join(folder, entry.file));
      const isWhole =
        bytes.length === entry.bytes && (await checksumOf(bytes, pause)) === entry.checksum;
      if (!isWhole) return { absent: `${entry.name} is damaged` };
      parts.set(entry, bytes);
    } catch (error) {
      if (isMissing(error)) return 'gone';
      return { absent: `${entry.name} cannot be read (${messageOf(error)})` };
    }
  }
  return parts;
}
