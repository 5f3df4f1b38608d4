import type { Cue } from './cue.ts';
import type { Line } from './tokens.ts';
import { isTitled } from './wording.ts';

/** A label inside the marks, as transcripts print it: up to four words with capitals and a colon. */
const LABEL =
  /^["“]\s*(?:MR\.|MS\.|MRS\.)?\s*(?<name>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}):\s/u;

/** `“RUIZ: The quay is not for sale.”` */
export function cueInside({ text, tokens }: Line, quote: number): Cue | undefined {
  const { start = 0, end = 0 } = tokens[quote] ?? {};
  const words = LABEL.exec(text.slice(start, Math.min(end, start + 80)))?.groups?.['name'];
  if (words === undefined || isTitled(text, { start, end })) return undefined;
  // Elsewhere than at the head of a paragraph a colon may stand in whatever is quoted.
  if (quote > 0 && words !== words.toUpperCase()) return undefined;
  const subject = {
    kind: 'name',
    words,
    role: undefined,
    courtesy: undefined,
    from: quote,
    to: quote,
  } as const;
  return { subject, role: undefined };
}
