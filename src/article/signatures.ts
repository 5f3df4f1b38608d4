import { type Cue, cueTo } from './cue.ts';
import { phraseAt } from './phrases.ts';
import type { Line, Token } from './tokens.ts';

/** The longest line that is read as a signature, in tokens. */
const LONGEST = 20;

/** Whether a token is a dash, of whatever length. */
export const isDash = (token: Token | undefined): boolean =>
  /^[—–―-]$|^--$/.test(token?.text ?? '');

/** `“…” — Ana Ruiz`, with nothing behind the name but a role. */
export function signature(line: Line, quote: number): Cue | undefined {
  const { tokens } = line;
  if (!isDash(tokens[quote + 1])) return undefined;
  const subject = phraseAt(line, quote + 2);
  if (subject?.kind !== 'name') return undefined;
  const cue = cueTo(line, subject);
  return tokens.length <= subject.to + 1 || cue.role !== undefined ? cue : undefined;
}

/** A paragraph that is nothing but the signature under a quotation: `— Ana Ruiz, mayor of Lima` */
export function signatureLine(line: Line): Cue | undefined {
  const { tokens } = line;
  if (tokens.length > LONGEST || !isDash(tokens[0])) return undefined;
  const subject = phraseAt(line, 1);
  if (subject?.kind !== 'name') return undefined;
  const after = tokens[subject.to];
  const isAlone = after === undefined || after.stop || after.text === ',';
  return isAlone ? cueTo(line, subject) : undefined;
}
