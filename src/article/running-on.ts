import { cueBefore } from './cue-before.ts';
import type { ReadLine } from './read-line.ts';
import { signatureLine } from './signatures.ts';
import type { Spoken } from './spoken.ts';
import type { Hear, Voice } from './voices.ts';

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
  const last = spoken.at(-1)?.voice;
  if (end?.text === ':') {
    const cue = cueBefore(line, tokens.length);
    return { open: cue && hear(cue, line), last: undefined };
  }
  const runsOn = stretches.at(-1)?.closed === false || end?.kind === 'quote';
  const isTold = end?.stop === true && end.kind !== 'quote';
  const cue = isTold ? cueBefore(line, tokens.length - 1) : undefined;
  return { open: runsOn ? last : undefined, last: cue === undefined ? last : hear(cue, line) };
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
