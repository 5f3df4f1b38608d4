import { saidWords } from '../article/said-words.ts';
import type { Passage } from './passage.ts';
import { printedWords, WIDEST_GAP } from './printed.ts';
import { UNSPACED } from './scripts.ts';
import { unmarked } from './topics.ts';

const HAS_UNSPACED = new RegExp(UNSPACED, 'v');
const WORD_BEGINS = /[\p{L}\p{N}]/uy;
const WORD_ENDS = /[\p{L}\p{N}]$/u;

/** Whether a phrase holds words in scripts without spaces, which may stand within others. */
export const isUnspaced = (phrase: string): boolean => HAS_UNSPACED.test(phrase);

/**
 * Prepares looking for words as they stand printed one behind another, whatever their case, accents
 * and marks. Words in scripts without spaces may stand within others.
 */
export function phraseIn(phrase: string): (passage: Passage) => boolean {
  const [first, ...others] = phraseWords(phrase);
  if (first === undefined) return () => false;
  const mayStandWithin = isUnspaced(phrase);
  const isWhole = (text: string, start: number, end: number) =>
    mayStandWithin ||
    !(isWordAt(text, end) || WORD_ENDS.test(text.slice(Math.max(0, start - 2), start)));
  return (passage) => {
    const text = foldedForPhrases(passage);
    // Looking for plain words is cheap; a pattern made for each phrase costs more than reading does.
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      const end = endOf(others, text, at + first.length);
      if (end !== undefined && isWhole(text, at, end)) return true;
    }
    return false;
  };
}

/** The words of a phrase, folded as passages are for it. */
export const phraseWords = (phrase: string): readonly string[] => printedWords(folded(phrase));

/** All that a passage is found by, as it is printed but for case, accents and marks. */
export const foldedForPhrases = (passage: Passage): string => folded(textOf(passage));

const UNREAD = 0;
const PRINTED = 1;
const ABSENT = 2;

/** The same by a passage's place. Each is read once, however often its page is turned to. */
export function readingFor(
  passages: readonly (Passage | undefined)[],
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

function textOf(passage: Passage): string {
  const { article, section } = passage;
  if (passage.kind === 'quote') return [saidWords(passage.quote), passage.speaker].join('\n');
  const paragraphs = section.paragraphs.map(({ text }) => text);
  return [article.headline, section.heading, ...paragraphs].join('\n');
}
