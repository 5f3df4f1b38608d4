import { cueBefore } from './cue-before.ts';
import type { ReadLine } from './read-line.ts';
import { sentenceEnd } from './sentence.ts';
import { signatureLine } from './signatures.ts';
import type { Spoken } from './spoken.ts';
import type { Hear, Voice } from './voices.ts';
import { listed } from './words/listed.ts';

/** Whose words a paragraph may begin with, from the one before it. */
export type Handover = {
  /** Theirs, whatever follows the marks: the quotation was left open, or a colon announced it. */
  readonly open: Voice | undefined;
  /** Theirs where the paragraph is nothing but a quotation. */
  readonly last: Voice | undefined;
};

export const NOBODY_BEFORE: Handover = { open: undefined, last: undefined };

/** What a paragraph hands on: its last speaker, or whom its last sentence says to speak. */
export function handOver(line: ReadLine, spoken: readonly Spoken[], hear: Hear): Handover {
  const { stretches, tokens } = line;
  const end = tokens.at(-1);
  const { voice: last, subject } = spoken.at(-1) ?? {};
  if (end?.text === ':') {
    const cue = cueBefore(line, tokens.length);
    return { open: cue && hear(cue, line), last: undefined };
  }
  const runsOn = stretches.at(-1)?.closed === false || end?.kind === 'quote';
  const isTold = end?.stop === true && end.kind !== 'quote';
  const cue = isTold ? cueBefore(line, tokens.length - 1) : undefined;
  // `“A,” Ruiz said.` announces nobody new.
  const isOwn = cue === undefined || cue.subject.from === subject;
  return { open: runsOn ? last : undefined, last: isOwn ? last : hear(cue, line) };
}

/** Whose words a paragraph is, where the next one is a signature. */
export function signedBy(next: ReadLine | undefined, hear: Hear): Handover | undefined {
  const cue = next && signatureLine(next);
  return cue && next && { open: undefined, last: hear(cue, next) };
}

/** The voice that goes on into a paragraph that begins with a quotation. */
export function handedOver({ tokens }: ReadLine, { open, last }: Handover): Voice | undefined {
  return open ?? (tokens.length === 1 ? last : undefined);
}

/** A stretch, in its paragraph. */
export type InLine = { readonly line: ReadLine; readonly one: Spoken };

/**
 * Whether a paragraph that is nothing but a quotation is the next part of what the last stretch of the
 * paragraph before it says: that was left open, or the sentence that says whose it is ends the
 * paragraph, `“A,” said Ruiz.`
 */
export function goesOn(
  { text, tokens }: ReadLine,
  [first]: readonly Spoken[],
  { line, one }: InLine,
): boolean {
  if (tokens.length !== 1 || first?.voice === undefined || first.voice !== one.voice) return false;
  if (!one.stretch.closed) return true;
  // `“B,”` leads on to a cue of its own, in the next paragraph.
  return opensSpeech(line, one) && endsWithCue(line, one) && !/,["”]\s*$/.test(text);
}

/** A few words inside a sentence begin no speech; a question is answered, most often, by somebody else. */
function opensSpeech(
  { text, tokens }: ReadLine,
  { token, stretch: { start, end } }: Spoken,
): boolean {
  const said = text.slice(start, end);
  const isAsked = tokens.slice(token + 1).some(({ lower }) => ASKING.has(lower));
  return !isAsked && !/^.\s*\p{Ll}|\?["”]$/u.test(said);
}

const ASKING = listed(`ask asked asking asks`);

function endsWithCue(line: ReadLine, { token, how }: Spoken): boolean {
  const last = line.tokens.length - 1;
  return how !== 'before' && token < last && sentenceEnd(line, token + 1) === last;
}
