import type { Token } from './tokens.ts';
import { isBody, isRoleNoun, PAPERS } from './words/roles.ts';
import { COUNTS, DETERMINERS } from './words/small-words.ts';
import { AUXILIARIES, CUE_PARTICIPLES, CUE_VERBS, PRESENT_FORMS } from './words/verbs.ts';
import { listed } from './words/listed.ts';

/** Whether a token is an adverb or auxiliary: it may stand before a verb and changes nothing. */
export function isAdverbial(token: Token | undefined): boolean {
  if (token === undefined || token.capital) return false;
  return AUXILIARIES.has(token.lower) || (token.lower.endsWith('ly') && token.lower.length > 4);
}

/** Whether a cue's verb stands at a place, or behind adverbs that do. */
export function isVerbAt(tokens: readonly Token[], from: number): boolean {
  return isCueVerb(tokens, behindAdverbs(tokens, from));
}

/** Past adverbs and auxiliaries. */
export function behindAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isAdverbial(tokens[at])) at += 1;
  return at;
}

/** `said` and its like, and `puts it`. */
export function isCueVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (token.lower === 'put' || token.lower === 'puts') return tokens[at + 1]?.lower === 'it';
  // `the report found`; somebody may find anything.
  if (FINDING.has(token.lower)) return isJudging(tokens[at - 1]?.lower ?? '');
  return CUE_VERBS.has(token.lower) && !isNoun(tokens, at);
}

/** Whether a token is a verb of speaking in whatever form: `said`, `saying`. */
export const isSpeaking = (tokens: readonly Token[], at: number): boolean =>
  CUE_PARTICIPLES.has(tokens[at]?.lower ?? '') || isCueVerb(tokens, at);

/** Whether a token says that somebody speaks: such a verb, or `in their words`. */
export const isTelling = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'words' || isSpeaking(tokens, at);

/** Whether `according to` stands right before a token. */
export const isAccordedTo = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === 'to' && tokens[at - 2]?.lower === 'according';

const FINDING = listed(`find finds found`);

/** What finds a thing to be so: a court, a report. */
const isJudging = (lower: string): boolean => PAPERS.has(lower) || isBody(lower);

/** Words that have a verb behind them, not a noun. */
const SUBJECTS = listed(`
  and but can could did do does he i it may might must not or she should that they to we which who will would you
`);

/** `a free state`, `the campaign points`: a form that can be a noun, behind no subject of its own. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const { lower = '' } = tokens[at] ?? {};
  const before = tokens[at - 1];
  if (!PRESENT_FORMS.has(lower) || before?.kind !== 'word' || isAdverbial(before)) return false;
  if (before.possessive) return true;
  if (SUBJECTS.has(before.lower) || COUNTS.has(before.lower)) return false;
  if (DETERMINERS.has(before.lower)) return true;
  if (lower.endsWith('s')) {
    return !before.capital && (!isRoleNoun(before.lower) || endsClause(tokens, at + 1));
  }
  return !/s$|people$|men$/.test(before.lower);
}

/** A comma with no quotation behind it: `the campaign points, …` */
function endsClause(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === ',' && tokens[at + 1]?.kind !== 'quote';
}
