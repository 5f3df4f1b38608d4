import type { Shelved } from './shelf.ts';

/** A file as it was last read. */
export type Kept = {
  readonly stamp: string;
  /** Of its bytes; `undefined` where the disk did not give them out. */
  readonly hash: string | undefined;
  readonly shelved: Shelved;
};

/** All files of a folder, by their paths. Never changes. */
export type Files = ReadonlyMap<string, Kept>;
