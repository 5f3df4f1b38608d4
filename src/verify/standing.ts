import type { Span } from '../article/article.ts';
import type { QuotePassage } from '../search/passage.ts';
import type { Run } from './same-words.ts';
import { isWithin, type Said, type Source, betweenMarks } from './source.ts';

/**
 * How words stand in an article. `said`: somebody is quoted with them. `within`: they stand in a
 * quotation inside somebody's words. `marked`: between quotation marks, where the article does not say
 * whose they are. `told`: the article's own text, with or without a quotation in it.
 */
export type Manner = 'said' | 'within' | 'marked' | 'told';

export type Standing = {
  readonly manner: Manner;
  /** What somebody said that holds the words. */
  readonly said: Said | undefined;
  /** The quotation inside somebody's words that holds them, marks included. */
  readonly inner: Span | undefined;
};

/** How the words of a run stand. */
export function standingOf(source: Source, run: Run): Standing {
  const span = spanOf(run);
  const words = run.source.tokens.slice(run.from, run.to).filter(({ isWord }) => isWord);
  const said = source.said.find(({ parts }) =>
    words.every((word) => parts.some((part) => isWithin(word, part))),
  );
  if (said !== undefined) {
    const inner = innerOf(source, said.parts, span);
    return { manner: inner === undefined ? 'said' : 'within', said, inner };
  }
  const isMarked = source.stretches.some((stretch) => isWithin(span, stretch));
  return { manner: isMarked ? 'marked' : 'told', said: undefined, inner: undefined };
}

export function spanOf({ source, from, to }: Run): Span {
  return { start: source.tokens[from]?.start ?? 0, end: source.tokens[to - 1]?.end ?? 0 };
}

export const speakerOf = ({ said }: Standing): QuotePassage | undefined => said?.quote;

/** A quotation inside one; an apostrophe closes nothing. */
const INNER =
  /(?<![\p{L}\p{N}])['‘“"„«](?=\S)(?:[^'‘’“”"„«»\n]|(?<=\p{L})['’](?=\p{L}))+['’”"»](?!\p{L})/gu;

function innerOf(
  { printed: { text } }: Source,
  parts: readonly Span[],
  span: Span,
): Span | undefined {
  const part = parts.find((each) => isWithin(span, each));
  if (part === undefined) return undefined;
  const { start, end } = betweenMarks(text, part);
  return Array.from(text.slice(start, end).matchAll(INNER), ({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
  })).find((each) => isWithin(span, each));
}
