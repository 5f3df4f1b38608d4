import type { Span } from './article.ts';
import { isSpeaking } from './cue-verbs.ts';
import { isNameWord } from './names.ts';
import type { ReadLine } from './read-line.ts';
import { sentenceEnd, sentenceStart } from './sentence.ts';
import type { Spoken } from './spoken.ts';
import { isCoined, isExplained, isNamed } from './terms.ts';
import { isTitled, standsAlone } from './wording.ts';
import { isPersonNoun } from './words/roles.ts';
import { CUE_PARTICIPLES, NAMING, SAYING_VERBS } from './words/verbs.ts';
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
  if (!isTitled(line.text, stretch)) return false;
  return isWork(line, token) || (!standsAlone(line.text, stretch) && isNamed(line, token));
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
  const last = line.tokens[token - 1];
  const isOwn = last?.possessive === true || OWN.has(last?.lower ?? '');
  if (!isOwn && hasPlain(line.text.slice(stretch.start, stretch.end))) return false;
  return isHeard || (isNearSomebody(line, token) && !isCoined(line, token));
}

/**
 * Capitals that are no title's: `she shouted “Oh Yes”`, `their slogan “Save Our Quay”`, and, with a mark
 * of its own, `“Choke!”`.
 */
function isSpokenOut(line: ReadLine, { stretch, token }: Spoken): boolean {
  const { text, tokens } = line;
  if (isNamed(line, token) || isWork(line, token)) return false;
  const before = tokens[token - 1];
  if (before === undefined || before.stop) {
    return /[!?]["”]$/.test(text.slice(stretch.start, stretch.end));
  }
  if (before.lower === 'as') return isCalledBefore(line, token);
  const last = tokens[BETWEEN.has(before.lower) ? token - 2 : token - 1]?.lower ?? '';
  const isAloud = ALOUD.has(last) || NAMING.has(last) || CALLING.has(last);
  return CHANTS.has(last) || (isAloud && before.lower !== 'to');
}

/** `referring to Holm as “Little Lars”` */
const isCalledBefore = (line: ReadLine, token: number): boolean =>
  line.tokens
    .slice(sentenceStart(line, token), token)
    .some(({ lower }) => CALLING.has(lower) || NAMING.has(lower));

/** What may stand between words in capitals and what tells of them. */
const BETWEEN = listed(`, a an of the to`);
/** Nouns for words that are called out, or stand for what somebody wants. */
const CHANTS = listed(`
  chant chants cries cry mantra motto pledge promise promises refrain shout shouts slogan slogans
`);
/** What somebody does who gives another a name. */
const CALLING = listed(`
  brand branded branding brands call calling calls denounced denouncing depicted depicting deride derided deriding describe
  described describes describing dub dubbing dubs mocked mocking refer referred referring refers
`);
/** What is done with words of one's own; whoever recites, imagines or compares names a work. */
const ALOUD = listed(`
  asked asking chant chanted chanting chants cried crying demand demanded demanding demands said say saying says scream
  screamed screaming shout shouted shouting shouts tweeted tweeting warned write writes writing wrote yell yelled yelling
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
  return (
    isBetween && /^.(?:The )?[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*)?.$/u.test(text.slice(start, end))
  );
}

/** Whether the sentence tells of speaking before it comes to a place: `they say the “…”`, `her claim that it is “…”`. */
function isToldBefore(line: ReadLine, token: number): boolean {
  const { tokens } = line;
  const start = sentenceStart(line, token);
  let isThat = false;
  for (let at = token - 1; at >= start; at -= 1) {
    const lower = tokens[at]?.lower ?? '';
    isThat ||= lower === 'that';
    if (!LOOSE.test(lower) && isSpeaking(tokens, at) && isSaying(lower)) return true;
    if (UTTERANCES.has(lower) && (isThat || at >= token - NEAR)) return true;
  }
  return false;
}

/** A verb of saying, no deed that comes near to it. */
const isSaying = (lower: string): boolean => SAYING_VERBS.has(lower) || CUE_PARTICIPLES.has(lower);

/** Verbs of saying that as often tell of something else. */
const LOOSE = /^(?:relat|read|post|press|think|thought)/;

/** How near a noun for what is said must stand, where no `that` leads on from it. */
const NEAR = 3;

const OWN = listed(`her his my our their`);
const SOMEBODY = listed(`he her his i many she some their they we who`);

function isNearSomebody(line: ReadLine, token: number): boolean {
  return line.tokens
    .slice(sentenceStart(line, token), sentenceEnd(line, token) + 1)
    .some((each) => SOMEBODY.has(each.lower) || isNameWord(each) || isPersonNoun(each.lower));
}
