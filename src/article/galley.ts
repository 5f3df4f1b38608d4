import type { Printed } from './article.ts';

/**
 * A paragraph's printed words, set for reading, with the place in the file that
 * each of its UTF-16 units came from. Readers make it; everything that cuts
 * sentences and quotes works on `text` alone and translates at the end.
 */
export type Galley = {
  readonly text: string;
  /** Where the unit at `index` begins in the file. */
  startOf(index: number): number;
  /** Where the unit before `index` ends in the file. */
  endOf(index: number): number;
};

/** A galley whose text stands in the file as it is, from `offset` on. */
export function plainGalley(text: string, offset: number): Galley {
  return {
    text,
    startOf: (index) => offset + index,
    endOf: (index) => offset + index,
  };
}

/** The words between two places of a galley's text, `to` exclusive; never empty. */
export function cut(galley: Galley, from: number, to: number): Printed {
  return {
    start: galley.startOf(from),
    end: galley.endOf(to),
    text: galley.text.slice(from, to),
  };
}
