import type { Article, Paragraph, Printed, Quote } from '../../../src/article/article.ts';

/** The share of an article's longer words that a copy has others for, so that no two are alike. */
const CHANGED = 0.15;

const LONG_WORD = /\b[a-z]{6,}\b/g;

/** The articles themselves, then copies of them with words of their own, up to `count`. */
export function copiedArticles(
  originals: readonly Article[],
  count: number,
  random: () => number,
): readonly Article[] {
  const text = originals.map((each) => each.text).join(' ');
  const words = [...new Set(text.match(LONG_WORD))];
  return Array.from({ length: count }, (_, n) => {
    const original = originals[n % originals.length];
    if (original === undefined) throw new Error('There is nothing to copy.');
    return n < originals.length ? original : copied(original, n, words, random);
  });
}

function copied(
  original: Article,
  n: number,
  words: readonly string[],
  random: () => number,
): Article {
  const id = `${original.id}-${n}`;
  const quotes: Quote[] = [];
  const sections = original.sections.map((section) => {
    const sectionId = section.id.replace(original.id, id);
    const said = original.quotes.filter((quote) => quote.sectionId === section.id);
    let offset = section.start;
    const sets = section.paragraphs.map((paragraph) => {
      const set = reset(paragraph, offset, words, random);
      offset = set.end + 1;
      return set;
    });
    const paragraphs = sets.map((set) => set.paragraph);
    quotes.push(...said.map((quote) => moved(quote, sectionId, section.paragraphs, sets)));
    return { ...section, id: sectionId, paragraphs, end: offset };
  });
  const published = new Date(Date.UTC(2020, 0, 1 + Math.floor(random() * 2_000)));
  return { ...original, id, file: `${id}.md`, text: '', published, sections, quotes };
}

/** A paragraph with some words exchanged, and where each stretch of the old one stands in it. */
type Reset = {
  readonly paragraph: Paragraph;
  readonly end: number;
  readonly place: (words: Printed) => Printed;
};

function reset(
  { text, sentences }: Paragraph,
  offset: number,
  words: readonly string[],
  random: () => number,
): Reset {
  const shifts: { readonly at: number; readonly by: number }[] = [];
  const changed = text.replaceAll(LONG_WORD, (word, at: number) => {
    if (random() >= CHANGED) return word;
    const other = words[Math.floor(random() * words.length)] ?? word;
    shifts.push({ at, by: other.length - word.length });
    return other;
  });
  const shifted = (at: number) =>
    shifts.reduce((place, shift) => (shift.at < at ? place + shift.by : place), at);
  let after = 0;
  const place = (printed: Printed): Printed => {
    const found = text.indexOf(printed.text, after);
    const from = found < 0 ? text.indexOf(printed.text) : found;
    const [start, end] = [shifted(from), shifted(from + printed.text.length)];
    return { start: offset + start, end: offset + end, text: changed.slice(start, end) };
  };
  const placed = sentences.map((sentence) => {
    const set = place(sentence);
    after = text.indexOf(sentence.text, after) + sentence.text.length;
    return set;
  });
  after = 0;
  const end = offset + changed.length;
  return { paragraph: { start: offset, end, text: changed, sentences: placed }, end, place };
}

/** A quote with each of its parts where its own paragraph was set. */
function moved(
  quote: Quote,
  sectionId: string,
  paragraphs: readonly Paragraph[],
  sets: readonly Reset[],
): Quote {
  const id = `${sectionId}${quote.id.slice(quote.id.lastIndexOf('/'))}`;
  const parts = quote.parts.map((part) => {
    const at = paragraphs.findIndex(({ start, end }) => start <= part.start && part.end <= end);
    return sets[at]?.place(part) ?? part;
  });
  const [first, last] = [parts[0], parts.at(-1)];
  const text = parts.map((part) => part.text).join(' ');
  return { ...quote, start: first?.start ?? 0, end: last?.end ?? 0, text, id, sectionId, parts };
}
