import { isInsideName, isNameWord } from './names.ts';
import { REACH } from './phrase.ts';
import type { Token } from './tokens.ts';
import { NOT_NAMES } from './words/not-people.ts';
import { isListedRole, isRoleNoun, PAPERS } from './words/roles.ts';
import { COUNTS, DETERMINERS, FUNCTION_WORDS, LINKS } from './words/small-words.ts';
import { NAME_PARTICLES } from './words/titles.ts';
import { CUE_PARTICIPLES, CUE_VERBS, IRREGULAR_PASTS } from './words/verbs.ts';
import { listed } from './words/listed.ts';

/** Past one word that leads a phrase: `the`; `this Friday` leads none. */
export function behindDeterminer(tokens: readonly Token[], at: number): number {
  const { lower = '' } = tokens[at] ?? {};
  const isTime = lower === 'this' && isDay(tokens[at + 1]);
  return DETERMINERS.has(lower) && !isTime ? at + 1 : at;
}

/** Past `the`, and past `the two`. */
export const behindDeterminers = (tokens: readonly Token[], from: number): number =>
  behindDeterminer(tokens, behindDeterminer(tokens, from));

/** The end of a run of nouns and adjectives. */
export function chunkEnd(tokens: readonly Token[], start: number): number {
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
  const isLed = at === start && isArticle(tokens[start - 1]);
  if (token.capital) {
    // `a Wednesday editorial`: a day behind an article says when.
    const isTitle = token.text === 'Under' && tokens[at + 1]?.text === 'Secretary';
    return isNameWord(token) || isLed || isTitle || (at === start && token.text === 'Former');
  }
  if (FUNCTION_WORDS.has(token.lower) || DETERMINERS.has(token.lower)) return false;
  if (CUE_PARTICIPLES.has(token.lower)) return isLed && PAPERS.has(token.lower);
  // `a welcome message`: the first word behind an article is no verb.
  if (isTrade(tokens, at)) return true;
  if (CUE_VERBS.has(token.lower)) return isLed || isPaper(tokens, at);
  return !named || leadsOn(tokens, at);
}

const isArticle = (token: Token | undefined): boolean =>
  token !== undefined &&
  DETERMINERS.has(token.lower) &&
  !COUNTS.has(token.lower) &&
  token.lower !== 'this';

/** `the report said`, `a campaign email reads`: the verb of another sentence is the noun of this one. */
function isPaper(tokens: readonly Token[], at: number): boolean {
  const { lower = '' } = tokens[at] ?? {};
  if (!PAPERS.has(lower) && !isListedRole(lower)) return false;
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || CUE_VERBS.has(before.lower)) return false;
  const next = tokens[at + 1];
  if (next === undefined || next.kind !== 'word') return next?.kind !== 'quote';
  return CUE_VERBS.has(next.lower) || LINKS.has(next.lower);
}

/** `press secretary`, `state senator`, `privacy advocate Ana Ruiz`: no verbs. */
export function isTrade(tokens: readonly Token[], at: number): boolean {
  const { lower = '' } = tokens[at] ?? {};
  if (lower === 'advocate') return isNameWord(tokens[at + 1]);
  return (lower === 'press' || lower === 'state') && isRoleNoun(tokens[at + 1]?.lower ?? '');
}

/** After a name only a role carries on: `Chavez campaign manager`, not `Chavez left`. */
function leadsOn(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + 4; next += 1) {
    const lower = tokens[next]?.lower ?? '';
    if (isTrade(tokens, next)) return true;
    if (isRoleNoun(lower) && !CUE_VERBS.has(lower)) return true;
    if (!/^\p{Ll}/u.test(lower) || FUNCTION_WORDS.has(lower) || CUE_VERBS.has(lower)) return false;
    // `Ruiz gave a different account`: what she did is no part of what she is.
    if (lower.endsWith('ed') || DETERMINERS.has(lower) || IRREGULAR_PASTS.has(lower)) return false;
  }
  return false;
}

/**
 * Where the words end that a noun for a speaker closes. What follows it and hangs on it is passed
 * over: `a source close to the talks`, `the order released on Friday`. `undefined` where there is
 * no such noun.
 */
export function headEnd(
  tokens: readonly Token[],
  start: number,
  chunk: number,
): number | undefined {
  for (let end = chunk; end > start; end -= 1) {
    const head = tokens[end - 1];
    if (head === undefined || head.possessive) return undefined;
    if (isRoleNoun(head.lower)) return end;
    if (!HANGING.has(head.lower) && !isDone(head)) return undefined;
  }
  return undefined;
}

/** Words that stand behind the noun they say something of; `went` for `went on to say`. */
const HANGING = listed(`
  alike aware close familiar here identified involved known named nearby online present responsible there went
`);

const isDay = (token: Token | undefined): boolean =>
  token?.capital === true && NOT_NAMES.has(token.text) && token.lower.endsWith('day');

/** Past `obtained by the Herald`, the participle of which may count to the chunk that ends at `at`, behind its `head`. */
export function behindDoer(tokens: readonly Token[], at: number, head: number): number {
  const by = isDone(tokens[at]) ? at + 1 : at;
  const done = tokens[by - 1];
  if (tokens[by]?.lower !== 'by' || by === head || !isDone(done)) return at;
  return chunkEnd(tokens, behindDeterminer(tokens, by + 1));
}

const isDone = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (/[^e]ed$/.test(token.lower) || DONE.has(token.lower));

/** Participles that do not end in `ed`. */
const DONE = listed(`given held kept known made read seen sent shown taken written`);

/** Past `Friday` in `the order released Friday`. */
export const behindDay = (tokens: readonly Token[], at: number): number =>
  isDay(tokens[at]) ? at + 1 : at;

/** Goes on over `for the ministry of trade`; the place that is given where nothing of the kind follows. */
export function linkedEnd(tokens: readonly Token[], chunk: number): number {
  let to = chunk;
  while (to < chunk + REACH && LINKS.has(tokens[to]?.lower ?? '')) {
    const start = behindDeterminer(tokens, to + 1);
    // `on Friday` says when, and hangs on as well.
    const end = isDay(tokens[start]) ? start + 1 : chunkEnd(tokens, start);
    if (end === start) break;
    to = end;
  }
  return to;
}
