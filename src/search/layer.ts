import type { At } from './difference.ts';
import { dueAfter } from './due-after.ts';
import { averageOf, scored } from './engine.ts';
import { type Language, languageOf } from './language.ts';
import type { Passage } from './passage.ts';
import { foldedForPhrases } from './phrase.ts';
import { newPressing, type Pressed } from './pressing.ts';
import { newPrinting, type Printed } from './printed.ts';
import { type Lengths, type Row, rowOf } from './rows.ts';
import { newSpelling, type Spellings } from './spellings.ts';

/** What was pressed in one go: all passages of a library, or those that came or went since. */
export type Layer = Pressed & {
  readonly about: About;
  readonly spelled: Spellings;
  readonly printed: Printed;
};

/** What is told of a layer's passages together. */
export type About = {
  /** The place of the first; the others follow it, but where they went. */
  readonly from: number;
  readonly passages: number;
  /** How long rows are taken to be on average: what their scores go by. */
  readonly averages: Lengths;
  /** How many passages there are in each language. */
  readonly languages: Readonly<Partial<Record<Language, number>>>;
};

/** How much text is folded between two pauses: some milliseconds of work. */
const TEXT_BETWEEN_PAUSES = 6_000;

/**
 * Folds, scores and presses passages, given by ascending place. Scores go by `averages`, or by the
 * passages' own. Awaits `pause` after every few milliseconds of work.
 */
export async function layerOf(
  placed: readonly At<Passage>[],
  averages: Lengths | undefined,
  pause: () => Promise<void>,
): Promise<Layer> {
  const spelling = newSpelling();
  const printing = newPrinting();
  const rows: Row[] = [];
  const languages: Partial<Record<Language, number>> = {};
  const isDue = dueAfter(TEXT_BETWEEN_PAUSES);
  for (const { item: passage, place } of placed) {
    const row = rowOf(place, passage, (token) => spelling.note(token));
    rows.push(row);
    const folded = foldedForPhrases(passage);
    printing.add(folded);
    const language = languageOf(passage.article);
    languages[language] = (languages[language] ?? 0) + 1;
    if (isDue(folded.length)) await pause();
  }
  const pressing = newPressing();
  const measure = averages ?? averageOf(rows);
  await scored(rows, measure, (...each) => pressing.add(...each), pause);
  const pressed = await pressing.press(pause);
  return {
    ...pressed,
    about: { from: placed[0]?.place ?? 0, passages: placed.length, averages: measure, languages },
    spelled: await spelling.press(pressed.terms, pause),
    printed: await printing.press(pause),
  };
}
