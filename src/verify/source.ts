import type { Printed, Span } from '../article/article.ts';
import { stretchesIn } from '../article/marks.ts';
import type { QuotePassage, SectionPassage } from '../search/passage.ts';
import { QUOTE, read, type Reading, readingOf } from './reading.ts';

/** What somebody said in a section, by the places of its parts in the section's text, marks included. */
export type Said = { readonly quote: QuotePassage; readonly parts: readonly Span[] };

/**
 * A section laid out for comparing: its paragraphs one a line in one text, and in that text the places
 * of its sentences, of what stands between quotation marks, and of what somebody said.
 */
export type Source = {
  readonly passage: SectionPassage;
  readonly printed: Reading;
  /** As it is printed, and, of what somebody said in several parts, as it was said. */
  readonly readings: readonly Reading[];
  readonly sentences: readonly Span[];
  readonly stretches: readonly Span[];
  readonly said: readonly Said[];
};

/** Lays a section out; `quotes` are those of this section. */
export function sourceOf(passage: SectionPassage, quotes: readonly QuotePassage[]): Source {
  const { paragraphs } = passage.section;
  const text = paragraphs.map((each) => each.text).join('\n');
  const sentences: Span[] = [];
  const stretches: (Span & { readonly closed: boolean })[] = [];
  const said = new Map<QuotePassage, Span[]>(quotes.map((quote) => [quote, []]));
  let offset = 0;
  for (const paragraph of paragraphs) {
    const shift = ({ start, end }: Span) => ({ start: start + offset, end: end + offset });
    sentences.push(...placed(paragraph.text, paragraph.sentences).map(shift));
    stretches.push(
      ...stretchesIn(paragraph.text).map((each) => ({ ...shift(each), closed: each.closed })),
    );
    for (const quote of quotes) {
      const within = quote.quote.parts.filter((part) => isWithin(part, paragraph));
      said.get(quote)?.push(...placed(paragraph.text, within).map(shift));
    }
    offset += paragraph.text.length + 1;
  }
  const printed = withoutReopening(read(text), stretches);
  const parted = [...said.values()].filter(({ length }) => length > 1);
  return {
    passage,
    printed,
    readings: [printed, ...parted.map((parts) => speechOf(printed, parts))],
    sentences,
    stretches,
    said: [...said].map(([quote, parts]) => ({ quote, parts })),
  };
}

/** The parts of a quote without what stands between them. */
function speechOf(printed: Reading, parts: readonly Span[]): Reading {
  const inner = parts.map((part) => betweenMarks(printed.text, part));
  return readingOf(
    printed.text,
    printed.tokens.filter((token) => inner.some((part) => isWithin(token, part))),
  );
}

/** What stands between the marks of a part; one that goes on in the next paragraph has none at its end. */
export const betweenMarks = (text: string, { start, end }: Span): Span => ({
  start: start + 1,
  end: /["“”»]/.test(text[end - 1] ?? '') ? end - 1 : end,
});

export const isWithin = (inner: Span, outer: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Where printed words stand in their paragraph's text, which marks of the file are left out of. */
function placed(paragraph: string, words: readonly Printed[]): readonly Span[] {
  let after = 0;
  return words.flatMap(({ text }): Span[] => {
    const start = paragraph.indexOf(text, after);
    if (start < 0) return [];
    after = start + text.length;
    return [{ start, end: after }];
  });
}

/** A quotation that runs on opens its next paragraph with a mark that nobody says: it is left out. */
function withoutReopening(
  reading: Reading,
  stretches: readonly (Span & { readonly closed: boolean })[],
): Reading {
  const reopened = new Set(
    stretches.flatMap(({ end, closed }) => (closed ? [] : nextLine(reading.text, end))),
  );
  if (reopened.size === 0) return reading;
  const kept = reading.tokens.filter(({ fold, start }) => fold !== QUOTE || !reopened.has(start));
  return readingOf(reading.text, kept);
}

function nextLine(text: string, after: number): number[] {
  const end = text.indexOf('\n', after);
  return end < 0 ? [] : [end + 1];
}
