import type { Paragraph, Printed, Span } from '../article/article.ts';
import { type Token, tokensOf } from './fold.ts';
import { type Language, languageOf } from './language.ts';
import type { Passage } from './passage.ts';

/** What a passage says about the words searched for: whole sentences, verbatim. */
export type Excerpt = {
  readonly sentence: Printed;
  /** Where the words stand in `sentence.text`: ordered, not overlapping. */
  readonly matches: readonly Span[];
};

/** A second sentence is shown only where both stay this short, in characters. */
const ROOM_FOR_TWO = 280;

/**
 * The sentence of a passage that holds the most of the terms (as the index
 * folds them), the first among equals; with its neighbour where that adds terms
 * and room is left. A quote is its own excerpt. Where nothing matches (the word
 * was in the headline), the passage's first sentence. `undefined` where the
 * passage has no sentence.
 */
export function excerpt(passage: Passage, terms: readonly string[]): Excerpt | undefined {
  const wanted = wantedIn(languageOf(passage.article), terms);
  if (passage.kind === 'quote') return marked(passage.quote, wanted);
  let best:
    | { readonly paragraph: Paragraph; readonly at: number; readonly score: number }
    | undefined;
  for (const paragraph of passage.section.paragraphs) {
    for (const [at, { text }] of paragraph.sentences.entries()) {
      const score = termsIn(text, wanted).size;
      if (best === undefined || score > best.score) best = { paragraph, at, score };
    }
  }
  const found = best && withNeighbour(best.paragraph, best.at, wanted);
  return found && marked(found, wanted);
}

/** Where words of a passage stand whose terms (as the index folds them) are among these: ordered, not overlapping. */
export function matchesIn(
  text: string,
  terms: readonly string[],
  passage: Passage,
): readonly Span[] {
  return placesOf(text, wantedIn(languageOf(passage.article), terms));
}

/** Terms, and the language whose rules find them. */
type Wanted = { readonly terms: ReadonlySet<string>; readonly language: Language };

const wantedIn = (language: Language, terms: readonly string[]): Wanted => ({
  terms: new Set(terms),
  language,
});

function marked({ text, start, end }: Printed, wanted: Wanted): Excerpt {
  return { sentence: { text, start, end }, matches: placesOf(text, wanted) };
}

function placesOf(text: string, wanted: Wanted): readonly Span[] {
  return withoutOverlaps(tokensOf(text, wanted.language).filter(isAmong(wanted)));
}

const isAmong =
  ({ terms }: Wanted) =>
  ({ term }: Token): boolean =>
    term !== undefined && terms.has(term);

function termsIn(text: string, wanted: Wanted): ReadonlySet<string | undefined> {
  const matches = tokensOf(text, wanted.language).filter(isAmong(wanted));
  return new Set(matches.map(({ term }) => term));
}

/** The next sentence if it adds a term, else the one before if that does. */
function withNeighbour(
  { text, sentences }: Paragraph,
  at: number,
  wanted: Wanted,
): Printed | undefined {
  const sentence = sentences[at];
  if (sentence === undefined) return undefined;
  const held = termsIn(sentence.text, wanted);
  for (const [from, to] of [
    [sentence, sentences[at + 1]],
    [sentences[at - 1], sentence],
  ]) {
    if (from === undefined || to === undefined) continue;
    const both = together(text, from, to);
    if (both === undefined || both.text.length > ROOM_FOR_TWO) continue;
    if (termsIn(both.text, wanted).size > held.size) return both;
  }
  return sentence;
}

/** Two neighbours as their paragraph prints them, with what stands between. */
function together(paragraph: string, first: Printed, second: Printed): Printed | undefined {
  const from = paragraph.indexOf(first.text);
  const to = from < 0 ? -1 : paragraph.indexOf(second.text, from + first.text.length);
  if (to < 0) return undefined;
  const text = paragraph.slice(from, to + second.text.length);
  return { text, start: first.start, end: second.end };
}

/** Pairs of characters overlap in scripts without spaces: one mark for all of them. */
function withoutOverlaps(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || start >= last.end) merged.push({ start, end });
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return merged;
}
