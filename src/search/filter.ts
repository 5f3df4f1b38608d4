import { dueAfter } from './due-after.ts';
import { foldPhrase } from './fold.ts';
import type { Filter, Passage } from './passage.ts';

/** Tells, by a passage's place in the index, whether it passes. */
export type Passes = (place: number) => boolean;

/** The keys of the passages that are filed under each topic, by its id. */
export type Filed = ReadonlyMap<string, ReadonlySet<string>>;

/** What filters ask for, by a passage's place: as numbers side by side, which many thousands of questions are put to. */
type Columns = {
  readonly kinds: Column;
  readonly sources: Column;
  readonly speakers: Column;
  /** When the article was published, as a moment; `NaN` where it does not say. */
  readonly moments: Float64Array;
};

const PASSAGES_BETWEEN_PAUSES = 4_000;

/**
 * Prepares passages for filtering, by their places; places without one pass nothing that is set.
 * What filters ask for is folded once here. Awaits `pause` after every few milliseconds of work.
 */
export async function filterOver(
  passages: readonly (Passage | undefined)[],
  pause: () => Promise<void>,
  filed: Filed = new Map(),
): Promise<(filter: Filter) => Passes> {
  const { kinds, sources, speakers, moments } = await columnsOf(passages, pause);
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

async function columnsOf(
  passages: readonly (Passage | undefined)[],
  pause: () => Promise<void>,
): Promise<Columns> {
  const kinds = newColumn(passages.length);
  const sources = newColumn(passages.length);
  const speakers = newColumn(passages.length);
  const moments = new Float64Array(passages.length).fill(NaN);
  const isDue = dueAfter(PASSAGES_BETWEEN_PAUSES);
  for (const [place, passage] of passages.entries()) {
    if (passage === undefined) continue;
    const { kind, article } = passage;
    kinds.write(place, kind);
    sources.write(place, article.source?.name);
    speakers.write(place, passage.kind === 'quote' ? passage.speaker : undefined);
    moments[place] = article.published?.getTime() ?? NaN;
    if (isDue(1)) await pause();
  }
  return { kinds, sources, speakers, moments };
}

/** A name for each passage: the names folded, and which of them each passage has; -1 for none. */
type Column = { readonly folds: readonly string[]; readonly numbers: Int32Array };

function newColumn(
  length: number,
): Column & { write(place: number, name: string | undefined): void } {
  const known = new Map<string, number>();
  const folds: string[] = [];
  const numbers = new Int32Array(length).fill(-1);
  return {
    folds,
    numbers,
    write(place, name) {
      if (name === undefined) return;
      const number = known.get(name) ?? folds.push(foldPhrase(name)) - 1;
      known.set(name, number);
      numbers[place] = number;
    },
  };
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
