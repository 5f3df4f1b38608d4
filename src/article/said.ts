import type { Span } from './article.ts';
import { isCueVerb, isSpeaking } from './cue-verbs.ts';
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

/** Whether a stretch holds words that are said: `“99.9”` and `“Related:”` are a figure and a label where nobody says them. */
function isWorded({ text }: ReadLine, { stretch: { start, end }, how }: Spoken): boolean {
  if (how !== 'none' && how !== 'carried') return true;
  const body = text.slice(start, end);
  return /\p{L}/u.test(body) && !/:["”]$/.test(body);
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
  if (isNamed(line, token) || isExplained(line, token, isHeard)) return false;
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
  const last = BETWEEN.has(before.lower) ? token - 2 : token - 1;
  const lower = tokens[last]?.lower ?? '';
  if (CHANTS.has(lower)) return true;
  // Who performs a work says its name, and no words of their own: `she recited “If”`.
  return (
    before.lower !== 'to' &&
    before.lower !== 'of' &&
    !PERFORMING.has(lower) &&
    isSpeaking(tokens, last)
  );
}

/** What may stand between words in capitals and what tells of them. */
const BETWEEN = listed(`, a an of the to`);
/** Nouns for words that are called out, or stand for what somebody wants. */
const CHANTS = listed(`
  chant chants cries cry mantra motto pledge promise promises refrain shout shouts slogan slogans
`);
const PERFORMING = listed(`
  quote quoted quotes quoting read reading reads recite recited recites reciting sang sing singing sings
`);

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

/** Whether the sentence tells of speaking before it comes to a place: `they say the “…”`, `her claim that it is “…”`. */
function isToldBefore(line: ReadLine, token: number): boolean {
  const { tokens } = line;
  const start = sentenceStart(line, token);
  let isThat = false;
  for (let at = token - 1; at >= start; at -= 1) {
    const lower = tokens[at]?.lower ?? '';
    isThat ||= lower === 'that';
    if (SAYING_VERBS.has(lower) ? isCueVerb(tokens, at) : CUE_PARTICIPLES.has(lower)) return true;
    if (UTTERANCES.has(lower) && (isThat || at >= token - NEAR)) return true;
  }
  return false;
}

/** How near a noun for what is said must stand, where no `that` leads on from it. */
const NEAR = 3;

const SOMEBODY = listed(`he her his i many she some their they we who`);

function isNearSomebody(line: ReadLine, token: number): boolean {
  return line.tokens
    .slice(sentenceStart(line, token), sentenceEnd(line, token) + 1)
    .some((each) => SOMEBODY.has(each.lower) || isNameWord(each) || isPersonNoun(each.lower));
}
