import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checksumOf } from './checksum.ts';
import { type Contents, type Entry, listFile, printed, readContents, VERSION } from './contents.ts';

/** A part as it is to be written: anew, or as it stands on the disk already. */
export type PartToWrite = {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** Where the same bytes are, if the list that is in place names them. */
  readonly kept: Entry | undefined;
};

export type Writing = {
  readonly folder: string;
  readonly fingerprint: string;
  readonly parts: readonly PartToWrite[];
  /** The `id` of the list in which the kept ones stand. */
  readonly after: string | undefined;
  readonly pause: () => Promise<void>;
  readonly signal: AbortSignal;
};

/** What nobody's list names may be another process's that is still at work, for so long in milliseconds. */
const STRAY_AFTER_MS = 3_600_000;

/**
 * Writes the parts beside those that are in place, then puts the new list over the old one in one
 * step, and takes off the disk what only the old one named. Rejects where the disk refuses or the
 * signal says stop; what is in place stays so then. Nothing waits for the disk to have it for good:
 * what a power cut leaves behind is damaged at worst, and the checksums tell.
 */
export async function writeParts(writing: Writing): Promise<Contents> {
  const { folder, fingerprint, signal } = writing;
  await mkdir(folder, { recursive: true });
  const before = await readContents(folder);
  const id = randomUUID();
  const own = `${listFile(folder)}.${id}`;
  try {
    const parts = await writeNew(writing, id, 'id' in before ? before.id : undefined);
    const contents: Contents = { version: VERSION, id, fingerprint, parts };
    await writeFile(own, printed(contents), { signal });
    await rename(own, listFile(folder));
    // It is in place. What cannot be swept now is swept after a later writing.
    await sweep(folder, contents, 'parts' in before ? before.parts : []).catch(() => undefined);
    return contents;
  } catch (error) {
    await removeOf(folder, id);
    throw error;
  }
}

async function writeNew(
  { folder, parts, after, pause, signal }: Writing,
  id: string,
  inPlace: string | undefined,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const [place, { name, bytes: make, kept }] of parts.entries()) {
    signal.throwIfAborted();
    if (kept !== undefined && after === inPlace && (await isThere(join(folder, kept.file)))) {
      entries.push({ ...kept, name });
      continue;
    }
    const bytes = make();
    await pause();
    const file = `${id}-${place}.part`;
    const checksum = await checksumOf(bytes, pause);
    await writeFile(join(folder, file), bytes, { flag: 'wx', signal });
    entries.push({ name, file, bytes: bytes.length, checksum });
  }
  return entries;
}

/** Another process may have swept it away. */
const isThere = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Whoever reads the old list just now finds a part gone, and reads the new one. */
async function sweep(folder: string, now: Contents, before: readonly Entry[]): Promise<void> {
  const named = new Set(now.parts.map(({ file }) => file));
  const old = new Set(before.map(({ file }) => file));
  const list = listFile(folder);
  const { mtimeMs: present } = await stat(list);
  for (const file of await readdir(folder)) {
    const path = join(folder, file);
    if (named.has(file) || path === list) continue;
    if (old.has(file) || (await isStray(path, present))) await rm(path, { force: true });
  }
}

/** By the disk's own clock, which need not be ours. */
async function isStray(path: string, presentMs: number): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true && presentMs - found.mtimeMs > STRAY_AFTER_MS;
}

async function removeOf(folder: string, id: string): Promise<void> {
  const files = await readdir(folder).catch(() => []);
  const own = files.filter((file) => file.includes(id));
  await Promise.allSettled(own.map((file) => rm(join(folder, file), { force: true })));
}
