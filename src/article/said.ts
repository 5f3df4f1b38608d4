import { isTerm } from './cue-before.ts';
import { isNameWord } from './names.ts';
import type { ReadLine } from './read-line.ts';
import { sentenceEnd, sentenceStart } from './sentence.ts';
import type { Spoken } from './spoken.ts';
import { isTitled, standsAlone } from './wording.ts';
import { isPersonNoun } from './words/roles.ts';
import { FUNCTION_WORDS } from './words/small-words.ts';
import { CUE_PARTICIPLES, CUE_VERBS } from './words/verbs.ts';
import { listed } from './words/listed.ts';

/**
 * Whether a quotation holds words that somebody said. A name of a book or a show is none. Words
 * that nobody is told to say are kept where they are a sentence, or where somebody is near who may
 * have used them; a term that is nobody's in particular is none. `isHeard` where somebody speaks in
 * the paragraph.
 */
export function isSaid(line: ReadLine, quote: readonly Spoken[], isHeard: boolean): boolean {
  const [first] = quote;
  if (quote.length > 1 || first === undefined) return true;
  const { stretch, token, voice } = first;
  if (isNickname(line, token)) return false;
  const isSentence = standsAlone(line.text, stretch);
  if (isTitled(line.text, stretch)) {
    return voice !== undefined && (isSentence || !isWork(line, token));
  }
  if (voice !== undefined || isSentence) return true;
  if (isTerm(line, token)) return false;
  return isHeard || (isNearSomebody(line, token) && !isCoined(line, token));
}

/** `Ana “Nan” Ruiz` */
function isNickname({ text, tokens }: ReadLine, token: number): boolean {
  const { start = 0, end = 0 } = tokens[token] ?? {};
  const isBetween = isNameWord(tokens[token - 1]) && isNameWord(tokens[token + 1]);
  return isBetween && /^.(?:The )?[\p{L}.'’-]+.$/u.test(text.slice(start, end));
}

/** Words before the name of something that is shown, printed or sung. */
const WORKS = listed(`
  album anthem app article author ballad blog book channel class classic co-author co-host column comedy documentary
  drama editor entitled episode essay feature film game hit host hosts magazine memoir movie musical newsletter novel on
  paper play podcast poem program programme segment sequel series sheet show single sitcom song star story titled video
  website with
`);

/** `on “Harbour Talk”`, `Radio Lima’s “Talk”`, `his book, “The Quay”`: what a name in marks stands for. */
function isWork({ tokens }: ReadLine, token: number): boolean {
  const before = tokens.slice(Math.max(0, token - 3), token);
  const near = before.at(-1);
  if (near?.possessive === true || near?.lower === 'on') return true;
  const isTold = before.some(({ lower }) => CUE_VERBS.has(lower) || CUE_PARTICIPLES.has(lower));
  return !isTold && before.some(({ lower }) => WORKS.has(lower));
}

/** Words behind which a term is named, not used. */
const NAMING = listed(`click hashtag name phrase pseudonym so-called term terms titled word words`);

/** `an “opt-out” movement`, `so-called “closed” primaries` */
function isCoined({ tokens }: ReadLine, token: number): boolean {
  const [before, after] = [tokens[token - 1], tokens[token + 1]];
  if (before?.kind !== 'word' || NAMING.has(before.lower)) return before?.kind === 'word';
  if (after?.kind !== 'word' || after.capital || tokens[token]?.stop === true) return false;
  const isNoun = !FUNCTION_WORDS.has(after.lower) && !/(?:ed|ing)$/.test(after.lower);
  return isNoun && !before.possessive && !FUNCTION_WORDS.has(before.lower);
}

const SOMEBODY = listed(`he her his i many she some their they we who`);

function isNearSomebody(line: ReadLine, token: number): boolean {
  return line.tokens
    .slice(sentenceStart(line, token), sentenceEnd(line, token) + 1)
    .some((each) => SOMEBODY.has(each.lower) || isNameWord(each) || isPersonNoun(each.lower));
}
