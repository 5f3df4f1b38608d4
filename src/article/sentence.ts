import type { Line } from './tokens.ts';

/** How many tokens of its sentence are read before and behind a quotation: what keeps hostile text cheap. */
const REACH = 45;

/** Where the sentence that a token stands in begins, or as far back as it is read. */
export function sentenceStart({ tokens }: Line, at: number): number {
  let start = at;
  const least = Math.max(0, at - REACH);
  while (start > least && tokens[start - 1]?.stop !== true) start -= 1;
  return start;
}

/** The place of the token that the sentence of a token ends with, or as far on as it is read. */
export function sentenceEnd({ tokens }: Line, at: number): number {
  let end = at;
  const most = Math.min(tokens.length - 1, at + REACH);
  while (end < most && tokens[end]?.stop !== true) end += 1;
  return end;
}
