import { align } from '../../../src/verify/align.ts';
import type { Library } from '../../../src/verify/library.ts';
import { foldsOf, read } from '../../../src/verify/reading.ts';
import type { Scan } from './scan.ts';

/** A simpler way to tell true quotes from altered ones. */
export type Judge = {
  readonly name: string;
  readonly passes: (text: string, claimed: string | undefined) => boolean;
};

/** So alike are two texts to a judge by likeness that it takes them for the same. */
const ALIKE = 0.9;

/** What the check is measured beside: the words anywhere in the folded text, and likeness alone. */
export const judges = (library: Library, scan: Scan): readonly Judge[] => [
  { name: 'plain search of the words', passes: (text) => scan.holds(text) },
  {
    name: `likeness of ${ALIKE} or more`,
    passes(text, claimed) {
      const asked = read(text);
      return library
        .holding(foldsOf(asked), claimed, 4)
        .some(({ readings }) => readings.some((each) => align(asked, each).likeness >= ALIKE));
    },
  },
];
