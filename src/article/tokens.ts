import type { Stretch } from './marks.ts';
import { NOT_NAMES } from './words/not-people.ts';
import { COURTESIES, HONORIFICS, TITLES } from './words/titles.ts';

/** A word, a mark, or a whole quoted stretch, which is read as one thing. */
export type Token = {
  /** As printed, without a possessive ending. */
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'mark' | 'quote';
  readonly capital: boolean;
  readonly possessive: boolean;
  /** A sentence ends with it. */
  readonly stop: boolean;
};

/** A paragraph's words, and the tokens they were cut into. */
export type Line = { readonly text: string; readonly tokens: readonly Token[] };

const PIECE =
  /[\p{L}\p{N}@#$€£][\p{L}\p{N}\p{M}]*(?:(?:[.'’&\-–_]|,(?=\d))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|\.{2,}|[^\s\p{L}\p{N}\p{Cf}]/gu;
const POSSESSIVE = /['’]s$/;
const DOTTED = /(?:^|[.\-–])\p{Lu}$|^\p{L}(?:\.\p{L})+$/u;

/** Reads a paragraph outside its quoted stretches; linear in its length. */
export function tokensOf(text: string, stretches: readonly Stretch[]): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const stretch of stretches) {
    readWords(text, from, stretch.start, tokens);
    tokens.push(quoteToken(text, stretch));
    from = stretch.end;
  }
  readWords(text, from, text.length, tokens);
  return tokens;
}

function readWords(text: string, from: number, to: number, into: Token[]): void {
  const slice = text.slice(from, to);
  for (const { 0: piece, index } of slice.matchAll(PIECE)) {
    const last = into.at(-1);
    const start = from + index;
    if (last?.end === start && closesPossessive(text, piece, start, last)) {
      into[into.length - 1] = { ...last, end: start + 1, possessive: true };
    } else if (
      piece === '.' &&
      last?.end === start &&
      (isAbbreviation(last) || isNumero(text, last))
    ) {
      into[into.length - 1] = { ...last, text: `${last.text}.`, end: start + 1 };
    } else {
      into.push(wordToken(piece, start, isStop(text, piece, start)));
    }
  }
}

/** `the workers’ leader`: the mark behind a final s, where more words follow and no quotation was begun. */
function closesPossessive(text: string, piece: string, start: number, word: Token): boolean {
  if (piece !== "'" && piece !== '’') return false;
  return (
    /[sz]$/.test(word.text) &&
    word.kind === 'word' &&
    /^ +[\p{L}\d]/u.test(text.slice(start + 1, start + 4))
  );
}

/** `the No. 2` */
function isNumero(text: string, { text: word, end }: Token): boolean {
  return word === 'No' && /^\. ?\d/.test(text.slice(end, end + 3));
}

function isAbbreviation({ text, kind }: Token): boolean {
  if (kind !== 'word') return false;
  const dotted = `${text}.`;
  return (
    DOTTED.test(text) ||
    TITLES.has(dotted) ||
    HONORIFICS.has(dotted) ||
    COURTESIES.has(dotted) ||
    NOT_NAMES.has(dotted) ||
    text === 'Jr' ||
    text === 'Sr'
  );
}

/** A full stop before a small letter, a comma or a bracket ends an abbreviation, not a sentence. */
function isStop(text: string, piece: string, start: number): boolean {
  if (piece !== '.' && piece !== '!' && piece !== '?') return false;
  return !/^(?:[,;:)\]]|\s+\p{Ll}|\p{L})/u.test(text.slice(start + 1, start + 8));
}

function wordToken(piece: string, start: number, stop: boolean): Token {
  const possessive = POSSESSIVE.test(piece);
  const text = possessive ? piece.slice(0, -2) : piece;
  return {
    text,
    lower: text.toLowerCase(),
    start,
    end: start + piece.length,
    kind: /^[\p{L}\p{N}@#$€£]/u.test(piece) ? 'word' : 'mark',
    capital: /^\p{Lu}/u.test(piece),
    possessive,
    stop,
  };
}

function quoteToken(text: string, stretch: Stretch): Token {
  const { start, end } = stretch;
  return {
    text: '“”',
    lower: '“”',
    start,
    end,
    kind: 'quote',
    capital: false,
    possessive: false,
    stop: endsSentence(text, stretch),
  };
}

/** A full stop inside the marks ends the sentence outside as well, unless a small letter follows. */
function endsSentence(text: string, { start, end }: Stretch): boolean {
  const body = text.slice(Math.max(start, end - 4), end).replace(/["”“»\s]+$/u, '');
  if (!/[.!?…]\]?$/u.test(body)) return false;
  return !/^\s*[\p{Ll},;—–-]/u.test(text.slice(end, end + 4));
}
