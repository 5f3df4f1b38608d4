import type { Article, Paragraph, Printed, Section } from '../../src/article/article.ts';
import { seeded } from '../figures.ts';
import { someSmallWord, someTellingWord } from './made-words.ts';

const SEED = 41;
const HOUR_MS = 60 * 60 * 1000;
const PUBLISHERS = 50;

/** From so many to so many, all as likely. */
type Range = readonly [from: number, to: number];
const SECTIONS: Range = [4, 12];
const SENTENCES: Range = [4, 12];
const WORDS: Range = [9, 23];
const HEADLINE: Range = [6, 10];
const HEADING: Range = [2, 5];

/** An article says its own words again: so often it takes one of those that it said. */
const REPEATED = 0.25;

/** As much of what anybody writes is small words. */
const SMALL = 0.4;

/**
 * A library of so many sections, of some 130 words each and some eight in an article, with headlines,
 * headings, publishers and dates, the newest first: made-up text with the frequencies of a language.
 * The same in every run, and the beginning of every larger one.
 */
export function madeLibrary(sections: number): readonly Article[] {
  const random = seeded(SEED);
  const articles: Article[] = [];
  for (let made = 0; made < sections;) {
    const article = madeArticle(articles.length, random);
    const kept = article.sections.slice(0, sections - made);
    articles.push({ ...article, sections: kept });
    made += kept.length;
  }
  return articles;
}

function madeArticle(place: number, random: () => number): Article {
  const id = `made/${place}`;
  const write = writing(random);
  const headline = write.line(HEADLINE);
  const written: { readonly heading: string; readonly sentences: readonly string[] }[] = [];
  for (let left = between(SECTIONS, random); left > 0; left -= 1) {
    const sentences = Array.from({ length: between(SENTENCES, random) }, () => write.sentence());
    written.push({ heading: write.line(HEADING), sentences });
  }
  const text = written.map(({ sentences }) => sentences.join(' ')).join('\n');
  let from = 0;
  const sections = written.map(({ heading, sentences }, nth): Section => {
    const paragraph = paragraphAt(text, from, sentences);
    from = paragraph.end + 1;
    const { start, end } = paragraph;
    return { id: `${id}#${nth}`, heading, start, end, paragraphs: [paragraph] };
  });
  const publisher = place % PUBLISHERS;
  return {
    id,
    file: `${id}.txt`,
    text,
    headline,
    dek: undefined,
    byline: [],
    source: { name: `Paper ${publisher}`, url: `https://paper-${publisher}.test/${place}` },
    published: new Date(Date.UTC(2026, 0, 1) - place * HOUR_MS),
    topics: [],
    language: undefined,
    soWhat: undefined,
    sections,
    quotes: [],
  };
}

/** Writes sentences, and lines without a stop, that say some of their telling words again. */
function writing(random: () => number) {
  const said: string[] = [];
  const word = (): string => {
    if (random() < SMALL) return someSmallWord(random);
    const repeated = random() < REPEATED ? said[Math.floor(random() * said.length)] : undefined;
    const telling = repeated ?? someTellingWord(random);
    said.push(telling);
    return telling;
  };
  const line = (range: Range): string => {
    const words = Array.from({ length: between(range, random) }, word).join(' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
  return { line, sentence: () => `${line(WORDS)}.` };
}

/** Sentences as they stand in the text, one space between two. */
function paragraphAt(text: string, start: number, sentences: readonly string[]): Paragraph {
  let end = start - 1;
  const printed = sentences.map((sentence): Printed => {
    const from = end + 1;
    end = from + sentence.length;
    return { text: sentence, start: from, end };
  });
  return { text: text.slice(start, end), start, end, sentences: printed };
}

const between = ([from, to]: Range, random: () => number): number =>
  from + Math.floor(random() * (to - from + 1));
