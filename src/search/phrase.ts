import type { Passage } from './passage.ts';
import { unmarked } from './topics.ts';

/** What may stand between two words of a phrase, in characters: spaces and marks, in no great number. */
const WIDEST_GAP = 4;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const WORD_BEGINS = /[\p{L}\p{N}]/uy;
const WORD_ENDS = /[\p{L}\p{N}]$/u;

/**
 * Prepares looking for words as they stand printed one behind another, whatever their case, accents
 * and marks. Words in scripts without spaces may stand within others.
 */
export function phraseIn(phrase: string): (passage: Passage) => boolean {
  const [first, ...others] = folded(phrase).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (first === undefined) return () => false;
  const isUnspaced = UNSPACED.test(phrase);
  const isWhole = (text: string, start: number, end: number) =>
    isUnspaced ||
    !(isWordAt(text, end) || WORD_ENDS.test(text.slice(Math.max(0, start - 2), start)));
  return (passage) => {
    const text = folded(textOf(passage));
    // Looking for plain words is cheap; a pattern made for each phrase costs more than reading does.
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      const end = endOf(others, text, at + first.length);
      if (end !== undefined && isWhole(text, at, end)) return true;
    }
    return false;
  };
}

const UNREAD = 0;
const PRINTED = 1;
const ABSENT = 2;

/** The same by a passage's place. Each is read once, however often its page is turned to. */
export function printedIn(
  passages: readonly Passage[],
  phrase: string,
): (place: number) => boolean {
  const isIn = phraseIn(phrase);
  const read = new Uint8Array(passages.length);
  return (place) => {
    const passage = passages[place];
    if (passage === undefined) return false;
    if (read[place] === UNREAD) read[place] = isIn(passage) ? PRINTED : ABSENT;
    return read[place] === PRINTED;
  };
}

/** Where the last of the words ends that follow here; `undefined` where they do not. */
function endOf(words: readonly string[], text: string, from: number): number | undefined {
  let at = from;
  for (const word of words) {
    const widest = at + WIDEST_GAP;
    if (isWordAt(text, at)) return undefined;
    do at += 1;
    while (at < widest && !isWordAt(text, at));
    if (!text.startsWith(word, at)) return undefined;
    at += word.length;
  }
  return at;
}

function isWordAt(text: string, at: number): boolean {
  WORD_BEGINS.lastIndex = at;
  return WORD_BEGINS.test(text);
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
