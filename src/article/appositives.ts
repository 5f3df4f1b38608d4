import { BE, COURTESIES, CUE_VERBS, DETERMINERS, isRoleNoun, LINKS } from './lexicon.ts';
import { isOffice } from './names.ts';
import { linkedEnd, type Phrase, slice } from './phrases.ts';
import type { Line, Token } from './tokens.ts';

/** The longest description that is read, in tokens. */
const LONGEST = 30;
/** The longest `(D-Ohio)`, in tokens. */
const BRACKET = 8;
/** What leads from a name to where somebody belongs: `Ruiz of the port, a pilot,`. */
const AFFILIATED = new Set(['of', 'at', 'with']);
/** `said Ana Ruiz, a day after the vote` says when, not what she is. */
const TIMES = /^(?:day|week|month|year|hour|moment|decade|time|move|sign|reference|claim)$/;
const ENDS = new Set([',', ';', ':', '—', '–', '(', '―']);
const BREAKS = new Set(['who', 'which', 'that', 'when', 'while', 'but', 'as', 'where', 'because']);

/** What somebody is, from the words before their name or from those behind it, whichever say more. */
export function fullerRole(line: Line, { kind, role, to, from }: Phrase): string | undefined {
  if (kind !== 'name') return role;
  if (role !== undefined && !isBareTitle(line.tokens, from, role)) return role;
  return roleAfter(line, to) ?? role;
}

/** `Rep.` and `Chief Justice` say less of somebody than what is set off behind the name. */
function isBareTitle(tokens: readonly Token[], from: number, role: string): boolean {
  const count = role.split(' ').length;
  const start = DETERMINERS.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  return tokens.slice(start, start + count).every((token) => isOffice(token));
}

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

/** Past `(D-Ohio)` or `of Lima`, past the comma, an age and its comma, and `who is`. */
function startOfInsert(tokens: readonly Token[], at: number): number | undefined {
  const name = overBracket(tokens, at);
  const comma = AFFILIATED.has(tokens[name]?.lower ?? '') ? linkedEnd(tokens, name) : name;
  if (tokens[comma]?.text !== ',') return undefined;
  const isAge = /^\d+$/.test(tokens[comma + 1]?.text ?? '') && tokens[comma + 2]?.text === ',';
  const from = isAge ? comma + 3 : comma + 1;
  const isClause = tokens[from]?.lower === 'who' && BE.has(tokens[from + 1]?.lower ?? '');
  return isClause ? from + 2 : from;
}

function overBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let close = at + 1; close < at + BRACKET; close += 1) {
    if (tokens[close]?.text === ')') return close + 1;
  }
  return at;
}

function endOfInsert(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < from + LONGEST) {
    const token = tokens[to];
    if (token === undefined || token.stop || token.kind === 'quote') break;
    if (ENDS.has(token.text) || (to > from && (BREAKS.has(token.lower) || turns(tokens, to))))
      break;
    to += 1;
  }
  return to;
}

/** `founder and head of research` is one description; `a painter and runs a school` goes on with a verb. */
function turns(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'and') return false;
  const { lower = '', kind } = tokens[at + 1] ?? {};
  return kind !== 'word' || isVerb(lower) || COURTESIES.has(tokens[at + 1]?.text ?? '');
}

function isVerb(lower: string): boolean {
  return CUE_VERBS.has(lower) || BE.has(lower) || /^(?:has|had|will|would|runs?|ran)$/.test(lower);
}

function describes(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (first === undefined || first.kind !== 'word' || BREAKS.has(first.lower)) return false;
  if (isVerb(first.lower)) return false;
  if (first.lower === 'former' || first.lower === 'then') return true;
  const head = headOf(tokens, from, to);
  if (head === undefined) return false;
  if (isRoleNoun(head.lower) || isOffice(head) || isIndefinite(tokens, from, to)) return true;
  const joined = tokens.slice(from, to).findIndex(({ lower }) => lower === 'and');
  return joined > 0 && describes(tokens, from + joined + 1, to);
}

/** `Ana Ruiz, a native of Lima,`: whatever `a` leads, between commas behind a name, is said of it. */
function isIndefinite(tokens: readonly Token[], from: number, to: number): boolean {
  const { lower = '' } = tokens[from] ?? {};
  if (lower !== 'a' && lower !== 'an' && lower !== 'one') return false;
  return tokens.slice(from, to).every((token) => !isVerb(token.lower) && !TIMES.test(token.lower));
}

/** The noun that a description turns on: the last word before `of`, `at` or `for`. */
export function headOf(tokens: readonly Token[], from: number, to: number): Token | undefined {
  let at = from;
  while (at < to && !LINKS.has(tokens[at]?.lower ?? '') && tokens[at]?.lower !== 'and') at += 1;
  return tokens[at - 1];
}
