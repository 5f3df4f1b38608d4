import { stretchesIn } from '../../src/article/marks.ts';
import { mentionsIn } from '../../src/article/mentions.ts';
import { type Line, tokensOf } from '../../src/article/tokens.ts';
import type { ReadLine } from '../../src/article/voices.ts';

/** A paragraph as attribution reads it, `offset` tokens into its article. */
export function lineOf(text: string, offset = 0): ReadLine {
  const stretches = stretchesIn(text);
  const line = { text, tokens: tokensOf(text, stretches) };
  return { ...line, stretches, mentions: mentionsIn(line, offset), offset };
}

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
