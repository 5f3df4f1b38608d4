import { spread } from '../search/spread.ts';

/** A number for each two words that stand side by side. */
export function pairsOf(words: readonly string[], hashOf: (word: string) => number): Uint32Array {
  const pairs = new Uint32Array(Math.max(0, words.length - 1));
  let last = words.length > 0 ? hashOf(words[0] ?? '') : 0;
  for (let at = 1; at < words.length; at += 1) {
    const next = hashOf(words[at] ?? '');
    pairs[at - 1] = spread(Math.imul(last, 0x9e37_79b1) ^ next);
    last = next;
  }
  return pairs;
}

/** Words met before: a library repeats its words many thousand times. */
const MOST_MET = 100_000;

/** Prepares numbers for words. */
export function newHashes(): (word: string) => number {
  const met = new Map<string, number>();
  return (word) => {
    const known = met.get(word);
    if (known !== undefined) return known;
    let hash = 0x811c_9dc5;
    for (let at = 0; at < word.length; at += 1) {
      hash = Math.imul(hash ^ word.charCodeAt(at), 0x0100_0193);
    }
    if (met.size >= MOST_MET) met.clear();
    met.set(word, hash);
    return hash;
  };
}
