import type { Span } from '../article/article.ts';
import type { QuotePassage } from '../search/passage.ts';
import type { Run } from './same-words.ts';
import { isWithin, type Said, type Source } from './source.ts';

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
  const said = source.said.find(
    ({ parts }) =>
      parts.some((part) => isWithin(span, part)) ||
      (run.source !== source.printed && holds(parts, span)),
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

const holds = (parts: readonly Span[], span: Span) =>
  (parts[0]?.start ?? Infinity) <= span.start && span.end <= (parts.at(-1)?.end ?? -1);

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
  const from = part.start + 1;
  return Array.from(text.slice(from, part.end - 1).matchAll(INNER), ({ 0: words, index }) => ({
    start: from + index,
    end: from + index + words.length,
  })).find((each) => isWithin(span, each));
}
