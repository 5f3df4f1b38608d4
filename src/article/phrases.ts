import {
  COURTESIES,
  CUE_PARTICIPLES,
  CUE_VERBS,
  DETERMINERS,
  FUNCTION_WORDS,
  HONORIFICS,
  LINKS,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  NOT_NAMES,
  PAPERS,
  ROLE_NOUNS,
  TITLES,
} from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Who a stretch of text is about, as printed: a name, a pronoun or a description. */
export type Phrase = {
  readonly kind: 'name' | 'pronoun' | 'description';
  /** `Ana Ruiz`, `she`, `spokesman for the ministry`. */
  readonly words: string;
  /** What stands before the name and says what they are: `mayor`. */
  readonly role: string | undefined;
  readonly courtesy: string | undefined;
  /** The first token, determiner included. */
  readonly from: number;
  /** The token after the last. */
  readonly to: number;
};

const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we']);
/** The longest phrase that is read, in tokens: what keeps hostile text cheap. */
const REACH = 14;
const ROLE_ENDING = /(?:man|woman|men|women|person|people|ists?|icians?|ers?|ors?|ees?)$/;

/** A noun for somebody who can speak. */
export function isRoleNoun(lower: string): boolean {
  if (ROLE_NOUNS.has(lower) || PAPERS.has(lower)) return true;
  return lower.length > 5 && ROLE_ENDING.test(lower) && !FUNCTION_WORDS.has(lower);
}

/** Whether a token can be part of a name. */
export function isNameWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capital && !NOT_NAMES.has(token.text);
}

/** Reads the phrase that begins at a token; `undefined` where none does. */
export function phraseAt(text: string, tokens: readonly Token[], from: number): Phrase | undefined {
  const first = tokens[from];
  if (first === undefined || first.kind !== 'word') return undefined;
  if (PRONOUNS.has(first.lower)) return pronoun(first, from);
  const start = DETERMINERS.has(first.lower) ? from + 1 : from;
  const to = chunkEnd(tokens, start);
  if (to === start) return undefined;
  return namePhrase(text, tokens, from, start, to) ?? description(text, tokens, from, start, to);
}

function pronoun(token: Token, from: number): Phrase {
  const { lower } = token;
  return {
    kind: 'pronoun',
    words: lower,
    role: undefined,
    courtesy: undefined,
    from,
    to: from + 1,
  };
}

/** The end of a run of nouns and adjectives. */
function chunkEnd(tokens: readonly Token[], start: number): number {
  let to = start;
  let named = false;
  while (to < start + REACH && continuesChunk(tokens, to, named)) {
    named ||= isNameWord(tokens[to]);
    to += 1;
  }
  return trimParticles(tokens, start, to);
}

function continuesChunk(tokens: readonly Token[], at: number, named: boolean): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  if (named && isInsideName(tokens, at)) return true;
  if (token.capital) return !NOT_NAMES.has(token.text);
  if (FUNCTION_WORDS.has(token.lower) || DETERMINERS.has(token.lower)) return false;
  if (CUE_PARTICIPLES.has(token.lower)) return false;
  if (CUE_VERBS.has(token.lower)) return false;
  return !named || leadsOn(tokens, at);
}

function isInsideName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !NAME_PARTICLES.has(token.lower)) return false;
  return isNameWord(tokens[at + 1]) || NAME_PARTICLES.has(tokens[at + 1]?.lower ?? '');
}

/** After a name only a role carries on: `Chavez campaign manager`, not `Chavez left`. */
function leadsOn(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + 4; next += 1) {
    const lower = tokens[next]?.lower ?? '';
    if (isRoleNoun(lower)) return true;
    if (!/^\p{Ll}/u.test(lower) || FUNCTION_WORDS.has(lower) || CUE_VERBS.has(lower)) return false;
    if (lower.endsWith('ed')) return false;
  }
  return false;
}

function trimParticles(tokens: readonly Token[], start: number, end: number): number {
  let to = end;
  while (to > start && NAME_PARTICLES.has(tokens[to - 1]?.text ?? '')) to -= 1;
  return to;
}

/** The chunk as a name, if it ends with one. */
function namePhrase(
  text: string,
  tokens: readonly Token[],
  from: number,
  start: number,
  to: number,
): Phrase | undefined {
  const first = nameStart(tokens, start, to);
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || last.possessive) return undefined;
  const courtesy = tokens[first - 1]?.text;
  return {
    kind: 'name',
    words: slice(text, tokens, first, to),
    role: rolePrefix(text, tokens, start, first),
    courtesy: courtesy !== undefined && COURTESIES.has(courtesy) ? courtesy : undefined,
    from,
    to,
  };
}

/** Walks back from the end of a chunk over the words of its last name. */
function nameStart(tokens: readonly Token[], start: number, to: number): number | undefined {
  let first = to;
  while (first > start && belongsToName(tokens, first - 1, to)) first -= 1;
  while (first < to && NAME_PARTICLES.has(tokens[first]?.text ?? '') && !tokens[first]?.capital)
    first += 1;
  if (first === to) return undefined;
  return tokens[first]?.capital === true ? first : undefined;
}

function belongsToName(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (token === undefined || (token.possessive && at < to - 1)) return false;
  if (at < to - 1 && isOffice(token)) return false;
  if (COURTESIES.has(token.text)) return false;
  return isNameWord(token) || NAME_PARTICLES.has(token.lower);
}

/** `President-elect` is an office as `President` is. */
function isOffice({ text }: Token): boolean {
  return TITLES.has(text) || TITLES.has(text.split('-')[0] ?? text);
}

function rolePrefix(
  text: string,
  tokens: readonly Token[],
  start: number,
  first: number,
): string | undefined {
  const end = COURTESIES.has(tokens[first - 1]?.text ?? '') ? first - 1 : first;
  return end > start ? slice(text, tokens, start, end) : undefined;
}

/** A phrase that names nobody but says who speaks: `a spokesman for the ministry`. */
function description(
  text: string,
  tokens: readonly Token[],
  from: number,
  start: number,
  chunk: number,
): Phrase | undefined {
  const head = tokens[chunk - 1];
  if (head === undefined || head.possessive || !isRoleNoun(head.lower)) return undefined;
  const to = linkedEnd(tokens, chunk);
  const words = slice(text, tokens, start, to);
  return { kind: 'description', words, role: undefined, courtesy: undefined, from, to };
}

/** Goes on over `for the ministry of trade`. */
function linkedEnd(tokens: readonly Token[], chunk: number): number {
  let to = chunk;
  while (to < chunk + REACH && LINKS.has(tokens[to]?.lower ?? '')) {
    const start = DETERMINERS.has(tokens[to + 1]?.lower ?? '') ? to + 2 : to + 1;
    const end = chunkEnd(tokens, start);
    if (end === start) break;
    to = end;
  }
  return to;
}

/** The printed text of some tokens, without a possessive ending on the last. */
export function slice(text: string, tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return '';
  return text.slice(first.start, last.start + last.text.length);
}

/** The last word of a name that is no suffix: `Ruiz` of `Ana Ruiz Jr.` */
export function familyName(name: string): string {
  const parts = name.split(' ').filter((part) => !NAME_SUFFIXES.has(part.replace(/,$/, '')));
  return (parts.at(-1) ?? name).replace(/,$/, '');
}

/** The words of a name without `Dr.` and its like. */
export function bareName(name: string): string {
  const parts = name.split(' ');
  while (parts.length > 1 && HONORIFICS.has(parts[0] ?? '')) parts.shift();
  return parts.join(' ');
}
