import { readLine } from '../../src/article/read-line.ts';
import type { Line } from '../../src/article/tokens.ts';

/** A paragraph as attribution reads it, `offset` tokens into its article. */
export const lineOf = (text: string, offset = 0) => readLine(text, offset);

/** The place of the first token with this text; an error where there is none. */
export function tokenAt({ tokens }: Line, text: string): number {
  const at = tokens.findIndex((token) => token.text === text);
  if (at < 0) throw new Error(`No token reads ${text}`);
  return at;
}

/** The place of the n-th quoted stretch among the tokens, counted from 0. */
export function quoteAt({ tokens }: Line, n = 0): number {
  const places = tokens.flatMap(({ kind }, at) => (kind === 'quote' ? [at] : []));
  const at = places[n];
  if (at === undefined) throw new Error(`There is no quotation ${n}`);
  return at;
}
