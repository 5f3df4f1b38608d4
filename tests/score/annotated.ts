import type { GoldRow, GoldSpeaker } from '../../bench/score/quotes/gold.ts';
import { type Marked, markArticle } from '../../bench/score/quotes/marking.ts';
import type { FoundQuote } from '../../bench/score/quotes/segments.ts';
import { wordsIn } from '../../bench/score/quotes/words.ts';
import type { Span } from '../../src/article/article.ts';

/** Where some words stand in a text, marks left out. */
export function at(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The text has no “${words}”`);
  return { start, end: start + words.length };
}

export const named = (name: string, text = name) => ({
  cls: 'named' as const,
  text,
  name,
  head: name.split(' ').at(-1)?.toLowerCase() ?? '',
});

export const NOBODY: GoldSpeaker = { cls: 'none' };

type Quoted = { readonly parts: readonly string[]; readonly speaker?: GoldSpeaker };

/** An article’s annotations: each quote by the words of its parts. */
export function goldOf(
  text: string,
  quotes: readonly Quoted[],
  others: Partial<GoldRow> = {},
): GoldRow {
  return {
    doc: 'harbour',
    publisher: 'the-gauge',
    quotes: quotes.map(({ parts, speaker = NOBODY }) => ({
      parts: parts.map((words) => ({ ...at(text, words), words: wordsIn(words) })),
      speaker,
    })),
    ignore: [],
    negatives: [],
    ...others,
  };
}

/** A quote as an extractor would give it. */
export function found(
  text: string,
  parts: readonly string[],
  speaker?: string,
  role?: string,
): FoundQuote {
  return { parts: parts.map((words) => at(text, words)), speaker, role };
}

/** An article with one quote by `speaker`, of which an extractor says `said`. */
export function spoken(speaker: GoldSpeaker, said?: string, role?: string): Marked {
  const text = '“The pumps had not been serviced since spring,” it was said.';
  const words = 'The pumps had not been serviced since spring';
  return markArticle(goldOf(text, [{ parts: [words], speaker }]), text, [
    found(text, [words], said, role),
  ]);
}
