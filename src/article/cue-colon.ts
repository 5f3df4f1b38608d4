import { type Cue, cueTo } from './cue.ts';
import { leadingSubject } from './cue-subject.ts';
import { nounOf } from './described.ts';
import type { Phrase } from './phrase.ts';
import { PAPERS } from './words/roles.ts';
import { phraseAt } from './phrases.ts';
import { isDash } from './signatures.ts';
import type { Line } from './tokens.ts';
import { listed } from './words/listed.ts';

/** Words that announce whose words follow: `More from Ruiz:`, `Here’s Ruiz on the port:`. */
const ANNOUNCING = listed(`by from here says this - – — -- ―`);

/** Whose words a colon announces: `Ruiz, at the harbour on Friday: “…”`, `Pilots agree - Ruiz: “…”` */
export function colonCue(line: Line, quote: number, start: number): Cue | undefined {
  if (line.tokens[quote - 1]?.text !== ':') return undefined;
  const cue = announced(line, quote - 1, start) ?? leadingSubject(line, start, quote - 1);
  if (cue?.subject.kind !== 'description') return cue;
  const isNear = quote - 1 - cue.subject.to <= NEAR;
  return isReport(cue.subject) && isNear ? cue : undefined;
}

/** `Pilots agree - Ruiz: “…”`: the name between a dash and a colon, whatever stands before. */
export function labelBefore(line: Line, quote: number): Cue | undefined {
  if (line.tokens[quote - 1]?.text !== ':') return undefined;
  for (let at = quote - 2; at >= quote - LABEL; at -= 1) {
    if (!isDash(line.tokens[at])) continue;
    const subject = phraseAt(line, at + 1);
    return subject?.kind === 'name' && subject.to === quote - 1 ? cueTo(line, subject) : undefined;
  }
  return undefined;
}

/** How far from its colon a paper may stand: `The letter is short: “…”` */
const NEAR = 3;

/** The longest label that is read, in tokens. */
const LABEL = 8;

function announced(line: Line, colon: number, start: number): Cue | undefined {
  for (let at = colon - 1; at >= start; at -= 1) {
    const { lower = '', kind } = line.tokens[at] ?? {};
    if (kind === 'quote') return undefined;
    const isHere = lower === 'is' && line.tokens[at - 1]?.lower === 'here';
    if (!ANNOUNCING.has(lower) && !isHere) continue;
    const subject = phraseAt(line, at + 1);
    const isSource = subject?.kind === 'name' || (lower === 'from' && isReport(subject));
    if (isSource) return subject && cueTo(line, subject);
  }
  return undefined;
}

/** `From the report: “…”` */
const isReport = (phrase: Phrase | undefined): boolean =>
  phrase?.kind === 'description' && PAPERS.has(nounOf(phrase));
