import type { Article, Quote, Section } from '../article/article.ts';
import type { TapeReader, TapeWriter } from '../archive/tape.ts';
import { KeptArticle } from './kept-article.ts';
import { KeptSection } from './kept-section.ts';
import {
  type Places,
  placesIn,
  readPrinted,
  writeParagraph,
  writePrinted,
} from './printed-tape.ts';

/**
 * Writes an article as its text once and as offsets into it: what is printed as it stands in the file
 * takes two numbers. `readArticleFrom` gives back an equal one.
 */
export function writeArticle(tape: TapeWriter, article: Article): void {
  const { id, file, text, headline, byline, source, published, topics } = article;
  tape.block(() => tape.text(text));
  for (const each of [id, file, headline]) tape.word(each);
  tape.optional(article.dek);
  tape.list(byline, tape.word);
  tape.number(source === undefined ? 0 : 1);
  if (source !== undefined) {
    tape.word(source.name);
    tape.optional(source.url);
  }
  tape.number(published === undefined ? 0 : 1);
  if (published !== undefined) tape.number(published.getTime());
  tape.list(topics, tape.word);
  tape.optional(article.language);
  tape.optional(article.soWhat);
  const place = placesIn(text, 0);
  tape.list(article.sections, (section) => writeSection(tape, section, place));
  tape.list(article.quotes, (quote) => writeQuote(tape, quote));
}

/**
 * Reads the article that `writeArticle` wrote here. What takes the most room is read from `bytes`,
 * the tape's, when it is first asked for: they must stay as they are as long as the article does.
 * Throws `TapeTorn` where there is another thing.
 */
export function readArticleFrom(tape: TapeReader, bytes: Uint8Array): Article {
  const article = new KeptArticle(bytes, tape.block(), {
    id: tape.word(),
    file: tape.word(),
    headline: tape.word(),
    dek: tape.optional(),
    byline: tape.list(tape.word),
    source: tape.number() === 0 ? undefined : { name: tape.word(), url: tape.optional() },
    published: tape.number() === 0 ? undefined : new Date(tape.number()),
    topics: tape.list(tape.word),
    language: tape.optional(),
    soWhat: tape.optional(),
  });
  let told = 0;
  article.sections = tape.list(() => {
    const section = readSection(tape, bytes, article, told);
    told = section.end;
    return section;
  });
  article.quotes = tape.list(() => readQuote(tape));
  return article;
}

function writeSection(tape: TapeWriter, section: Section, place: Places): void {
  const { id, heading, start, end, paragraphs } = section;
  tape.word(id);
  tape.optional(heading);
  tape.number(start - place.told);
  tape.number(end - start);
  place.told = end;
  const within = placesIn(place.text, start);
  tape.block(() => {
    tape.list(paragraphs, (paragraph) => writeParagraph(tape, paragraph, within));
  });
}

function readSection(
  tape: TapeReader,
  bytes: Uint8Array,
  article: { readonly text: string },
  told: number,
): Section {
  const id = tape.word();
  const heading = tape.optional();
  const start = told + tape.number();
  const end = start + tape.number();
  return new KeptSection({ id, heading, start, end }, article, bytes, tape.block());
}

/** With its text, so that reading what was said does not ask for the texts of all articles. */
function writeQuote(tape: TapeWriter, quote: Quote): void {
  tape.word(quote.id);
  tape.word(quote.sectionId);
  tape.number(quote.start);
  tape.number(quote.end - quote.start);
  tape.text(quote.text);
  const place = placesIn(quote.text, quote.start, quote.start);
  tape.list(quote.parts, (part) => writePrinted(tape, part, place));
  tape.optional(quote.speaker);
  tape.optional(quote.role);
}

function readQuote(tape: TapeReader): Quote {
  const id = tape.word();
  const sectionId = tape.word();
  const start = tape.number();
  const end = start + tape.number();
  const text = tape.text();
  const place = placesIn(text, start, start);
  const parts = tape.list(() => readPrinted(tape, place));
  return {
    start,
    end,
    text,
    id,
    sectionId,
    parts,
    speaker: tape.optional(),
    role: tape.optional(),
  };
}
