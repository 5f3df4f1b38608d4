import { linkedEnd } from './chunks.ts';
import { accordingTo, type Cue, cueTo, GAP, INSERT, verbFirst } from './cue.ts';
import { isAdverbial, isVerbAt } from './cue-verbs.ts';
import { type Phrase, slice } from './phrase.ts';
import { phraseAt } from './phrases.ts';
import { signature } from './signatures.ts';
import type { Line } from './tokens.ts';
import { LINKS } from './words/small-words.ts';
import { listed } from './words/listed.ts';

/** How many tokens behind a quotation a cue may stand. */
const REACH = 45;

/** `“…,” said Ana Ruiz` · `“…,” Ruiz said` · `“…,” according to Ruiz` · `“…” — Ana Ruiz` */
export function cueAfter(line: Line, quote: number): Cue | undefined {
  if (line.tokens[quote]?.stop === true && !asks(line, quote)) {
    return signature(line, quote) ?? sentenceOfItsOwn(line, quote + 1);
  }
  let at = quote + 1;
  while (GAP.has(line.tokens[at]?.text ?? '')) at += 1;
  if (line.tokens[at]?.lower === 'as') at += 1;
  return cueAt(line, at) ?? signature(line, quote);
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
    const cue = cueAt(line, line.tokens[from]?.lower === 'as' ? from + 1 : from);
    if (cue !== undefined) return cue;
  }
  return undefined;
}

function cueAt(line: Line, at: number): Cue | undefined {
  return verbFirst(line, at) ?? accordingTo(line, at) ?? subjectFirst(line, at);
}

/** `“It is over.” Ruiz said.`: a cue that is a sentence, and says nothing else. */
function sentenceOfItsOwn(line: Line, at: number): Cue | undefined {
  const subject = phraseAt(line, at);
  if (subject === undefined || subject.kind === 'description') return undefined;
  const verb = line.tokens[subject.to];
  const after = line.tokens[subject.to + 1];
  if (!/^(?:said|says|added|asked|replied)$/.test(verb?.lower ?? '')) return undefined;
  return after === undefined || after.stop || PLACES.has(after.lower)
    ? cueTo(line, subject)
    : undefined;
}

/** What may follow such a verb and begins no report of what was said. */
const PLACES = listed(`after at by during in on to`);

/** `“Why?” Ruiz asked`: such a mark closes the quotation and leaves the sentence open. */
function asks({ text, tokens }: Line, quote: number): boolean {
  const { start = 0, end = 0 } = tokens[quote] ?? {};
  return /[!?…][’'”"»\s]*$/u.test(text.slice(Math.max(start, end - 5), end));
}

/** `Ruiz said` · `Ruiz and Holm said` */
function subjectFirst(line: Line, at: number): Cue | undefined {
  const subject = phraseAt(line, at);
  if (subject === undefined) return undefined;
  if (hasVerbAfter(line, subject.to)) return cueTo(line, subject);
  const both = withSecond(line, subject);
  return both && { subject: both, role: undefined };
}

/** Two who speak as one are called as they are printed. */
function withSecond(line: Line, first: Phrase): Phrase | undefined {
  const { text, tokens } = line;
  if (first.kind !== 'name' || tokens[first.to]?.lower !== 'and') return undefined;
  const second = phraseAt(line, first.to + 1);
  if (second?.kind !== 'name' || !isVerbAt(tokens, second.to)) return undefined;
  const words = slice(text, tokens, first.from, second.to);
  return { ...first, kind: 'description', words, role: undefined, to: second.to };
}

/** Whether a subject's verb follows, over adverbs, `(R-Ohio)`, `of the union` and `, mayor of Lima,`. */
function hasVerbAfter({ tokens }: Line, from: number): boolean {
  if (isVerbAt(tokens, from)) return true;
  const after = tokens[from];
  if (after === undefined) return false;
  const isLinked = LINKS.has(after.lower);
  if (isLinked && isVerbAt(tokens, linkedEnd(tokens, from))) return true;
  if (!GAP.has(after.text) && !isLinked && !isAdverbial(after)) return false;
  for (let at = from + 1; at < from + INSERT; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.stop || token.kind === 'quote') return false;
    if (GAP.has(token.text) && isVerbAt(tokens, at + 1)) return true;
  }
  return false;
}
