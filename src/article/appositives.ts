import { behindDeterminer, isTrade, linkedEnd } from './chunks.ts';
import { behindAdverbs } from './cue-verbs.ts';
import { isOffice } from './names.ts';
import { type Phrase, slice } from './phrase.ts';
import type { Line, Token } from './tokens.ts';
import { isBody, isRoleNoun } from './words/roles.ts';
import { DETERMINERS, FUNCTION_WORDS, LINKS } from './words/small-words.ts';
import { listed } from './words/listed.ts';
import { COURTESIES } from './words/titles.ts';
import { BE, CUE_VERBS, SAYING_VERBS } from './words/verbs.ts';

/** The longest description that is read, in tokens. */
const LONGEST = 30;
/** The longest `(D-Ohio)`, in tokens. */
const BRACKET = 8;
/** What leads from a name to where somebody belongs: `Ruiz of the port, a pilot,`. */
const AFFILIATED = new Set(['of', 'at', 'with']);
/** `said Ana Ruiz, a day after the vote` says when, not what she is. */
const TIMES = /^(?:day|week|month|year|hour|moment|decade|time|move|sign|reference|claim)$/;
const ENDS = new Set([',', ';', ':', '—', '–', '(', '―']);
/** `if it works, say those close to Ruiz, he’ll run again`: a clause of its own. */
const SOMEBODY = /^(?:he|i|it|she|they|we|you)(?:['’].*)?$/;
const BREAKS = new Set(['when', 'while', 'but', 'as', 'where', 'because']);

/** What somebody is, from the words before their name or from those behind it, whichever say more. */
export function fullerRole(line: Line, { kind, role, to, from }: Phrase): string | undefined {
  if (kind !== 'name') return role;
  const after = roleAfter(line, to) ?? occupation(line, to);
  if (role === undefined) return after ?? belonging(line, to) ?? ageBehind(line.tokens, to);
  if (isBareTitle(line.tokens, from, role)) return after ?? role;
  return wordsIn(after) > wordsIn(role) ? after : role;
}

/** `Ruiz, who now runs the port, said`: what somebody does, in the words of the clause. */
function occupation({ text, tokens }: Line, to: number): string | undefined {
  if (tokens[to]?.text !== ',' || tokens[to + 1]?.lower !== 'who') return undefined;
  const verb = behindAdverbs(tokens, to + 2);
  if (!OCCUPYING.has(tokens[verb]?.lower ?? '')) return undefined;
  const end = endOfInsert(tokens, to + 1);
  const isWhole = end > verb + 1 && end < to + 1 + LONGEST;
  return isWhole ? slice(text, tokens, to + 1, end) : undefined;
}

/** What somebody does for a living, or did. */
const OCCUPYING = listed(`
  chaired chairs covers directed directs edits founded headed heads helmed leads led lives managed manages oversaw oversees owned
  owns ran represented represents runs studies taught teaches worked works writes
`);

/** How many words a role has that say something: `of` does not. */
const wordsIn = (role: string | undefined): number =>
  role?.split(' ').filter((word) => !LINKS.has(word) && !DETERMINERS.has(word)).length ?? 0;

/** `Ruiz of the Port Authority`, `Ruiz, 20, of Lima`: where somebody belongs, if no more is said. */
function belonging({ text, tokens }: Line, to: number): string | undefined {
  const from =
    /^\d+$/.test(tokens[to + 1]?.text ?? '') && tokens[to + 2]?.text === ',' ? to + 3 : to;
  if (tokens[from]?.lower !== 'of' && tokens[from]?.lower !== 'from') return undefined;
  const end = overPlace(tokens, linkedEnd(tokens, from));
  return end > from + 1 ? slice(text, tokens, from, end) : undefined;
}

/** `Ruiz, 20, said`: how old they are, if nothing else is said. */
function ageBehind(tokens: readonly Token[], to: number): string | undefined {
  const [comma, age, after] = [tokens[to], tokens[to + 1], tokens[to + 2]];
  const isSetOff = comma?.text === ',' && (after === undefined || after.stop || after.text === ',');
  return isSetOff && isAge(age?.text) ? age?.text : undefined;
}

/** Whether a description is no more than an age: any other says more. */
export const isAge = (role: string | undefined): boolean => /^\d{1,3}$/.test(role ?? '');

/** `Lima, Ohio` is one place: goes on over the second part. */
function overPlace(tokens: readonly Token[], at: number): number {
  const [comma, second, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (comma?.text !== ',' || second?.capital !== true || tokens[at - 1]?.capital !== true)
    return at;
  const closes = after === undefined || after.kind !== 'word' || after.lower === 'who';
  return closes ? at + 2 : at;
}

/** `Rep.` and `Chief Justice` say less of somebody than what is set off behind the name. */
function isBareTitle(tokens: readonly Token[], from: number, role: string): boolean {
  const count = role.split(' ').length;
  const start = behindDeterminer(tokens, from);
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
  if (!describes(line.tokens, from, to) || isOfTheirs(line.tokens, at, from, to)) return undefined;
  const first = behindDeterminer(line.tokens, from);
  const role = slice(line.text, line.tokens, first, to);
  return role === '' ? undefined : role;
}

/** `Ruiz of Harbour Tours, a company that runs boats,`: the company is described, not she. */
function isOfTheirs(tokens: readonly Token[], at: number, from: number, to: number): boolean {
  if (!AFFILIATED.has(tokens[overBracket(tokens, at)]?.lower ?? '')) return false;
  const first = behindDeterminer(tokens, from);
  return isBody(headOf(tokens, first, to)?.lower ?? '');
}

/** Past `(D-Ohio)` or `of Lima`, past the comma, an age and its comma, and `who is`. */
function startOfInsert(tokens: readonly Token[], at: number): number | undefined {
  const name = overBracket(tokens, at);
  const comma = AFFILIATED.has(tokens[name]?.lower ?? '') ? linkedEnd(tokens, name) : name;
  if (tokens[comma]?.text !== ',') return undefined;
  const hasAge = /^\d+$/.test(tokens[comma + 1]?.text ?? '') && tokens[comma + 2]?.text === ',';
  const from = hasAge ? comma + 3 : comma + 1;
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
  let isClause = false;
  while (to < from + LONGEST && !endsInsert(tokens, to, to > from && !isClause)) {
    isClause ||= RELATIVES.has(tokens[to]?.lower ?? '');
    to = Math.max(to + 1, overPlace(tokens, to));
  }
  return to;
}

const RELATIVES = new Set(['who', 'whose', 'which', 'that']);

/** Where what is set off behind a name ends: at a mark that closes it, or where the sentence turns. */
function endsInsert(tokens: readonly Token[], at: number, mayTurn: boolean): boolean {
  const token = tokens[at];
  if (token === undefined || token.stop) return true;
  // `the author of “The Quay”` has a title in it, and ends with it.
  if (tokens[at - 1]?.kind === 'quote') return true;
  if (token.kind === 'quote') return !LINKS.has(tokens[at - 1]?.lower ?? '');
  if (overPlace(tokens, at) > at) return false;
  // `Ruiz, the mayor of Lima said`: a comma was left out.
  if (mayTurn && SAYING_VERBS.has(token.lower) && /(?:ed|said|says|told)$/.test(token.lower))
    return true;
  return ENDS.has(token.text) || (mayTurn && (BREAKS.has(token.lower) || turns(tokens, at)));
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
  if (first.lower === 'who') return false;
  if ((isVerb(first.lower) && !isTrade(tokens, from)) || SOMEBODY.test(first.lower)) return false;
  if (first.lower === 'former' || first.lower === 'then') return true;
  const head = headOf(tokens, from, to);
  if (head === undefined || tellsOfDeed(tokens, from, to)) return false;
  if (isRoleNoun(head.lower) || isOffice(head) || isIndefinite(tokens, from, to)) return true;
  const joined = tokens.slice(from, to).findIndex(({ lower }) => lower === 'and');
  return joined > 0 && describes(tokens, from + joined + 1, to);
}

/**
 * `at the request of Ruiz, the council suspended the vote`: somebody, and what they did to something,
 * not what she is. `the pilot accused of theft` is.
 */
function tellsOfDeed(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to - 2).some((token, at) => {
    const [verb, object] = [tokens[from + at + 1], tokens[from + at + 2]];
    if (!isRoleNoun(token.lower) && !isOffice(token)) return false;
    // Not `lower`: `the aide to Sen. Ted Holm` did nothing.
    return /^\p{Ll}.*[^e]ed$/u.test(verb?.text ?? '') && !HANGING_ON.has(object?.lower ?? '');
  });
}

/** What leads on from a participle to what was done. */
const HANGING_ON = new Set([...LINKS, 'as', 'by', 'here', 'one', 'there', 'who']);

/** `Ana Ruiz, a native of Lima,`: whatever `a` leads, between commas behind a name, is said of it. */
function isIndefinite(tokens: readonly Token[], from: number, to: number): boolean {
  const { lower = '' } = tokens[from] ?? {};
  if (lower !== 'a' && lower !== 'an' && lower !== 'one') return false;
  // `Ana Ruiz, a self-styled “harbour watcher” and pilot,`: what she is comes behind.
  if (tokens[to]?.kind === 'quote') return false;
  return tokens.slice(from, to).every((token) => !isVerb(token.lower) && !TIMES.test(token.lower));
}

function endsHead(token: Token | undefined): boolean {
  const { lower = '', capital = false } = token ?? {};
  if (LINKS.has(lower) || lower === 'and' || lower === 'who') return true;
  return (
    !capital &&
    (FUNCTION_WORDS.has(lower) || /^(?:based|working|serving|living|known|running)$/.test(lower))
  );
}

/** The noun that a description turns on: the last word before `of`, `at` or `for`. */
export function headOf(tokens: readonly Token[], from: number, to: number): Token | undefined {
  let at = from;
  // `the under secretary of commerce` is no lower for it.
  while (at < to && (!endsHead(tokens[at]) || tokens[at + 1]?.lower === 'secretary')) at += 1;
  return tokens[at - 1];
}
