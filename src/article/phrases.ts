import {
  COURTESIES,
  CUE_PARTICIPLES,
  CUE_VERBS,
  DETERMINERS,
  FUNCTION_WORDS,
  isRoleNoun,
  LINKS,
  NAME_PARTICLES,
  NOT_NAMES,
  PAPERS,
  ROLE_NOUNS,
} from './lexicon.ts';
import { isInsideName, isNameWord, isOffice, nameBehindOffice, nameStart } from './names.ts';
import type { Line, Token } from './tokens.ts';

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

/** Reads the phrase that begins at a token; `undefined` where none does. */
export function phraseAt({ text, tokens }: Line, from: number): Phrase | undefined {
  const first = tokens[from];
  if (first === undefined || first.kind !== 'word') return undefined;
  if (PRONOUNS.has(first.lower)) return pronoun(first, from);
  const start = DETERMINERS.has(first.lower) ? from + 1 : from;
  const to = chunkEnd(tokens, start);
  if (to === start) return undefined;
  return (
    officeHolder(text, tokens, from, start, to) ??
    namePhrase(text, tokens, from, start, to) ??
    description(text, tokens, from, start, to)
  );
}

/** `Secretary of State Ana Ruiz`: the name begins somewhere behind the `of`. */
function officeHolder(
  text: string,
  tokens: readonly Token[],
  from: number,
  start: number,
  office: number,
): Phrase | undefined {
  const last = tokens[office - 1];
  if (last === undefined || !last.capital || !isOffice(last)) return undefined;
  if (tokens[office]?.lower !== 'of') return undefined;
  let to = office + 1;
  while (to < office + REACH && isNameWord(tokens[to])) to += 1;
  // One word for what the office is of, two for who holds it.
  if (to < office + 4 || tokens[to - 1]?.possessive === true) return undefined;
  const first = nameBehindOffice(tokens, office + 1, to);
  return {
    kind: 'name',
    words: slice(text, tokens, first, to),
    role: slice(text, tokens, start, first),
    courtesy: undefined,
    from,
    to,
  };
}

function pronoun({ lower }: Token, from: number): Phrase {
  return { kind: 'pronoun', words: lower, ...UNTOLD, from, to: from + 1 };
}

const UNTOLD = { role: undefined, courtesy: undefined };

/** The end of a run of nouns and adjectives. */
function chunkEnd(tokens: readonly Token[], start: number): number {
  let to = start;
  let named = false;
  while (to < start + REACH && continuesChunk(tokens, to, start, named)) {
    named ||= isNameWord(tokens[to]);
    to += 1;
  }
  while (to > start && NAME_PARTICLES.has(tokens[to - 1]?.text ?? '')) to -= 1;
  return to;
}

function continuesChunk(
  tokens: readonly Token[],
  at: number,
  start: number,
  named: boolean,
): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  if (named && isInsideName(tokens, at)) return true;
  if (token.capital) return !NOT_NAMES.has(token.text) || (at === start && token.text === 'Former');
  if (FUNCTION_WORDS.has(token.lower) || DETERMINERS.has(token.lower)) return false;
  if (CUE_PARTICIPLES.has(token.lower)) return false;
  if (CUE_VERBS.has(token.lower)) return isPaper(tokens, at);
  return !named || leadsOn(tokens, at);
}

/** `the report said`, `a campaign email reads`: the verb of another sentence is the noun of this one. */
function isPaper(tokens: readonly Token[], at: number): boolean {
  const { lower = '' } = tokens[at] ?? {};
  if (!PAPERS.has(lower) && !ROLE_NOUNS.has(lower)) return false;
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || CUE_VERBS.has(before.lower)) return false;
  const next = tokens[at + 1];
  if (next === undefined || next.kind !== 'word') return next?.kind !== 'quote';
  return CUE_VERBS.has(next.lower) || LINKS.has(next.lower);
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
  // `the Vice President` is an office, not somebody called so.
  if (from < start && isOffice(last)) return undefined;
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
  return { kind: 'description', words: slice(text, tokens, start, to), ...UNTOLD, from, to };
}

/** Goes on over `for the ministry of trade`; the place that is given where nothing of the kind follows. */
export function linkedEnd(tokens: readonly Token[], chunk: number): number {
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
