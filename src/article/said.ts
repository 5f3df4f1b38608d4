import type { Span } from './article.ts';
import { isSpeaking } from './cue-verbs.ts';
import { isNameWord } from './names.ts';
import type { ReadLine } from './read-line.ts';
import { sentenceEnd, sentenceStart } from './sentence.ts';
import type { Spoken } from './spoken.ts';
import { isCoined, isExplained, isNamed } from './terms.ts';
import { isTitled, standsAlone } from './wording.ts';
import { isPersonNoun } from './words/roles.ts';
import { CUE_PARTICIPLES, SAYING_VERBS } from './words/verbs.ts';
import { UTTERANCES } from './words/utterances.ts';
import { listed } from './words/listed.ts';
import { isWork } from './works.ts';

/** What is known around a quotation. */
export type Around = {
  /** Whether somebody speaks in its paragraph. */
  readonly isHeard: boolean;
  /** Whether the article has the same words outside marks: they are its own. */
  readonly hasPlain: (words: string) => boolean;
};

/**
 * The stretches of a quotation that hold words somebody said. A name of a book or a show is none, and
 * no label. Words that nobody is told to say are kept where they are a sentence, or where somebody is
 * near who may have used them; a term that is nobody's in particular is none.
 */
export function saidOf(
  line: ReadLine,
  quote: readonly Spoken[],
  around: Around,
): readonly Spoken[] {
  const worded = quote.filter((one) => isWorded(line, one));
  const [first, second] = worded;
  if (first === undefined) return [];
  if (second !== undefined) return worded.filter((one) => !isNameInCue(line, one));
  return isSaid(line, first, around) ? worded : [];
}

/** Whether a stretch holds words that can be said: `“99.9”` are some where they are told, `“Related:”` is a label. */
function isWorded({ text, tokens }: ReadLine, { stretch: { start, end }, token }: Spoken): boolean {
  const body = text.slice(start, end);
  if (/:["”]$/.test(body)) return false;
  return /\p{L}/u.test(body) || isSpeaking(tokens, token - 1);
}

/** `Ruiz said on “Harbour Talk” that it was “late”` */
function isNameInCue(line: ReadLine, { stretch, token }: Spoken): boolean {
  return isTitle(line, stretch) && (isWork(line, token) || isNamed(line, token));
}

/** A few words with capitals. */
const isTitle = ({ text }: ReadLine, stretch: Span): boolean =>
  isTitled(text, stretch) && !standsAlone(text, stretch);

function isSaid(line: ReadLine, one: Spoken, around: Around): boolean {
  const { stretch, token, voice } = one;
  if (isNickname(line, token)) return false;
  if (isTitled(line.text, stretch) && !isSpokenOut(line, one)) {
    return voice !== undefined && !isNameInCue(line, one) && !opensParagraph(line, one);
  }
  return voice !== undefined || standsAlone(line.text, stretch) || isSomebodys(line, one, around);
}

/** Whether a few words that nobody is told to say are anybody's. */
function isSomebodys(
  line: ReadLine,
  { stretch, token }: Spoken,
  { isHeard, hasPlain }: Around,
): boolean {
  if (isNamed(line, token) || isExplained(line, token)) return false;
  if (isToldBefore(line, token)) return true;
  if (hasPlain(line.text.slice(stretch.start, stretch.end))) return false;
  return isHeard || (isNearSomebody(line, token) && !isCoined(line, token));
}

/**
 * Capitals that are no title's: `she shouted “Oh Yes”`, `who is called the “Harbour Fox”`, `their slogan
 * “Save Our Quay”`, `Holm (“Little Lars”)`, and, with a mark of its own, `“Choke!”`.
 */
function isSpokenOut(line: ReadLine, { stretch, token }: Spoken): boolean {
  const { text, tokens } = line;
  if (isNamed(line, token) || isWork(line, token)) return false;
  const before = tokens[token - 1];
  if (before === undefined || before.stop)
    return /[!?]["”]$/.test(text.slice(stretch.start, stretch.end));
  if (before.text === '(') return isNameWord(tokens[token - 2]);
  if (before.lower === 'as') return isToldBefore(line, token);
  const last = LEADING.has(before.lower) ? token - 2 : token - 1;
  const isUttered = UTTERANCES.has(tokens[last]?.lower ?? '');
  return isUttered || (before.lower !== 'to' && isSpeaking(tokens, last));
}

/** What may stand between words in capitals and what tells of them. */
const LEADING = listed(`, a an of the to`);

/** `“The Quay,” which opens in May, …` at the head of a paragraph is not said by whom the one before quotes. */
function opensParagraph(line: ReadLine, { stretch, token, how }: Spoken): boolean {
  const [first, second] = line.tokens;
  const goesOn = how === 'carried' && token === 0 && second !== undefined && first?.stop !== true;
  return goesOn && isTitle(line, stretch);
}

/** `Ana “Nan” Ruiz` */
function isNickname({ text, tokens }: ReadLine, token: number): boolean {
  const { start = 0, end = 0 } = tokens[token] ?? {};
  const isBetween = isNameWord(tokens[token - 1]) && isNameWord(tokens[token + 1]);
  return isBetween && /^.(?:The )?[\p{L}.'’-]+.$/u.test(text.slice(start, end));
}

/** Whether the sentence tells of speaking before it comes to a place. */
const isToldBefore = (line: ReadLine, token: number): boolean =>
  line.tokens.slice(sentenceStart(line, token), token).some(({ lower }) => tellsOfSpeech(lower));

const tellsOfSpeech = (lower: string): boolean =>
  SAYING_VERBS.has(lower) || CUE_PARTICIPLES.has(lower) || UTTERANCES.has(lower);

const SOMEBODY = listed(`he her his i many she some their they we who`);

function isNearSomebody(line: ReadLine, token: number): boolean {
  return line.tokens
    .slice(sentenceStart(line, token), sentenceEnd(line, token) + 1)
    .some((each) => SOMEBODY.has(each.lower) || isNameWord(each) || isPersonNoun(each.lower));
}
