import { describe, test } from 'vitest';
import type { Filed } from '../../src/search/filter.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import type { Passage } from '../../src/search/passage.ts';
import { choosingContract } from './choosing-contract.ts';
import { findingContract } from './finding-contract.ts';

/** Makes an index of passages, in whatever way is put to the test. */
export type Open = (passages: readonly Passage[], filed?: Filed) => Promise<PassageIndex>;

/** What an index is held to. */
export type Contract = {
  readonly open: Open;
  /** A sentence that must be true of it, and how to see it. */
  readonly law: (sentence: string, seen: () => Promise<void>) => void;
};

/** Sentences that an index is not held to, and why not. */
export type Skips = Readonly<Record<string, string>>;

/** What every index of passages promises. A new one is done when it passes this. */
export function indexContract(name: string, open: Open, skips: Skips = {}): void {
  const law: Contract['law'] = (sentence, seen) => {
    const reason = skips[sentence];
    const title = reason === undefined ? sentence : `${sentence} (${reason})`;
    // oxlint-disable-next-line vitest/expect-expect, vitest/valid-title -- a law brings both with it.
    test.skipIf(reason !== undefined)(title, seen);
  };
  describe.each([name])('%s', () => {
    describe('finding', () => {
      findingContract({ open, law });
    });
    describe('choosing', () => {
      choosingContract({ open, law });
    });
  });
}
