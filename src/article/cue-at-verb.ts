import { headOf } from './appositives.ts';
import { behindDeterminers } from './chunks.ts';
import { type Cue, cueTo, GAP, INSERT, verbFirst } from './cue.ts';
import { endOf, leadingSubject, subjectBefore, subjectEndingAt } from './cue-subject.ts';
import { isAdverbial, isCueVerb } from './cue-verbs.ts';
import { phraseAt } from './phrases.ts';
import type { Line, Token } from './tokens.ts';
import { isTitled } from './wording.ts';
import { PAPERS } from './words/roles.ts';
import { ADDRESSING, BE, CUE_PARTICIPLES, QUOTING, RELEASING } from './words/verbs.ts';

/** The cue that a verb of speaking, or `saying`, makes with its subject in a sentence that begins at `start`. */
export function cueAtVerb(line: Line, at: number, start: number): Cue | undefined {
  const { tokens } = line;
  if (CUE_PARTICIPLES.has(tokens[at]?.lower ?? '')) return cueAtParticiple(line, at, start);
  if (!isCueVerb(tokens, at)) return undefined;
  let before = at - 1;
  while (before >= start && isAdverbial(tokens[before])) before -= 1;
  if (goesOnTo(tokens, before)) before -= 3;
  // Who is called something is spoken of; who speaks is not said.
  if (BE.has(tokens[before]?.lower ?? '')) return undefined;
  const isQuoted = tokens[before]?.kind === 'quote';
  if (isQuoted && !isSetOff(line, before)) return verbFirst(line, at);
  return (
    inverted(line, at, start) ??
    (isQuoted ? subjectBefore(line, before, start, 'far') : subjectEndingAt(line, before, start)) ??
    leadingSubject(line, start, at)
  );
}

/** `Ruiz went on to say` */
const goesOnTo = (tokens: readonly Token[], to: number): boolean =>
  tokens[to]?.lower === 'to' &&
  tokens[to - 1]?.lower === 'on' &&
  /^(?:goes|went)$/.test(tokens[to - 2]?.lower ?? '');

/** `the star of “Tides,” asked`: a title in what is set off behind a name. */
function isSetOff({ text, tokens }: Line, quote: number): boolean {
  const { start = 0, end = 0 } = tokens[quote] ?? {};
  return /,["”]$/.test(text.slice(start, end)) && isTitled(text, { start, end });
}

/** `Said Ana Ruiz, the mayor, “…”` and `because of the silt, explained Ana Ruiz, “…”` */
function inverted(line: Line, at: number, start: number): Cue | undefined {
  if (at !== start && line.tokens[at - 1]?.text !== ',') return undefined;
  if (ADDRESSING.has(line.tokens[at]?.lower ?? '')) return undefined;
  const cue = verbFirst(line, at);
  if (cue?.subject.kind !== 'name') return undefined;
  const after = line.tokens[cue.subject.to];
  return after !== undefined && (GAP.has(after.text) || after.text === ':') ? cue : undefined;
}

/**
 * `with Ruiz adding “…”` has its subject before it; `Ruiz said, adding “…”` leans on the subject of
 * the verb before, else of the sentence.
 */
function cueAtParticiple(line: Line, participle: number, start: number): Cue | undefined {
  let last = participle - 1;
  while (isAdverbial(line.tokens[last])) last -= 1;
  const quoted = quotedAs(line, last, start);
  if (quoted !== undefined) return quoted;
  const near = withSubject(line, last, start) ?? subjectEndingAt(line, last, start);
  if (near !== undefined && speaksForItself(line, near, last, start)) return near;
  for (let at = participle - 1; at >= start; at -= 1) {
    const cue = isCueVerb(line.tokens, at) ? cueAtVerb(line, at, start) : undefined;
    if (cue !== undefined) return cue;
  }
  return leadingSubject(line, start, participle);
}

/** `The Herald quoted Ruiz as saying`: the one who is quoted speaks, not the paper. */
function quotedAs(line: Line, last: number, start: number): Cue | undefined {
  const { tokens } = line;
  if (tokens[last]?.lower !== 'as') return undefined;
  for (let at = last - 1; at >= Math.max(start, last - INSERT); at -= 1) {
    if (!QUOTING.has(tokens[at]?.lower ?? '')) continue;
    const subject = BE.has(tokens[at - 1]?.lower ?? '') ? undefined : phraseAt(line, at + 1);
    return subject && cueTo(line, subject);
  }
  return undefined;
}

/** `with Ruiz saying`, `with Ruiz, the mayor, saying` */
function withSubject(line: Line, last: number, start: number): Cue | undefined {
  const { tokens } = line;
  const least = Math.max(start, last - INSERT / 2);
  let at = last;
  while (at >= least && tokens[at]?.lower !== 'with') at -= 1;
  const subject = at < least ? undefined : phraseAt(line, at + 1);
  if (subject === undefined) return undefined;
  const end = endOf(line, subject);
  const mayBeSetOff = at === start || tokens[at - 1]?.text === ',';
  const isWhole = end === last + 1 || (mayBeSetOff && GAP.has(tokens[end]?.text ?? ''));
  return isWhole ? cueTo(line, subject) : undefined;
}

/**
 * `with Ruiz saying “…” and Holm saying`, and `a sign saying`; what `Ruiz issued a statement saying`
 * says is hers, and so is what she says behind a comma.
 */
function speaksForItself({ tokens }: Line, { subject }: Cue, last: number, start: number): boolean {
  const { kind, from } = subject;
  const before = tokens[from - 1]?.lower;
  if (before === 'with') return true;
  if (before === 'and' && tokens[from - 2]?.kind === 'quote') return true;
  const noun = headOf(tokens, behindDeterminers(tokens, from), subject.to);
  if (kind !== 'description' || tokens[last]?.text === ',') return false;
  if (!PAPERS.has(noun?.lower ?? '')) return false;
  return !tokens.slice(start, from).some(({ lower }) => RELEASING.has(lower));
}
