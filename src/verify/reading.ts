import type { Span } from '../article/article.ts';
import { LETTER, UNSPACED } from '../search/scripts.ts';

/** What may be made equal before two texts are compared; all of it is said in the answer. */
export type Folding = 'marks' | 'dashes' | 'space' | 'case' | 'end' | 'cue';

/** A word or a mark of a text, and where it stands in it. */
export type Token = Span & {
  /** As compared: in small letters, marks and dashes of one shape. Two tokens are the same where their folds are. */
  readonly fold: string;
  readonly isWord: boolean;
};

/** A text cut for comparing. `words` are the places of its words among its tokens. */
export type Reading = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly number[];
};

/** The fold of every quotation mark, of every dash and of three dots. */
export const QUOTE = '"';
export const DASH = '-';
export const DOTS = '…';

/** An accent that stands alone is no word. */
const FIRST = String.raw`[[\p{L}\p{N}]--${UNSPACED}]`;
/** A character of a script without spaces is taken for a word; else letters and digits, inside them an apostrophe, and between digits a point or a comma. */
const WORD = String.raw`${UNSPACED}\p{M}*|${FIRST}${LETTER}*(?:(?:(?<=\p{N})[.,](?=\p{N})|['’ʼ](?=\p{L}))${LETTER}+)*`;
const MARK = String.raw`\.{3,}|…|[\-‐‑‒–—―−]+|\S`;

const WORDS = new RegExp(WORD, 'gv');
const TOKENS = new RegExp(`(?<word>${WORD})|${MARK}`, 'gv');

const QUOTES = /^["“”„‟«»‹›‘’‚‛'`´]$/;
const DASHES = /^[-‐‑‒–—―−]+$/;
const DOTTED = /^(?:\.{3,}|…)$/;

/** Cuts a text. Linear in its length, whatever stands in it. */
export function read(text: string): Reading {
  const tokens = Array.from(text.matchAll(TOKENS), (match): Token => {
    const { 0: printed, index, groups } = match;
    const isWord = groups?.['word'] !== undefined;
    const fold = isWord ? foldWords(printed) : foldMark(printed);
    return { start: index, end: index + printed.length, fold, isWord };
  });
  return readingOf(text, tokens);
}

/** A text with its tokens, of which some may have been left out. */
export function readingOf(text: string, tokens: readonly Token[]): Reading {
  return { text, tokens, words: tokens.flatMap(({ isWord }, at) => (isWord ? at : [])) };
}

/** The folded words of a text alone, in order: what `read` makes of it, for less. */
export const wordsOf = (text: string): readonly string[] => foldWords(text).match(WORDS) ?? [];

/** Sections are kept laid out, and asked for their folds with each check. */
const folds = new WeakMap<Reading, readonly string[]>();

/** The folds of a reading's words. */
export function foldsOf(reading: Reading): readonly string[] {
  const { tokens, words } = reading;
  const found = folds.get(reading) ?? words.map((at) => tokens[at]?.fold ?? '');
  folds.set(reading, found);
  return found;
}

const PLAIN = /^[\x20-\x7E\n]*$/;

/** Composed, with apostrophes of one shape. */
export const straight = (printed: string): string =>
  PLAIN.test(printed) ? printed : printed.normalize('NFC').replaceAll(/[’ʼ]/g, "'");

const foldWords = (printed: string): string => straight(printed).toLowerCase();

function foldMark(printed: string): string {
  if (QUOTES.test(printed)) return QUOTE;
  if (DASHES.test(printed)) return DASH;
  return DOTTED.test(printed) ? DOTS : printed;
}

/** The same reading with what an editor put into square brackets as one word: it is not the speaker's. */
export function bracketed(reading: Reading): Reading {
  const { text, tokens } = reading;
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const close = token.fold === '[' ? closing(tokens, at) : -1;
    const last = tokens[close];
    if (last === undefined) joined.push(token);
    else {
      const fold = text.slice(token.start, last.end);
      joined.push({ start: token.start, end: last.end, fold, isWord: true });
      at = close;
    }
  }
  return joined.length === tokens.length ? reading : readingOf(text, joined);
}

/** As many tokens as an editor puts between brackets, at most. */
const MOST_BRACKETED = 12;

function closing(tokens: readonly Token[], open: number): number {
  const near = tokens.slice(open, open + MOST_BRACKETED).findIndex(({ fold }) => fold === ']');
  return near < 0 ? -1 : open + near;
}
