import { createHash } from 'node:crypto';
import { invalid } from '../../../src/errors.ts';

/** Which articles of a folder are looked at; all where nothing is said. */
export type Choice = {
  readonly docs?: readonly string[];
  readonly half?: 'first' | 'second';
};

/**
 * Chooses articles by name. A half is the same on every machine and whatever else the folder
 * holds, so that the other one can be kept unseen.
 */
export function choose<T extends { readonly row: { readonly doc: string } }>(
  samples: readonly T[],
  { docs, half }: Choice,
): T[] {
  const wanted = docs && new Set(docs);
  const chosen = samples
    .filter(({ row: { doc } }) => wanted === undefined || wanted.has(doc))
    .filter(({ row: { doc } }) => half === undefined || halfOf(doc) === half);
  if (chosen.length > 0) return chosen;
  throw invalid({
    what: 'No article is left to score.',
    why: `None of the folder’s ${samples.length} is in the list and the half that were asked for.`,
    fix: 'List names as gold.jsonl has them in "doc", one a line, or leave out --docs or --half.',
  });
}

function halfOf(doc: string): 'first' | 'second' {
  const [byte = 0] = createHash('sha256').update(doc).digest();
  return byte < 128 ? 'first' : 'second';
}
