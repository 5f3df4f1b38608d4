import type { Span } from '../article/article.ts';
import type { Run } from './same-words.ts';
import { isWithin, type Source } from './source.ts';
import { spanOf, type Standing } from './standing.ts';
import { turnBefore, turnBehind, turnsQuotation } from './turning-words.ts';

/** What a cut at the edges of a sentence left out. */
export type EdgeCut = {
  /** As printed, from the beginning of the sentence; empty where nothing is missing. */
  readonly before: string;
  readonly behind: string;
  /** Which of the two turns what is left. */
  readonly turns: 'before' | 'behind' | 'both' | undefined;
};

/**
 * Looks at the sentences that a run begins and ends in. Of what somebody said, only their words count as
 * missing; what the article says before them counts where it denies them.
 */
export function edgeCutOf(source: Source, run: Run, standing: Standing): EdgeCut {
  const span = spanOf(run);
  const first = sentenceAt(source, span.start);
  const last = sentenceAt(source, span.end - 1);
  const parts = standing.inner === undefined ? standing.said?.parts : [standing.inner];
  const spoken = (at: Span) => parts === undefined || parts.some((part) => isWithin(at, part));
  const left = tokensIn(source, { start: first.start, end: span.start });
  const right = tokensIn(source, { start: span.end, end: last.end });
  const [before, behind] = [left.filter(spoken), right.filter(spoken)];
  const turnedBefore =
    turnBefore(before.map(({ fold }) => fold)) ||
    turnsAround(
      source,
      span,
      standing,
      left.filter((at) => !spoken(at)).map(({ fold }) => fold),
    );
  const turnedBehind = turnBehind(behind.map(({ fold }) => fold));
  const shownBefore = turnedBefore && !before.some(isWord) ? left : before;
  return {
    before: words(source, shownBefore, 'before'),
    behind: words(source, behind, 'behind'),
    turns: turnedBefore ? (turnedBehind ? 'both' : 'before') : turnedBehind ? 'behind' : undefined,
  };
}

type At = Source['printed']['tokens'][number];

const isWord = ({ isWord: is }: At) => is;

/** Whether the article's own words before a quotation, or before the mark that opens one, deny it. */
function turnsAround(
  { stretches, printed: { text } }: Source,
  span: Span,
  { manner }: Standing,
  told: readonly string[],
): boolean {
  if (manner === 'told') return false;
  const stretch = stretches.find((each) => isWithin(span, each));
  const first = /[\p{L}\p{N}’']+/u.exec(text.slice(stretch?.start ?? span.start, span.end))?.[0];
  return turnsQuotation(told, first ?? '');
}

/** The sentence that holds a place; where a small letter goes on behind a stop, that was none. */
function sentenceAt({ sentences, printed: { text } }: Source, place: number): Span {
  const at = sentences.findIndex(({ start, end }) => start <= place && place < end);
  if (at < 0) return { start: place, end: place + 1 };
  const opensSmall = (each: Span | undefined) =>
    each !== undefined && /^["“‘'«]*\p{Ll}/u.test(text.slice(each.start, each.start + 4));
  let [first, last] = [at, at];
  while (first > 0 && opensSmall(sentences[first])) first -= 1;
  while (opensSmall(sentences[last + 1])) last += 1;
  return { start: sentences[first]?.start ?? place, end: sentences[last]?.end ?? place + 1 };
}

function tokensIn({ printed: { tokens } }: Source, span: Span): readonly At[] {
  return tokens.filter((token) => isWithin(token, span));
}

/** The missing words as printed, with the marks that follow what is left. */
function words(
  { printed: { text } }: Source,
  tokens: readonly At[],
  side: 'before' | 'behind',
): string {
  const [first, last] = [tokens.find(isWord), tokens.findLast(isWord)];
  if (first === undefined || last === undefined) {
    return tokens.some(({ fold }) => fold === '?') ? '?' : '';
  }
  const from = side === 'behind' ? (tokens[0] ?? first) : first;
  const to = side === 'behind' ? (tokens.at(-1) ?? last) : last;
  return text.slice(from.start, to.end);
}
