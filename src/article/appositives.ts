import { DETERMINERS } from './lexicon.ts';
import { isRoleNoun, slice } from './phrases.ts';
import type { Line, Token } from './tokens.ts';

const LONGEST = 30;
const ENDS = new Set([',', ';', ':', '—', '–', '(', '―']);
const BREAKS = new Set(['who', 'which', 'that', 'when', 'while', 'and', 'but', 'as', 'where']);

/**
 * What somebody is, from the words set off behind their name: `Ana Ruiz, 54,
 * mayor of Lima,` gives `mayor of Lima`. `undefined` where those words say
 * something else.
 */
export function roleAfter(line: Line, at: number): string | undefined {
  const from = startOfInsert(line.tokens, at);
  if (from === undefined) return undefined;
  const to = endOfInsert(line.tokens, from);
  if (!describes(line.tokens, from, to)) return undefined;
  const first = DETERMINERS.has(line.tokens[from]?.lower ?? '') ? from + 1 : from;
  const role = slice(line.text, line.tokens, first, to);
  return role === '' ? undefined : role;
}

/** Past the comma, and past an age and its comma. */
function startOfInsert(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.text !== ',') return undefined;
  const isAge = /^\d+$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === ',';
  return isAge ? at + 3 : at + 1;
}

function endOfInsert(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < from + LONGEST) {
    const token = tokens[to];
    if (token === undefined || token.stop || token.kind === 'quote') break;
    if (ENDS.has(token.text) || (to > from && BREAKS.has(token.lower) && !joins(tokens, to))) break;
    to += 1;
  }
  return to;
}

/** `founder and director` is one description. */
function joins(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'and' && isRoleNoun(tokens[at + 1]?.lower ?? '');
}

function describes(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (first === undefined || first.kind !== 'word' || BREAKS.has(first.lower)) return false;
  if (first.lower === 'former' || first.lower === 'then') return true;
  const head = headOf(tokens, from, to);
  return head !== undefined && isRoleNoun(head.lower);
}

/** The noun that a description turns on: the last word before `of`, `at` or `for`. */
function headOf(tokens: readonly Token[], from: number, to: number): Token | undefined {
  let at = from;
  while (at < to && !/^(?:of|at|for|with|in|from|on|to|and)$/.test(tokens[at]?.lower ?? ''))
    at += 1;
  return tokens[at - 1];
}
