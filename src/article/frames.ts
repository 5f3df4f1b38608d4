import { roleAfter } from './appositives.ts';
import { AUXILIARIES, BE, CUE_PARTICIPLES, CUE_VERBS, LINKS } from './lexicon.ts';
import { isNameWord, type Phrase, phraseAt } from './phrases.ts';
import type { Line, Token } from './tokens.ts';

/** The words that attribute a stretch, and whom they point to. */
export type Cue = { readonly subject: Phrase; readonly role: string | undefined };

/** How many tokens a cue may stand from its quote. */
const REACH = 45;
/** How many tokens may stand between a subject and its verb. */
const INSERT = 28;
/** Verbs that say how somebody sees a thing, not that they spoke of it. */
const VIEWS = new Set(['consider', 'considers', 'considered', 'view', 'views', 'viewed', 'known']);
const GAP = new Set([',', "'", '’', '—', '–', '-', '―', '--', '(', ')']);

/** A cue to somebody, with the role that stands before or behind the name. */
function cueTo(line: Line, subject: Phrase): Cue {
  return { subject, role: subject.role ?? roleAfter(line, subject.to) };
}

/** `“…,” said Ana Ruiz` · `“…,” Ruiz said` · `“…,” according to Ruiz` · `“…” — Ana Ruiz` */
export function cueAfter(line: Line, quote: number): Cue | undefined {
  if (line.tokens[quote]?.stop === true && !asks(line, quote)) return signature(line, quote);
  let at = quote + 1;
  while (GAP.has(line.tokens[at]?.text ?? '')) at += 1;
  return (
    verbFirst(line, at) ?? accordingTo(line, at) ?? subjectFirst(line, at) ?? signature(line, quote)
  );
}

/** `“Why?” Ruiz asked`: such a mark closes the quotation and leaves the sentence open. */
function asks({ text, tokens }: Line, quote: number): boolean {
  const { start = 0, end = 0 } = tokens[quote] ?? {};
  return /[!?…][’'”"»\s]*$/u.test(text.slice(Math.max(start, end - 5), end));
}

/** `“…” — Ana Ruiz`, with nothing behind the name. */
function signature(line: Line, quote: number): Cue | undefined {
  const { text, tokens } = line;
  if (!/^[—–―-]$|^--$/.test(tokens[quote + 1]?.text ?? '')) return undefined;
  const subject = phraseAt(text, tokens, quote + 2);
  if (subject?.kind !== 'name') return undefined;
  const cue = cueTo(line, subject);
  return tokens.length <= subject.to + 1 || cue.role !== undefined ? cue : undefined;
}

/** `…, Ruiz said` at some distance behind a quoted fragment, in its sentence. */
export function cueLater(line: Line, quote: number): Cue | undefined {
  if (line.tokens[quote]?.stop === true) return undefined;
  const end = Math.min(line.tokens.length, quote + REACH);
  for (let at = quote + 1; at < end; at += 1) {
    const token = line.tokens[at];
    if (token === undefined || token.stop) return undefined;
    if (token.text !== ',' && token.lower !== 'according') continue;
    const from = token.text === ',' ? at + 1 : at;
    const cue = verbFirst(line, from) ?? accordingTo(line, from) ?? subjectFirst(line, from);
    if (cue !== undefined) return cue;
  }
  return undefined;
}

/** `Ruiz said: “…”` · `Ruiz called it “…”` · `According to Ruiz, “…”` · `Ruiz: “…”` */
export function cueBefore(line: Line, quote: number): Cue | undefined {
  const start = sentenceStart(line, quote);
  for (let at = quote - 1; at >= start; at -= 1) {
    if (isTerm(line, at, quote)) return undefined;
    const cue = cueAtVerb(line, at, start) ?? accordingTo(line, at);
    if (cue !== undefined) return cue;
  }
  return colonCue(line, quote, start);
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
  const lower = tokens[at]?.lower ?? '';
  if (CUE_PARTICIPLES.has(lower)) return leadingSubject(line, start, at);
  if (!CUE_VERBS.has(lower) || tokens[at]?.kind !== 'word') return undefined;
  let before = at - 1;
  while (before >= start && isAdverbial(tokens[before])) before -= 1;
  // Who is called something is spoken of; who speaks is not said.
  if (BE.has(tokens[before]?.lower ?? '')) return undefined;
  return subjectEndingAt(line, before, start) ?? leadingSubject(line, start, at);
}

function isAdverbial(token: Token | undefined): boolean {
  if (token === undefined || token.capital) return false;
  return AUXILIARIES.has(token.lower) || (token.lower.endsWith('ly') && token.lower.length > 4);
}

function verbFirst(line: Line, at: number): Cue | undefined {
  const { text, tokens } = line;
  if (!CUE_VERBS.has(tokens[at]?.lower ?? '')) return undefined;
  let from = at + 1;
  while (isAdverbial(tokens[from])) from += 1;
  const subject = phraseAt(text, tokens, from);
  if (subject === undefined) return undefined;
  return cueTo(line, subject);
}

function accordingTo(line: Line, at: number): Cue | undefined {
  const { text, tokens } = line;
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return undefined;
  const subject = phraseAt(text, tokens, at + 2);
  if (subject === undefined) return undefined;
  return cueTo(line, subject);
}

function subjectFirst(line: Line, at: number): Cue | undefined {
  const { text, tokens } = line;
  const subject = phraseAt(text, tokens, at);
  if (subject === undefined || !hasVerbAfter(line, subject.to)) return undefined;
  return cueTo(line, subject);
}

/** Whether a subject's verb follows, over adverbs, `(R-Ohio)` and `, mayor of Lima,`. */
function hasVerbAfter({ tokens }: Line, from: number): boolean {
  if (isVerbAt(tokens, from)) return true;
  const after = tokens[from];
  if (!GAP.has(after?.text ?? '') && after?.lower !== 'of' && !isAdverbial(after)) return false;
  for (let at = from + 1; at < from + INSERT; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.stop || token.kind === 'quote') return false;
    if (GAP.has(token.text) && isVerbAt(tokens, at + 1)) return true;
  }
  return false;
}

/** Whether a cue's verb stands at a place, or behind adverbs that do. */
function isVerbAt(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (isAdverbial(tokens[at])) at += 1;
  return CUE_VERBS.has(tokens[at]?.lower ?? '');
}

/** The subject whose last token is `last`: `a spokesman for Ruiz`, `Ruiz, the mayor,`, `Ruiz, who`. */
function subjectEndingAt(line: Line, last: number, start: number): Cue | undefined {
  const token = line.tokens[last];
  if (token === undefined || last < start) return undefined;
  if (token.lower === 'who') return subjectBeforeComma(line, last, start, 'near');
  if (token.text === ',' || token.text === ')') return subjectBeforeComma(line, last, start, 'far');
  for (let from = Math.max(start, last - INSERT / 2); from <= last; from += 1) {
    const subject = phraseAt(line.text, line.tokens, from);
    if (subject?.to !== last + 1 || hangsOn(line, from, start)) continue;
    return { subject, role: subject.role };
  }
  return undefined;
}

/** A phrase behind a preposition is not the subject: in `people close to Ruiz said` it is not Ruiz who spoke. */
function hangsOn({ tokens }: Line, from: number, start: number): boolean {
  if (from === start) return false;
  const before = tokens[from - 1];
  return LINKS.has(before?.lower ?? '') || isNameWord(before) || before?.possessive === true;
}

function subjectBeforeComma(
  line: Line,
  last: number,
  start: number,
  reach: 'near' | 'far',
): Cue | undefined {
  const { text, tokens } = line;
  const least = Math.max(start, last - INSERT);
  let found: Cue | undefined;
  for (let from = last - 1; from >= least; from -= 1) {
    const subject = phraseAt(text, tokens, from);
    if (subject === undefined || subject.to > last || hangsOn(line, from, start)) continue;
    const after = tokens[subject.to]?.text ?? '';
    if (!GAP.has(after) && !(reach === 'near' && subject.to === last)) continue;
    found = cueTo(line, subject);
    if (subject.kind === 'name') return found;
  }
  return found;
}

/** The subject that a sentence opens with, over `On Friday,` and `After the vote,`. */
function leadingSubject(line: Line, start: number, end: number): Cue | undefined {
  const { text, tokens } = line;
  for (const from of clauseStarts(tokens, start, end)) {
    const subject = phraseAt(text, tokens, from);
    if (subject === undefined || subject.to > end) continue;
    return cueTo(line, subject);
  }
  return undefined;
}

function clauseStarts(tokens: readonly Token[], start: number, end: number): number[] {
  const starts = [start];
  for (let at = start; at < end; at += 1) {
    const { text = '', lower = '' } = tokens[at] ?? {};
    if (text === ',' || lower === 'but' || lower === 'and' || lower === 'that') starts.push(at + 1);
  }
  return starts;
}

function colonCue(line: Line, quote: number, start: number): Cue | undefined {
  const before = line.tokens[quote - 1];
  if (before?.text !== ':') return undefined;
  const cue = leadingSubject(line, start, quote - 1);
  return cue?.subject.kind === 'description' ? undefined : cue;
}
