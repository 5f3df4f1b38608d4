import type { Passage } from './passage.ts';
import { unmarked } from './topics.ts';

const WORD = String.raw`[\p{L}\p{N}]`;
/** What may stand between two words of a phrase: spaces and marks, in no great number. */
const GAP = String.raw`[^\p{L}\p{N}]{1,4}`;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const ENDS_IN_WORD = new RegExp(`${WORD}$`, 'u');

/**
 * Prepares looking for words as they stand printed one behind another, whatever their case, accents
 * and marks. Words in scripts without spaces may stand within others.
 */
export function phraseIn(phrase: string): (passage: Passage) => boolean {
  const [first, ...others] = folded(phrase).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (first === undefined) return () => false;
  const isUnspaced = UNSPACED.test(phrase);
  const rest = others.map((word) => GAP + word).join('') + (isUnspaced ? '' : `(?!${WORD})`);
  const continues = new RegExp(rest, 'uy');
  return (passage) => {
    const text = folded(textOf(passage));
    // A plain look for the first word is many times faster than a pattern tried at every letter.
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      continues.lastIndex = at + first.length;
      if (!continues.test(text)) continue;
      if (isUnspaced || !ENDS_IN_WORD.test(text.slice(Math.max(0, at - 2), at))) return true;
    }
    return false;
  };
}

/** Quotation marks and dashes are no letters with marks, and most texts have no others. */
const HAS_MARKS = /[\u0080-\u2009\u2026-\uffff]/;

function folded(text: string): string {
  return (HAS_MARKS.test(text) ? unmarked(text) : text).toLowerCase();
}

/** All that a passage is found by, as it is printed. */
function textOf(passage: Passage): string {
  const { article, section } = passage;
  if (passage.kind === 'quote') return [passage.quote.text, passage.speaker].join('\n');
  const paragraphs = section.paragraphs.map(({ text }) => text);
  return [article.headline, section.heading, ...paragraphs].join('\n');
}
