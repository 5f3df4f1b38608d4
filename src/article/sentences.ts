import type { Span } from './article.ts';

/**
 * The best segmenter measured. It is native code and not built for every platform (Alpine, for one):
 * there the runtime's own one cuts, which errs a little more often.
 */
const native = await import('sentencex').catch(() => undefined);

/**
 * The longest stretch handed over at once, in UTF-16 units. The segmenter cuts
 * whatever it gets every 10,240 bytes, through words too; this many units never
 * take more. It also keeps the cost of a monstrous line in proportion.
 */
const CHUNK = 3_400;

/** A stop between a closing mark behind a stop and one more stop, over which the segmenter stumbles. */
const STUMBLES = /(?<=[.!?]["“”] ?)[.!?](?=\s*["“”]?[.!?])/g;
const FALLBACK = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Cuts a paragraph into its sentences. The spans are in order, do not overlap,
 * begin and end with a character that prints, and together hold every such
 * character. `language` is a BCP 47 tag; English is assumed without one.
 */
export function sentencesIn(paragraph: string, language = 'en'): Span[] {
  const sentences: Span[] = [];
  for (let from = 0; from < paragraph.length;) {
    const to = chunkEnd(paragraph, from);
    const pieces = piecesOf(paragraph.slice(from, to), language);
    // The last piece may go on behind the chunk: it is read again with what follows.
    const whole = to < paragraph.length && pieces.length > 1 ? pieces.slice(0, -1) : pieces;
    for (const piece of whole) {
      pushTrimmed(sentences, paragraph, from, from + piece);
      from += piece;
    }
  }
  return sentences;
}

/** The lengths of the pieces, which add up to the text's. */
function piecesOf(text: string, language: string): readonly number[] {
  try {
    const boundariesOf = native?.get_sentence_boundaries ?? (() => []);
    const lengths = lengthsOf(boundariesOf(primaryTag(language), text.replace(STUMBLES, ',')));
    if (lengths.reduce((sum, length) => sum + length, 0) === text.length) return lengths;
  } catch (error) {
    // The segmenter is native code that gives up on some rows of marks.
    if (!(error instanceof Error)) throw error;
  }
  return lengthsOf([...FALLBACK.segment(text)].map(({ segment }) => ({ text: segment })));
}

function lengthsOf(pieces: readonly { readonly text: string }[]): readonly number[] {
  return pieces.map(({ text }) => text.length);
}

function primaryTag(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? 'en';
}

function chunkEnd(text: string, from: number): number {
  const limit = from + CHUNK;
  if (limit >= text.length) return text.length;
  const space = text.lastIndexOf(' ', limit);
  if (space > from) return space + 1;
  return isLowSurrogate(text.charCodeAt(limit)) ? limit + 1 : limit;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc_00 && unit <= 0xdf_ff;
}

function pushTrimmed(into: Span[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const start = to - piece.trimStart().length;
  const end = from + piece.trimEnd().length;
  if (start < end) into.push({ start, end });
}
