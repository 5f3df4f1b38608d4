import { foldPhrase } from './fold.ts';
import type { Filter, Passage } from './passage.ts';

/** Tells, by a passage's place in the index, whether it passes. */
export type Passes = (place: number) => boolean;

/** The keys of the passages that are filed under each topic, by its id. */
export type Filed = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Prepares passages for filtering: what filters ask for is folded once here and
 * kept as numbers side by side, so that a filter costs little over many thousands.
 */
export function filterOver(
  passages: readonly Passage[],
  filed: Filed = new Map(),
): (filter: Filter) => Passes {
  const kinds = numbered(passages, ({ kind }) => kind);
  const sources = numbered(passages, ({ article }) => article.source?.name);
  const speakers = numbered(passages, (each) => (each.kind === 'quote' ? each.speaker : undefined));
  const moments = Float64Array.from(passages, ({ article }) => article.published?.getTime() ?? NaN);
  return ({ kind, source, speaker, topic, since, before }) => {
    const tests: Passes[] = [];
    if (kind !== undefined) tests.push(among(kinds, isSame(kind)));
    if (source !== undefined) tests.push(among(sources, isSame(source)));
    if (speaker !== undefined) tests.push(among(speakers, isNamed(speaker)));
    if (topic !== undefined) {
      const keys = filed.get(topic);
      tests.push((place) => keys?.has(passages[place]?.key ?? '') === true);
    }
    if (since !== undefined) tests.push((place) => (moments[place] ?? NaN) >= since.getTime());
    if (before !== undefined) tests.push((place) => (moments[place] ?? NaN) < before.getTime());
    const [only = () => true, ...others] = tests;
    return others.length === 0 ? only : (place) => tests.every((test) => test(place));
  };
}

/** A name for each passage: the names folded, and which of them each passage has; -1 for none. */
type Column = { readonly folds: readonly string[]; readonly numbers: Int32Array };

function numbered(
  passages: readonly Passage[],
  nameOf: (passage: Passage) => string | undefined,
): Column {
  const known = new Map<string, number>();
  const folds: string[] = [];
  const numbers = Int32Array.from(passages, (passage) => {
    const name = nameOf(passage);
    if (name === undefined) return -1;
    const number = known.get(name) ?? folds.push(foldPhrase(name)) - 1;
    known.set(name, number);
    return number;
  });
  return { folds, numbers };
}

function among({ folds, numbers }: Column, fits: (fold: string) => boolean): Passes {
  const fitting = new Set(folds.flatMap((fold, number) => (fits(fold) ? number : [])));
  return (place) => fitting.has(numbers[place] ?? -1);
}

function isSame(typed: string): (fold: string) => boolean {
  const wanted = foldPhrase(typed);
  return (fold) => fold === wanted;
}

/** Whether a folded name has every word typed: `Ruiz` finds Dr. Ana Ruiz, `Ana Lopez` does not. */
export function isNamed(typed: string): (fold: string) => boolean {
  const words = foldPhrase(typed).split(' ');
  return (fold) => {
    const names = new Set(fold.split(' '));
    return words.every((word) => names.has(word));
  };
}
