import type { Span } from '../../../src/article/article.ts';
import type { GoldRow, GoldSpeaker } from './gold.ts';
import { bare, pieces, wordsIn } from './words.ts';

/** A quote as an extractor gives it. */
export type FoundQuote = {
  readonly parts: readonly Span[];
  readonly speaker: string | undefined;
  readonly role: string | undefined;
};

/** A quoted stretch of one paragraph, bare of its marks: the unit that is counted. */
type Segment = Span & {
  readonly words: number;
  /** The place of its quote in the article: parts of one quote share it. */
  readonly quote: number;
};

export type GoldSegment = Segment & { readonly speaker: GoldSpeaker };

export type FoundSegment = Segment & Pick<FoundQuote, 'speaker' | 'role'>;

/** Titles and scare quotes are short: what has fewer words is counted apart. */
const CORE_WORDS = 5;

export type Size = 'core' | 'short';

export function sizeOf({ words }: Segment): Size {
  return words >= CORE_WORDS ? 'core' : 'short';
}

/** What people marked in an article. */
export function goldSegments(row: GoldRow, text: string): GoldSegment[] {
  return row.quotes
    .flatMap(({ parts, speaker }, quote) =>
      parts.map((part) => ({ ...bare(text, part), words: part.words, quote, speaker })),
    )
    .filter(({ start, end }) => end > start);
}

/** What an extractor found in an article. */
export function foundSegments(quotes: readonly FoundQuote[], text: string): FoundSegment[] {
  return quotes.flatMap(({ parts, speaker, role }, quote) =>
    parts
      .flatMap((part) => pieces(text, part))
      .map((piece) => ({
        ...piece,
        words: wordsIn(text.slice(piece.start, piece.end)),
        quote,
        speaker,
        role,
      })),
  );
}
