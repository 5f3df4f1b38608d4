import { linkedEnd } from './chunks.ts';
import { type Cue, cueTo, GAP, INSERT } from './cue.ts';
import { isNameWord } from './names.ts';
import type { Phrase } from './phrase.ts';
import { phraseAt } from './phrases.ts';
import type { Line, Token } from './tokens.ts';
import { DETERMINERS, LESSER_CLAUSES, LINKS, MAIN_CLAUSES } from './words/small-words.ts';
import { listed } from './words/listed.ts';

/** Words that open a remark on the name before them. */
const REMARK = listed(`who whose a an the former`);

/** The subject whose last token is `last`: `a spokesman for Ruiz`, `Ruiz, the mayor,`, `Ruiz, who`. */
export function subjectEndingAt(line: Line, last: number, start: number): Cue | undefined {
  const token = line.tokens[last];
  if (token === undefined || last < start) return undefined;
  if (token.lower === 'who') return subjectBefore(line, last, start, 'near');
  if (token.text === ',' || token.text === ')') return subjectBefore(line, last, start, 'far');
  for (let from = Math.max(start, last - INSERT / 2); from <= last; from += 1) {
    const subject = phraseAt(line, from);
    if (subject === undefined || subject.to > last + 1) continue;
    const isWhole = endOf(line, subject) === last + 1 && !isSecond(line, subject);
    if (isWhole && !hangsOn(line, from, start)) return cueTo(line, subject);
  }
  return undefined;
}

/** `Ruiz of the Port Authority said`: what hangs on a name belongs to it. */
export function endOf({ tokens }: Line, { kind, to }: Phrase): number {
  return kind === 'name' ? linkedEnd(tokens, to) : to;
}

/** A phrase inside another is not the subject: in `people close to the Ruiz family said` it is not Ruiz who spoke. */
function hangsOn({ tokens }: Line, from: number, start: number): boolean {
  const before = tokens[from - 1];
  if (from === start || before === undefined) return false;
  if (before.text === '(' || LINKS.has(before.lower) || DETERMINERS.has(before.lower)) return true;
  return isNameWord(before) || before.possessive || /-\p{Lu}/u.test(before.text);
}

/** The `Ruiz` of `a lawyer for Holm and Ruiz`. */
function isSecond({ tokens }: Line, { kind, from }: Phrase): boolean {
  if (kind !== 'name' || tokens[from - 1]?.lower !== 'and') return false;
  const last = from - 2;
  let first = last;
  while (first > last - LONGEST_NAME && isNameWord(tokens[first])) first -= 1;
  return first < last && LINKS.has(tokens[first]?.lower ?? '');
}

const LONGEST_NAME = 4;

/**
 * The subject that `, mayor of Lima,` or `, who has run the port,` stands behind; a name before a
 * description. `near` where the subject may end right before `last`.
 */
export function subjectBefore(
  line: Line,
  last: number,
  start: number,
  reach: 'near' | 'far',
): Cue | undefined {
  const { tokens } = line;
  const least = Math.max(start, last - INSERT);
  const opening = reach === 'far' ? openingName(line, least, last, start) : undefined;
  if (opening !== undefined) return opening;
  let found: Phrase | undefined;
  for (let from = last - 1; from >= least; from -= 1) {
    const subject = phraseAt(line, from);
    if (subject === undefined || subject.to > last || hangsOn(line, from, start)) continue;
    if (isAside(tokens, from, last)) continue;
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

/** `Ruiz, the head of an office that works with Holm, said`: the name at the head of the clause. */
function openingName(line: Line, least: number, last: number, start: number): Cue | undefined {
  const { tokens } = line;
  for (let from = least; from < last; from += 1) {
    const before = tokens[from - 1];
    // In `Lima, Ohio, after the vote,` the second name is where the first is.
    const isPlace = before?.text === ',' && isNameWord(tokens[from - 2]);
    if ((from > start && !opensClause(before)) || isPlace || isAside(tokens, from, last)) continue;
    const subject = phraseAt(line, from);
    if (subject?.kind !== 'name' || subject.to >= last) continue;
    if (GAP.has(tokens[endOf(line, subject)]?.text ?? '')) return cueTo(line, subject);
  }
  return undefined;
}

/** Whether a bracket that is closed before `last` holds a place: `the union (Pilots and Crews), Ana Ruiz, said`. */
function isAside(tokens: readonly Token[], at: number, last: number): boolean {
  for (let close = at; close < last; close += 1) {
    if (tokens[close]?.text === '(') return false;
    if (tokens[close]?.text === ')') return true;
  }
  return false;
}

/** The subject that a sentence opens with, over `On Friday,` and `After the vote,`. */
export function leadingSubject(line: Line, start: number, end: number): Cue | undefined {
  for (let from = start; from <= end; from += 1) {
    if (from > start && !MAIN_CLAUSES.has(line.tokens[from - 1]?.lower ?? '')) continue;
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

/** Whether a clause begins behind a token. */
export const opensClause = (before: Token | undefined): boolean =>
  before !== undefined && (MAIN_CLAUSES.has(before.lower) || LESSER_CLAUSES.has(before.lower));
