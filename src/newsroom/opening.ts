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
  /** The files as they were read then; none where there is no archive that can be used, nor after `before`. */
  files(): Files;
  /** Why there is none, in words for the log; `undefined` where there is one, or none was asked for. */
  readonly absent: string | undefined;
  /**
   * What the first shelves can take over from those that were kept, whatever changed since: `now`, which
   * `nowFiles` came to. `snapshotted` makes of a snapshot what is shelved. To be asked once: what was kept
   * is let go of then.
   */
  before(
    now: Snapshot,
    nowFiles: Files,
    snapshotted: (snapshot: Snapshot) => Snapshot,
  ): Promise<TakenOver>;
  /** What is to be kept in its place. */
  readonly partsOf: (files: Files, shelves: Shelves) => readonly KeptPart[];
};

const pause = (): Promise<void> => nextTurn();

/** Reads what an archive has; never rejects for what is in it. */
export async function readKept(archive: Archive | undefined): Promise<Kept> {
  const keeping = createFileKeeping();
  const partsOf: Kept['partsOf'] = (files, { basis }) => [
    ...keeping.partsOf(files),
    ...basisParts(basis),
  ];
  let found = await archive?.read();
  const { absent, ...read } = await filesIn(found, keeping);
  let files = read.files;
  return {
    files: () => files,
    absent,
    partsOf,
    async before(now, nowFiles, snapshotted) {
      const [kept, keptFiles] = [found, files];
      // Whoever keeps `partsOf` would keep both for good.
      [found, files] = [undefined, new Map()];
      if (kept === undefined || 'absent' in kept || absent !== undefined) {
        return NOTHING;
      }
      const shelf = new Map([...keptFiles].map(([file, { shelved }]) => [file, shelved]));
      const then = snapshotted(snapshotOf(shelf));
      const { before, isWhole } = await keptBefore(kept.parts, then, pause);
      const isSame =
        areSame(now.articles, then.articles) &&
        areSame(now.registers.topics, then.registers.topics) &&
        areSame(now.registers.speakers, then.registers.speakers);
      if (isSame) {
        return { before, isKept: () => isWhole() && bearSameStamps(nowFiles, keptFiles) };
      }
      const shelves = await shelve(then.articles, then.registers, pause, before);
      return { before: after(shelves.basis, pause), isKept: () => false };
    },
  };
}

/** Where not, the next start would have to read them again. */
const bearSameStamps = (now: Files, then: Files): boolean =>
  now.size === then.size && [...now].every(([file, { stamp }]) => stamp === then.get(file)?.stamp);

async function filesIn(
  found: Found | undefined,
  keeping: ReturnType<typeof createFileKeeping>,
): Promise<{ readonly files: Files; readonly absent: string | undefined }> {
  if (found === undefined) return { files: new Map(), absent: undefined };
  if ('absent' in found) return { files: new Map(), absent: found.absent };
  try {
    return { files: await keeping.read(found.parts, pause), absent: undefined };
  } catch (error) {
    if (!(error instanceof TapeTorn)) throw error;
    return { files: new Map(), absent: `it is not what this version keeps (${error.message})` };
  }
}
