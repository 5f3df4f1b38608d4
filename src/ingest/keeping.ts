import type { FoundPart, KeptPart } from '../archive/archive.ts';
import { newTape, tapeOf } from '../archive/tape.ts';
import { readFileFrom, writeFileTo } from './file-tape.ts';
import type { Files, Kept } from './kept.ts';

/** Keeps what came of the files of a folder as parts, some dozens of files in each. */
export type FileKeeping = {
  /** The parts for these files. Those without a change since the parts before stand for the same bytes. */
  partsOf(files: Files): readonly KeptPart[];
  /**
   * The files that were kept in these parts, whatever others are among them. Awaits `pause` after
   * every few milliseconds of work; rejects with `TapeTorn` where a part is none of ours.
   */
  read(parts: ReadonlyMap<string, FoundPart>, pause: () => Promise<void>): Promise<Files>;
};

/** So many files share a part on average: few enough that one change costs little writing. */
const IN_A_PART = 64;
const PREFIX = 'files/';

/** How much text is read between two pauses: some milliseconds of work. */
const TEXT_BETWEEN_PAUSES = 200_000;

type Entry = readonly [file: string, kept: Kept];
/** What was in a part when it was last made, and the object that stands for it. */
type Before = { readonly entries: readonly Entry[]; readonly of: object };

/** Knows of no parts before. */
export function createFileKeeping(): FileKeeping {
  let before: ReadonlyMap<string, Before> = new Map();
  return {
    partsOf(files) {
      const now = new Map<string, Before>();
      for (const [name, entries] of drawersOf(files)) {
        const same = before.get(name);
        now.set(
          name,
          same !== undefined && areSame(same.entries, entries) ? same : { entries, of: {} },
        );
      }
      before = now;
      return [...now].map(([name, { entries, of }]) => ({
        name,
        of,
        bytes: () => written(entries),
      }));
    },
    async read(parts, pause) {
      const files = new Map<string, Kept>();
      const found = new Map<string, Before>();
      for (const [name, { of, bytes }] of parts) {
        if (!name.startsWith(PREFIX)) continue;
        const entries = await readEntries(bytes, pause);
        for (const [file, kept] of entries) files.set(file, kept);
        found.set(name, { entries, of });
      }
      before = found;
      return files;
    },
  };
}

/** Which part a file is in depends on its name alone, so that a new one moves no other. */
function drawersOf(files: Files): ReadonlyMap<string, Entry[]> {
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, files.size / IN_A_PART)));
  const drawers = new Map<string, Entry[]>();
  for (const entry of files) {
    const name = `${PREFIX}${count}-${numberOf(entry[0]) % count}`;
    const own = drawers.get(name);
    if (own === undefined) drawers.set(name, [entry]);
    else own.push(entry);
  }
  return drawers;
}

function numberOf(file: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < file.length; at += 1) {
    hash = Math.imul(hash ^ file.charCodeAt(at), 0x0100_0193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

const areSame = (before: readonly Entry[], now: readonly Entry[]): boolean =>
  before.length === now.length && now.every(([, kept], at) => kept === before[at]?.[1]);

function written(entries: readonly Entry[]): Uint8Array {
  const tape = newTape();
  tape.list(entries, ([file, kept]) => writeFileTo(tape, file, kept));
  return tape.finish();
}

async function readEntries(
  bytes: Uint8Array,
  pause: () => Promise<void>,
): Promise<readonly Entry[]> {
  const tape = tapeOf(bytes);
  const entries: Entry[] = [];
  let due = TEXT_BETWEEN_PAUSES;
  for (let rest = tape.number(); rest > 0; rest -= 1) {
    entries.push(readFileFrom(tape, bytes));
    if (tape.position() < due) continue;
    due += TEXT_BETWEEN_PAUSES;
    await pause();
  }
  await pause();
  return entries;
}
