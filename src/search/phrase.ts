import type { Passage } from './passage.ts';
import { unmarked } from './topics.ts';

/** What may stand between two words of a phrase: spaces and marks, in no great number. */
const GAP = String.raw`[^\p{L}\p{N}]{1,4}`;

/**
 * Prepares looking for words as they stand printed one behind another, whatever their case, accents
 * and marks. Words in scripts without spaces may stand within others.
 */
export function phraseIn(phrase: string): (passage: Passage) => boolean {
  const words = unmarked(phrase).match(/[\p{L}\p{N}]+/gu) ?? [];
  const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
  const edge = isUnspaced.test(phrase) ? '' : String.raw`[\p{L}\p{N}]`;
  const whole = words.join(GAP);
  const pattern = edge === '' ? whole : `(?<!${edge})${whole}(?!${edge})`;
  const printed = new RegExp(pattern, 'iu');
  return (passage) => words.length > 0 && printed.test(unmarked(textOf(passage)));
}

/** All that a passage is found by, as it is printed. */
function textOf(passage: Passage): string {
  const { article, section } = passage;
  if (passage.kind === 'quote') return [passage.quote.text, passage.speaker].join('\n');
  const paragraphs = section.paragraphs.map(({ text }) => text);
  return [article.headline, section.heading, ...paragraphs].join('\n');
}
