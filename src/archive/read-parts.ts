import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { newChecksum } from './checksum.ts';
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
      const bytes = await readPart(join(folder, entry.file), entry, pause);
      if (bytes === undefined) return { absent: `${entry.name} is damaged` };
      parts.set(entry, bytes);
    } catch (error) {
      if (isMissing(error)) return 'gone';
      return { absent: `${entry.name} cannot be read (${messageOf(error)})` };
    }
  }
  return parts;
}

/** How much is read between two pauses: a millisecond or two. */
const BETWEEN_PAUSES = 1024 * 1024;

/**
 * The bytes of a part; `undefined` where they are others than those that were written. Read on this
 * thread: a whole archive passed through threads of the runtime takes three times as long.
 */
async function readPart(
  path: string,
  { bytes: length, checksum }: Entry,
  pause: () => Promise<void>,
): Promise<Uint8Array | undefined> {
  const file = openSync(path, 'r');
  try {
    // Filled whole or not used at all: blank memory would cost as much again.
    const bytes = Buffer.allocUnsafeSlow(length);
    const sum = newChecksum();
    for (let at = 0; at < length;) {
      const read = readSync(file, bytes, at, Math.min(BETWEEN_PAUSES, length - at), null);
      if (read === 0) return undefined;
      sum.update(bytes.subarray(at, at + read));
      at += read;
      await pause();
    }
    const isLonger = readSync(file, new Uint8Array(1), 0, 1, null) > 0;
    return isLonger || sum.digest('base64') !== checksum ? undefined : bytes;
  } finally {
    closeSync(file);
  }
}
