import { accordingTo, type Cue, cueTo, GAP, verbFirst } from './cue.ts';
import { phraseAt } from './phrases.ts';
import { signature } from './signatures.ts';
import { givenBy, subjectFirst } from './subject-first.ts';
import type { Line, Token } from './tokens.ts';
import { listed } from './words/listed.ts';

/** How many tokens behind a quotation a cue may stand. */
const REACH = 45;

/** `“…,” said Ana Ruiz` · `“…,” Ruiz said` · `“…,” according to Ruiz` · `“…” — Ana Ruiz` */
export function cueAfter(line: Line, stretch: number): Cue | undefined {
  const quote = throughReopened(line, stretch);
  if (line.tokens[quote]?.stop === true && !asks(line, quote)) {
    return signature(line, quote) ?? sentenceOfItsOwn(line, quote + 1);
  }
  let at = quote + 1;
  while (GAP.has(line.tokens[at]?.text ?? '')) at += 1;
  if (line.tokens[at]?.lower === 'as') at += 1;
  return givenBy(line, quote) ?? cueAt(line, at) ?? signature(line, quote);
}

/** `"A. "B," said Ruiz.`: the last of the stretches that were opened again before they were closed. */
function throughReopened({ text, tokens }: Line, stretch: number): number {
  for (let at = stretch; at < stretch + MOST_REOPENED; at += 1) {
    const isClosed = /["”]$/.test(endOfStretch(text, tokens[at]));
    if (isClosed || tokens[at + 1]?.kind !== 'quote') return at;
  }
  return stretch;
}

/** How many such stretches are looked through: what keeps a paragraph of nothing but marks cheap. */
const MOST_REOPENED = 6;

const endOfStretch = (text: string, token: Token | undefined): string =>
  text.slice((token?.end ?? 0) - 1, token?.end);

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
