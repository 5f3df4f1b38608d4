import { stemmer } from 'stemmer';

/** Precision, recall and their harmonic mean, from 0 to 1. */
export type Share = { readonly precision: number; readonly recall: number; readonly f: number };

/** How much of what people wrote a summary says. */
export type Rouge = { readonly one: Share; readonly two: Share; readonly lsum: Share };

/**
 * ROUGE-1, ROUGE-2 and ROUGE-Lsum of sentences against one or several summaries that people wrote,
 * each a list of sentences; with several, the mean over them, as ROUGE-1.5.5 does with `-f A`.
 * Words are runs of a–z and 0–9 in lower case, those of more than three letters stemmed by Porter's
 * rules; stop words stay. With `words`, only so many of either side count, from the first.
 */
export function rouge(
  shown: readonly string[],
  references: readonly (readonly string[])[],
  words = Infinity,
): Rouge {
  const own = firstWords(shown.map(wordsOf), words);
  const each = references.map((reference) => {
    const theirs = firstWords(reference.map(wordsOf), words);
    return {
      one: shareOfGrams(own.flat(), theirs.flat(), 1),
      two: shareOfGrams(own.flat(), theirs.flat(), 2),
      lsum: shareOfSequences(own, theirs),
    };
  });
  return meanRouge(each);
}

/** The mean of several, part by part. */
export function meanRouge(each: readonly Rouge[]): Rouge {
  const mean = (of: keyof Rouge): Share => ({
    precision: meanOf(each.map((one) => one[of].precision)),
    recall: meanOf(each.map((one) => one[of].recall)),
    f: meanOf(each.map((one) => one[of].f)),
  });
  return { one: mean('one'), two: mean('two'), lsum: mean('lsum') };
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);

const stems = new Map<string, string>();

/** The words of a text as ROUGE counts them. */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) => {
    const known = stems.get(word) ?? (word.length > 3 ? stemmer(word) : word);
    stems.set(word, known);
    return known;
  });
}

function firstWords(sentences: readonly string[][], words: number): readonly string[][] {
  let left = words;
  return sentences.map((sentence) => {
    const kept = sentence.slice(0, left);
    left -= kept.length;
    return kept;
  });
}

/** How often a text holds each run of `n` words. */
export function gramsOf(words: readonly string[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + n <= words.length; at += 1) {
    const gram = words.slice(at, at + n).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function shareOfGrams(own: readonly string[], theirs: readonly string[], n: number): Share {
  const [a, b] = [gramsOf(own, n), gramsOf(theirs, n)];
  const common = [...b].reduce((sum, [gram, count]) => sum + Math.min(count, a.get(gram) ?? 0), 0);
  return share(common, sizeOf(a), sizeOf(b));
}

const sizeOf = (counts: ReadonlyMap<string, number>): number =>
  counts.values().reduce((sum, count) => sum + count, 0);

/** The union of the longest common subsequences of each sentence of theirs with all of ours. */
function shareOfSequences(own: readonly string[][], theirs: readonly string[][]): Share {
  const left = [gramsOf(own.flat(), 1), gramsOf(theirs.flat(), 1)];
  let common = 0;
  for (const sentence of theirs) {
    const places = new Set(own.flatMap((other) => commonPlaces(sentence, other)));
    for (const place of places) {
      const word = sentence[place] ?? '';
      // A word counts once for each time that it stands in both.
      if (left.some((counts) => (counts.get(word) ?? 0) === 0)) continue;
      for (const counts of left) counts.set(word, (counts.get(word) ?? 0) - 1);
      common += 1;
    }
  }
  return share(common, own.flat().length, theirs.flat().length);
}

/** The places in `a` of one of its longest common subsequences with `b`. */
function commonPlaces(a: readonly string[], b: readonly string[]): number[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      longest[i * width + j] =
        a[i - 1] === b[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
    }
  }
  const places: number[] = [];
  for (let i = a.length, j = b.length; i > 0 && j > 0;) {
    if (a[i - 1] === b[j - 1]) places.push((j -= 1) >= 0 ? (i -= 1) : 0);
    else if (at(i - 1, j) >= at(i, j - 1)) i -= 1;
    else j -= 1;
  }
  return places;
}

function share(common: number, own: number, theirs: number): Share {
  const precision = own === 0 ? 0 : common / own;
  const recall = theirs === 0 ? 0 : common / theirs;
  const both = precision + recall;
  return { precision, recall, f: both === 0 ? 0 : (2 * precision * recall) / both };
}
