import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Archive, Found, KeptPart } from '../archive/archive.ts';
import { TapeTorn } from '../archive/tape.ts';
import { createFileKeeping } from '../ingest/keeping.ts';
import type { Files } from '../ingest/kept.ts';
import { type Snapshot, snapshotOf } from '../ingest/shelf.ts';
import { after, type Before } from './basis.ts';
import { basisParts, keptBefore } from './kept-basis.ts';
import { areSame } from './shelved-article.ts';
import { type Shelves, shelve } from './shelves.ts';

/** What is taken over, and, once the shelves are made, whether what is kept is what they are made of. */
type TakenOver = { readonly before: Before | undefined; readonly isKept: () => boolean };

const NOTHING: TakenOver = { before: undefined, isKept: () => false };

/** What an archive has of a newsroom. */
export type Kept = {
  /** The files as they were read then; none where there is no archive that can be used. */
  readonly files: Files;
  /** Why there is none, in words for the log; `undefined` where there is one, or none was asked for. */
  readonly absent: string | undefined;
  /**
   * What the first shelves can take over from those that were kept, whatever changed since. `snapshotted`
   * makes of a snapshot what is shelved.
   */
  before(now: Snapshot, snapshotted: (snapshot: Snapshot) => Snapshot): Promise<TakenOver>;
  /** What is to be kept in its place. */
  partsOf(files: Files, shelves: Shelves): readonly KeptPart[];
};

const pause = (): Promise<void> => nextTurn();

/** Reads what an archive has; never rejects for what is in it. */
export async function readKept(archive: Archive | undefined): Promise<Kept> {
  const keeping = createFileKeeping();
  const partsOf: Kept['partsOf'] = (files, { basis }) => [
    ...keeping.partsOf(files),
    ...basisParts(basis),
  ];
  const found = await archive?.read();
  const { files, absent } = await filesIn(found, keeping);
  return {
    files,
    absent,
    partsOf,
    async before(now, snapshotted) {
      if (found === undefined || 'absent' in found || absent !== undefined) {
        return NOTHING;
      }
      const shelf = new Map([...files].map(([file, { shelved }]) => [file, shelved]));
      const then = snapshotted(snapshotOf(shelf));
      const { before, isWhole } = await keptBefore(found.parts, then, pause);
      const isSame =
        areSame(now.articles, then.articles) &&
        areSame(now.registers.topics, then.registers.topics) &&
        areSame(now.registers.speakers, then.registers.speakers);
      if (isSame) return { before, isKept: isWhole };
      const shelves = await shelve(then.articles, then.registers, pause, before);
      return { before: after(shelves.basis, pause), isKept: () => false };
    },
  };
}

async function filesIn(
  found: Found | undefined,
  keeping: ReturnType<typeof createFileKeeping>,
): Promise<Pick<Kept, 'files' | 'absent'>> {
  if (found === undefined) return { files: new Map(), absent: undefined };
  if ('absent' in found) return { files: new Map(), absent: found.absent };
  try {
    return { files: await keeping.read(found.parts, pause), absent: undefined };
  } catch (error) {
    if (!(error instanceof TapeTorn)) throw error;
    return { files: new Map(), absent: `it is not what this version keeps (${error.message})` };
  }
}
