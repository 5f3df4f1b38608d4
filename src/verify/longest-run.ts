import { foldsOf } from './reading.ts';
import type { Run } from './same-words.ts';
import type { Source } from './source.ts';

/** Words of a text that stand side by side in a source, and how many they are. */
export type Stretch = { readonly source: Source; readonly run: Run; readonly words: number };

/** Beginnings that are tried in one section; a word that comes more often says little. */
const MOST_STARTS = 200;

/** The longest stretch of a source that the text goes on with; among equals that of the first source. */
export function longestFrom(
  words: readonly string[],
  sources: readonly Source[],
): Stretch | undefined {
  let best: Stretch | undefined;
  for (const source of sources) {
    for (const reading of source.readings) {
      const folds = foldsOf(reading);
      for (const at of placesOf(words[0] ?? '', folds)) {
        const length = sharedFrom(words, folds, at);
        if (length <= (best?.words ?? 0)) continue;
        const from = reading.words[at] ?? 0;
        const to = (reading.words[at + length - 1] ?? 0) + 1;
        const run = { source: reading, from, to, foldings: [], marksDiffer: false };
        best = { source, run, words: length };
      }
    }
  }
  return best;
}

function placesOf(word: string, folds: readonly string[]): readonly number[] {
  const places: number[] = [];
  for (let at = folds.indexOf(word); at >= 0; at = folds.indexOf(word, at + 1)) {
    places.push(at);
    if (places.length >= MOST_STARTS) break;
  }
  return places;
}

function sharedFrom(words: readonly string[], folds: readonly string[], at: number): number {
  let length = 0;
  while (length < words.length && words[length] === folds[at + length]) length += 1;
  return length;
}
