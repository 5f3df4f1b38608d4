import { dueAfter } from './due-after.ts';
import { LANGUAGES_KNOWN, type Language } from './language.ts';
import type { About, Layer } from './layer.ts';
import { type Lists, newPressing } from './pressing.ts';
import { newPrinting } from './printed.ts';
import { newSpelling } from './spellings.ts';
import { countOf, wordAt } from './words.ts';

const WORDS_BETWEEN_PAUSES = 2_000;

/**
 * Two layers as one, the second's places behind the first's. Nothing is folded or scored again:
 * scores of one index go by the same averages. Awaits `pause` after every few milliseconds of work.
 */
export async function mergedLayers(a: Layer, b: Layer, pause: () => Promise<void>): Promise<Layer> {
  const pressing = newPressing();
  const spelling = newSpelling();
  const printing = newPrinting();
  for (const { terms, counts, all, title, spelled, printed } of [a, b]) {
    const isDue = dueAfter(WORDS_BETWEEN_PAUSES);
    for (let term = 0; term < countOf(terms); term += 1) {
      pressing.add(wordAt(terms, term), counts[term] ?? 0, runOf(all, term), runOf(title, term));
      if (isDue(1)) await pause();
    }
    for (let word = 0; word < countOf(spelled.words); word += 1) {
      const term = wordAt(terms, spelled.terms[word] ?? 0);
      spelling.note({ word: wordAt(spelled.words, word), term }, spelled.times[word]);
      if (isDue(1)) await pause();
    }
    await printing.addAll(printed, pause);
  }
  const pressed = await pressing.press(pause);
  return {
    ...pressed,
    about: together(a.about, b.about),
    spelled: await spelling.press(pressed.terms, pause),
    printed: await printing.press(pause),
  };
}

const runOf = ({ starts, places, scores }: Lists, term: number) => ({
  places: places.subarray(starts[term], starts[term + 1]),
  scores: scores.subarray(starts[term], starts[term + 1]),
});

function together(a: About, b: About): About {
  const languages: Partial<Record<Language, number>> = {};
  for (const each of LANGUAGES_KNOWN) {
    languages[each] = (a.languages[each] ?? 0) + (b.languages[each] ?? 0);
  }
  return { ...a, passages: a.passages + b.passages, languages };
}
