import { type Stretch, stretchesIn } from './marks.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { type Line, tokensOf } from './tokens.ts';

/** A paragraph with its marks paired and its names found. */
export type ReadLine = Line & {
  readonly stretches: readonly Stretch[];
  readonly mentions: readonly Mention[];
  /** How many tokens of the article stand before it. */
  readonly offset: number;
};

/** Reads a paragraph that `offset` tokens of its article stand before. */
export function readLine(text: string, offset: number): ReadLine {
  const stretches = stretchesIn(text);
  const line = { text, tokens: tokensOf(text, stretches) };
  return { ...line, stretches, mentions: mentionsIn(line, offset), offset };
}
