import { sexOfGiven } from './given-names.ts';
import type { Token } from './tokens.ts';
import { NOT_NAMES, NOT_PEOPLE } from './words/not-people.ts';
import { isRoleNoun } from './words/roles.ts';
import { COURTESIES, HONORIFICS, NAME_PARTICLES, NAME_SUFFIXES, TITLES } from './words/titles.ts';
import { SAYING_VERBS } from './words/verbs.ts';

/** `Lima-based` and `Ruiz-backed` say something of a name and are no part of it. */
const COMPOUND = /-(?:area|backed|based|born|elect|era|led|run|style)$/;

/** `Ruiz Said the Quay Is Safe`: a headline's verb is no part of a name. */
const isSaying = ({ lower }: Token): boolean =>
  SAYING_VERBS.has(lower) && /(?:[^e]ed|said|says|told|asks)$/.test(lower);

/** Whether a token can be part of a name. */
export function isNameWord(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !token.capital) return false;
  return !NOT_NAMES.has(token.text) && !isOpener(token.text) && !isSaying(token);
}

/** `It’d` and `One-time` have a capital because a sentence begins. */
function isOpener(text: string): boolean {
  const hyphen = text.indexOf('-');
  if (hyphen > 0) return NOT_NAMES.has(text.slice(0, hyphen)) && /-\p{Ll}/u.test(text);
  return (text.includes('’') || text.includes("'")) && /['’](?:d|ll|m|re|t|ve)$/.test(text);
}

/** Whether a token joins two parts of a name: the `de la` of `Ana de la Cruz`. */
export function isInsideName(tokens: readonly Token[], at: number): boolean {
  if (!NAME_PARTICLES.has(tokens[at]?.lower ?? '')) return false;
  return isNameWord(tokens[at + 1]) || NAME_PARTICLES.has(tokens[at + 1]?.lower ?? '');
}

/** `President-elect` is an office as `President` is. */
export function isOffice({ text }: Token): boolean {
  return TITLES.has(text) || TITLES.has(text.split('-')[0] ?? text);
}

/** Where the name begins that ends before the token `to`; `undefined` where none does. */
export function nameStart(tokens: readonly Token[], start: number, to: number): number | undefined {
  let first = to;
  while (first > start && belongsToName(tokens, first - 1, to)) first -= 1;
  while (first < to && isParticle(tokens[first])) first += 1;
  first = behindTrade(tokens, first, to);
  return tokens[first]?.capital === true && first < to ? first : undefined;
}

function belongsToName(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (token === undefined || COURTESIES.has(token.text)) return false;
  const isLast = at === to - 1;
  const isOwner = token.possessive && !isManys(token, tokens[to - 1]);
  if (!isLast && (isOwner || isOffice(token) || COMPOUND.test(token.text))) return false;
  return isNameWord(token) || NAME_PARTICLES.has(token.lower);
}

/** `British Bankers’ Association`: whose it is belongs to a body's name. */
const isManys = ({ lower }: Token, last: Token | undefined): boolean =>
  lower.endsWith('s') && NOT_PEOPLE.has(last?.text ?? '');

function isParticle(token: Token | undefined): boolean {
  return token !== undefined && !token.capital && NAME_PARTICLES.has(token.text);
}

/** `Actor Luis Holm`, `Lima Rev. Luis Holm`: two words of a name behind a trade, or a courtesy inside. */
function behindTrade(tokens: readonly Token[], first: number, to: number): number {
  for (let at = to - 3; at >= first; at -= 1) {
    const { text = '', lower = '' } = tokens[at] ?? {};
    if (HONORIFICS.has(text)) return at;
    if (isRoleNoun(lower) && !isGivenName(text)) return at + 1;
  }
  return first;
}

const isGivenName = (word: string): boolean => sexOfGiven(word) !== undefined;

/** Where the name begins in the words behind `Secretary of`: at a known given name, else the last two. */
export function nameBehindOffice(tokens: readonly Token[], start: number, to: number): number {
  for (let at = start + 1; at < to - 1; at += 1) {
    if (isGivenName(tokens[at]?.text ?? '')) return at;
  }
  return Math.max(start, to - 2);
}

/** The last word of a name that is no suffix: `Ruiz` of `Ana Ruiz Jr.` */
export function familyName(name: string): string {
  const parts = name.split(' ').filter((part) => !NAME_SUFFIXES.has(part.replace(/,$/, '')));
  return (parts.at(-1) ?? name).replace(/,$/, '');
}

/** The words of a name without `Dr.` and its like. */
export function bareName(name: string): string {
  let from = 0;
  for (let space = name.indexOf(' '); space > 0; space = name.indexOf(' ', from)) {
    if (!HONORIFICS.has(name.slice(from, space))) break;
    from = space + 1;
  }
  return name.slice(from);
}
