import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Log } from '../operate/log.ts';
import { type Contents, type Entry, messageOf } from './contents.ts';
import { readParts } from './read-parts.ts';
import { writeParts } from './write-parts.ts';

/** Something that is kept under a name. */
export type KeptPart = {
  readonly name: string;
  /** Stands for the bytes: while it is the same object, they are the same, and are not made again. */
  readonly of: object;
  /** Makes the bytes, which nobody changes afterwards. */
  readonly bytes: () => Uint8Array;
};

/** What was kept, as it was found. Kept again, `of` or the bytes themselves stand for it. */
export type FoundPart = { readonly of: object; readonly bytes: Uint8Array };

/** What was found: every part by its name, or why there is nothing to be used, in words for the log. */
export type Found =
  | { readonly parts: ReadonlyMap<string, FoundPart> }
  | { readonly absent: string };

/**
 * Keeps named parts on the disk from one run to the next. It is no more than a copy of what can be
 * made again: what is damaged, of another version or made by other code counts as absent.
 */
export type Archive = AsyncDisposable & {
  /** All that was kept together last, whole and unharmed. Never rejects. */
  read(): Promise<Found>;
  /**
   * Keeps these parts in the place of all that was kept before. Where a writing is under way, this
   * one follows it, and only the latest that was asked for is written. Resolves once it is on the
   * disk, or another took its place; a disk that refuses costs a warning. Never rejects.
   */
  keep(parts: readonly KeptPart[]): Promise<void>;
};

export type ArchiveParts = {
  /** A folder of its own; made where it is missing. */
  readonly folder: string;
  /** What made the parts: those that something else made are absent. */
  readonly fingerprint: string;
  readonly log: Log;
};

const pause = (): Promise<void> => nextTurn();

/** Opens the archive. Nothing is read or written before it is asked for; disposing of it calls off a writing. */
export function openArchive({ folder, fingerprint, log }: ArchiveParts): Archive {
  const stopped = new AbortController();
  /** What the list in place names: what an older one named is gone. */
  let onDisk = new WeakMap<object, Entry>();
  let inPlace: string | undefined;
  let latest: readonly KeptPart[] | undefined;
  let atWork: Promise<void> | undefined;
  let isRefused = false;

  const remember = (id: string, entries: readonly (readonly [object, Entry])[]) => {
    inPlace = id;
    onDisk = new WeakMap(entries);
  };
  async function write(parts: readonly KeptPart[]): Promise<void> {
    const toWrite = parts.map(({ name, bytes, of }) => ({ name, bytes, kept: onDisk.get(of) }));
    const from = { folder, fingerprint, parts: toWrite, after: inPlace, pause };
    const contents = await writeParts({ ...from, signal: stopped.signal });
    remember(contents.id, pairsOf(parts, contents));
  }
  async function writeLatest(): Promise<void> {
    while (latest !== undefined && !stopped.signal.aborted) {
      const parts = latest;
      latest = undefined;
      try {
        await write(parts);
        isRefused = false;
      } catch (error) {
        if (!stopped.signal.aborted && !isRefused)
          log.warn({ folder, why: messageOf(error) }, REFUSED);
        isRefused = true;
      }
    }
    atWork = undefined;
  }

  return {
    async read() {
      const found = await readParts(folder, fingerprint, pause);
      if ('absent' in found) return found;
      const parts = [...found.parts];
      remember(
        found.contents.id,
        parts.flatMap(([entry, bytes]) => [[entry, entry] as const, [bytes, entry] as const]),
      );
      return { parts: new Map(parts.map(([of, bytes]) => [of.name, { of, bytes }])) };
    },
    keep(parts) {
      latest = parts;
      atWork ??= writeLatest();
      return atWork;
    },
    async [Symbol.asyncDispose]() {
      stopped.abort();
      await atWork;
    },
  };
}

const REFUSED =
  'What was read and indexed cannot be kept for the next start, which will take longer.';

/** Each part by what stands for it, with its place on the disk. */
function pairsOf(parts: readonly KeptPart[], { parts: entries }: Contents): [object, Entry][] {
  return parts.flatMap(({ of }, place): [object, Entry][] => {
    const entry = entries[place];
    return entry === undefined ? [] : [[of, entry]];
  });
}
