import { isTelling } from './cue-verbs.ts';
import { sentenceEnd, sentenceStart } from './sentence.ts';
import type { Line, Token } from './tokens.ts';
import { endsInComma } from './wording.ts';
import { listed } from './words/listed.ts';
import { isRoleNoun } from './words/roles.ts';
import { DETERMINERS, FUNCTION_WORDS } from './words/small-words.ts';
import { AUXILIARIES, BE, NAMING, VIEWING } from './words/verbs.ts';

/** Words that stand for a thing and are nobody's in particular: it is named so, or somebody considers it so. */
export function isTerm(line: Line, quote: number): boolean {
  const from = Math.max(sentenceStart(line, quote), quote - 4);
  const near = line.tokens.slice(from, quote);
  return isNamed(line, quote) || near.some(({ lower }) => VIEWING.has(lower));
}

/**
 * `a process called “…”`, `books known as “…”`, `so-called “…”`: what a thing is called, which nobody is
 * told to say. `it is derisively known as “…”` tells that people do.
 */
export function isNamed({ tokens }: Line, quote: number): boolean {
  const [last, before] = [tokens[quote - 1], tokens[quote - 2]];
  const styled = last?.text === ',' ? before : last;
  return (
    STYLED.has(styled?.lower ?? '') ||
    isNaming(tokens, quote) ||
    isViewed(tokens, quote) ||
    isListed(tokens, quote) ||
    isTranslated(tokens, quote)
  );
}

const STYLED = listed(`entitled so-called titled`);

/** The verb hangs on a thing that cannot speak: `a process called`, `a pattern called a`, `books known as`. */
function isNaming(tokens: readonly Token[], quote: number): boolean {
  let verb = quote - 1;
  if (DETERMINERS.has(tokens[verb]?.lower ?? '')) verb -= 1;
  if (tokens[verb]?.lower === 'as') verb -= 1;
  if (!NAMING.has(tokens[verb]?.lower ?? '')) return false;
  const thing = tokens[verb - 1];
  if (thing?.kind !== 'word' || thing.capital || thing.lower.endsWith('ly')) return false;
  // `what fans called “…”`, `which the fans called “…”`
  if (tokens.slice(Math.max(0, verb - 3), verb - 1).some(({ lower }) => OF_WHOM.has(lower))) {
    return false;
  }
  const isThing = [FUNCTION_WORDS, AUXILIARIES, DETERMINERS, BE, SPEAKING].every(
    (words) => !words.has(thing.lower),
  );
  return isThing && !isRoleNoun(thing.lower);
}

const OF_WHOM = listed(`that what which`);

/** What stands for somebody before a verb: `what they called “…”`. */
const SPEAKING = listed(`he i it one others she they we who`);

/** `what China considers its “…”` */
function isViewed(tokens: readonly Token[], quote: number): boolean {
  const near = tokens.slice(Math.max(0, quote - 8), quote).map(({ lower }) => lower);
  const what = near.lastIndexOf('what');
  return what >= 0 && near.slice(what).some((lower) => VIEWING.has(lower));
}

/** How many tokens a list is followed back: what keeps hostile text cheap. */
const LONGEST_LIST = 20;
const IN_LIST = listed(`, and or`);
const LIKE = listed(`as including like`);

/** `words such as “quay,” “silt” and “tide”` */
function isListed(tokens: readonly Token[], quote: number): boolean {
  const before = tokens.slice(Math.max(0, quote - LONGEST_LIST), quote);
  const head = before.findLastIndex(({ kind, lower }) => kind !== 'quote' && !IN_LIST.has(lower));
  if (!LIKE.has(before[head]?.lower ?? '')) return false;
  return before.slice(Math.max(0, head - 2), head).some(({ lower }) => MENTIONING.has(lower));
}

/** `Danish for “good day”` */
function isTranslated(tokens: readonly Token[], quote: number): boolean {
  const [before, language, link] = tokens.slice(Math.max(0, quote - 3), quote);
  if (link?.lower !== 'for' || !LANGUAGE.test(language?.text ?? '')) return false;
  return !DETERMINERS.has(before?.lower ?? '');
}

const LANGUAGE =
  /^(?:\p{Lu}\p{Ll}+(?:ese|ian|ish)|Arabic|Czech|Dutch|French|Gaelic|German|Greek|Hebrew|Hindi|Latin|Swahili|Thai|Urdu|Welsh)$/u;

/** Words behind which a term is named, not used. */
const MENTIONING = listed(`click hashtag name phrase pseudonym term terms word words`);

/** `an “opt-out” movement`, `the word “quay”` */
export function isCoined({ tokens }: Line, token: number): boolean {
  const [before, after] = [tokens[token - 1], tokens[token + 1]];
  if (before?.kind !== 'word' || MENTIONING.has(before.lower)) return before?.kind === 'word';
  if (after?.kind !== 'word' || after.capital || tokens[token]?.stop === true) return false;
  const isNoun = !FUNCTION_WORDS.has(after.lower) && !/(?:ed|ing)$/.test(after.lower);
  return isNoun && !before.possessive && !FUNCTION_WORDS.has(before.lower);
}

const RELATIVE = listed(`that where which who whose`);

/**
 * `a “wet quay,” which lies below the water`: the writer tells what a word stands for, and nobody speaks.
 * Where somebody does, only what a comma sets off explains: `it was a “wet quay” that cost us dear`.
 */
export function isExplained(line: Line, quote: number, isHeard: boolean): boolean {
  const { tokens } = line;
  const isOutside = tokens[quote + 1]?.text === ',';
  const isSetOff = isOutside || endsInComma(line, quote);
  const next = isOutside ? quote + 2 : quote + 1;
  if (isHeard && !isSetOff) return false;
  if (tokens[quote]?.stop === true || !RELATIVE.has(tokens[next]?.lower ?? '')) return false;
  const end = sentenceEnd(line, quote);
  for (let at = sentenceStart(line, quote); at <= end; at += 1) {
    if (at !== quote && (isTelling(tokens, at) || tokens[at]?.kind === 'quote')) return false;
  }
  return true;
}
