import {
  accordingTo,
  type Cue,
  cueTo,
  GAP,
  INSERT,
  isAdverbial,
  isCueVerb,
  verbFirst,
} from './cue.ts';
import { BE, CUE_PARTICIPLES, DETERMINERS, FUNCTION_WORDS, LINKS } from './lexicon.ts';
import { isNameWord } from './names.ts';
import { type Phrase, phraseAt } from './phrases.ts';
import type { Line, Token } from './tokens.ts';
import { isTitled, standsAlone } from './wording.ts';

/** How many tokens before a quotation its sentence is read. */
const REACH = 45;
/** Verbs that say how somebody sees a thing, not that they spoke of it. */
const VIEWS = new Set(['consider', 'considers', 'considered', 'view', 'views', 'viewed', 'known']);
/** What a clause begins behind. */
const CLAUSE = new Set([',', 'but', 'and', 'that', '—', '–', ';']);
/** Words that open a remark on the name before them. */
const REMARK = new Set(['who', 'whose', 'a', 'an', 'the', 'former']);

/** `Ruiz said: “…”` · `Ruiz called it “…”` · `According to Ruiz, “…”` · `Ruiz: “…”` */
export function cueBefore(line: Line, quote: number): Cue | undefined {
  const start = sentenceStart(line, quote);
  const mayBeDone = isUtterance(line, quote);
  for (let at = quote - 1; at >= start; at -= 1) {
    if (isTerm(line, at, quote)) return undefined;
    const cue =
      cueAtVerb(line, at, start) ??
      accordingTo(line, at) ??
      (mayBeDone ? actorAt(line, at + 1, start) : undefined);
    if (cue !== undefined) return cue;
  }
  return colonCue(line, quote, start);
}

/** Whether a stretch is somebody's words even where no verb of speaking says so, and no name or term. */
function isUtterance({ text, tokens }: Line, quote: number): boolean {
  if (tokens[quote - 1]?.text === ':') return true;
  const stretch = tokens[quote];
  return stretch !== undefined && standsAlone(text, stretch) && !isTitled(text, stretch);
}

/** Where the sentence that a token stands in begins. */
export function sentenceStart({ tokens }: Line, at: number): number {
  let start = at;
  const least = Math.max(0, at - REACH);
  while (start > least && tokens[start - 1]?.stop !== true) start -= 1;
  return start;
}

/** `what China considers its “…”`, `the so-called “…”`: a term that is named, not words that are spoken. */
function isTerm({ tokens }: Line, at: number, quote: number): boolean {
  const { lower = '' } = tokens[at] ?? {};
  if (lower === 'so-called' || lower === 'titled' || lower === 'entitled') return quote - at <= 2;
  return VIEWS.has(lower) && quote - at <= 4;
}

function cueAtVerb(line: Line, at: number, start: number): Cue | undefined {
  const { tokens } = line;
  if (CUE_PARTICIPLES.has(tokens[at]?.lower ?? '')) return cueOfParticiple(line, at, start);
  if (!isCueVerb(tokens, at)) return undefined;
  let before = at - 1;
  while (before >= start && isAdverbial(tokens[before])) before -= 1;
  // Who is called something is spoken of; who speaks is not said.
  if (BE.has(tokens[before]?.lower ?? '')) return undefined;
  if (tokens[before]?.kind === 'quote') return verbFirst(line, at);
  return subjectEndingAt(line, before, start) ?? leadingSubject(line, start, at);
}

/** `Ruiz said, adding “…”` leans on the verb before it, else on the subject of the sentence. */
function cueOfParticiple(line: Line, participle: number, start: number): Cue | undefined {
  for (let at = participle - 1; at >= start; at -= 1) {
    if (!isCueVerb(line.tokens, at)) continue;
    const cue = cueAtVerb(line, at, start);
    if (cue !== undefined) return cue;
  }
  return leadingSubject(line, start, participle);
}

/** The subject whose last token is `last`: `a spokesman for Ruiz`, `Ruiz, the mayor,`, `Ruiz, who`. */
function subjectEndingAt(line: Line, last: number, start: number): Cue | undefined {
  const token = line.tokens[last];
  if (token === undefined || last < start) return undefined;
  if (token.lower === 'who') return subjectBeforeComma(line, last, start, 'near');
  if (token.text === ',' || token.text === ')') return subjectBeforeComma(line, last, start, 'far');
  for (let from = Math.max(start, last - INSERT / 2); from <= last; from += 1) {
    const subject = phraseAt(line, from);
    if (subject?.to !== last + 1 || hangsOn(line, from, start)) continue;
    return cueTo(line, subject);
  }
  return undefined;
}

/** A phrase inside another is not the subject: in `people close to the Ruiz family said` it is not Ruiz who spoke. */
function hangsOn({ tokens }: Line, from: number, start: number): boolean {
  if (from === start) return false;
  const before = tokens[from - 1];
  if (before === undefined) return false;
  if (before.text === '(' || LINKS.has(before.lower) || DETERMINERS.has(before.lower)) return true;
  return isNameWord(before) || before.possessive;
}

/** The subject that `, mayor of Lima,` or `, who has run the port,` stands behind; a name before a description. */
function subjectBeforeComma(
  line: Line,
  last: number,
  start: number,
  reach: 'near' | 'far',
): Cue | undefined {
  const { tokens } = line;
  const least = Math.max(start, last - INSERT);
  let found: Phrase | undefined;
  for (let from = last - 1; from >= least; from -= 1) {
    const subject = phraseAt(line, from);
    if (subject === undefined || subject.to > last || hangsOn(line, from, start)) continue;
    const after = tokens[subject.to]?.text ?? '';
    if (!GAP.has(after) && !(reach === 'near' && subject.to === last)) continue;
    const cue = cueTo(line, subject);
    if (subject.kind === 'description' && cue.subject.kind === 'name') return cue;
    const isRemarked = REMARK.has(tokens[subject.to + 1]?.lower ?? '');
    if (subject.kind === 'name' && isRemarked) return cue;
    if (found?.kind !== 'name') found = subject;
  }
  return found && cueTo(line, found);
}

/** The subject that a sentence opens with, over `On Friday,` and `After the vote,`. */
function leadingSubject(line: Line, start: number, end: number): Cue | undefined {
  for (const from of clauseStarts(line.tokens, start, end)) {
    const subject = phraseAt(line, from);
    if (subject === undefined || subject.to > end || isOpener(subject, start)) continue;
    return cueTo(line, subject);
  }
  return undefined;
}

/** `Holding signs, …` and `Shortly before, …` open a sentence with a capital that is no name's. */
function isOpener({ from, words }: Phrase, start: number): boolean {
  return from === start && /^\p{Lu}\p{Ll}+(?:ing|ly)$/u.test(words);
}

function clauseStarts(tokens: readonly Token[], start: number, end: number): number[] {
  const starts = [start];
  for (let at = start; at < end; at += 1) {
    if (CLAUSE.has(tokens[at]?.lower ?? '')) starts.push(at + 1);
  }
  return starts;
}

/** Somebody at the head of a clause, who does what no cue verb says: `Ruiz fired back: “…”`. */
function actorAt(line: Line, at: number, start: number): Cue | undefined {
  const { tokens } = line;
  if (at > start && !CLAUSE.has(tokens[at - 1]?.lower ?? '')) return undefined;
  const subject = phraseAt(line, at);
  if (subject === undefined || !canAct(subject)) return undefined;
  let verb = subject.to;
  while (isAdverbial(tokens[verb])) verb += 1;
  return isActive(tokens[verb]) ? cueTo(line, subject) : undefined;
}

function canAct({ kind, words }: Phrase): boolean {
  return kind === 'name' || words === 'he' || words === 'she';
}

/** Whether a word looks like the verb of a person: `pondered`, `promises`. */
function isActive(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.capital || FUNCTION_WORDS.has(token.lower)) return false;
  return /(?:[^e]ed|[^s]s)$/.test(token.lower);
}

/** `Ruiz, at the harbour on Friday: “…”` */
function colonCue(line: Line, quote: number, start: number): Cue | undefined {
  if (line.tokens[quote - 1]?.text !== ':') return undefined;
  const cue = leadingSubject(line, start, quote - 1);
  return cue?.subject.kind === 'description' ? undefined : cue;
}
