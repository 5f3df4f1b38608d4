import type { Article, Printed } from '../article/article.ts';
import type { QuotePassage } from '../search/passage.ts';
import { escapeLine } from './escape.ts';
import { label } from './label.ts';
import { clip } from './limits.ts';
import { addressOf, link } from './link.ts';

/** `17 January 2025`, by the calendar in UTC: a date of publication must not move with the reader's zone. */
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `17 January 2025`. */
export const dayInWords = (day: Date): string => DAY.format(day);

/** The day that an article says it was published, in words. */
export function publishedOn({ published }: Article): string {
  return published === undefined ? 'undated' : dayInWords(published);
}

/** A headline that stands for its publisher is cut to so many characters: it is said in full elsewhere. */
const SHORT_NAME = 40;

/** Who published it; `undefined` where nobody is named and its headline stands for a publisher. */
export function publisherOf({ source, headline }: Article): string | undefined {
  return source?.name === headline ? undefined : source?.name;
}

/** Who published it, and when; the day alone where nobody is named. */
export function publishedBy(article: Article): string {
  const publisher = publisherOf(article);
  const day = publishedOn(article);
  return publisher === undefined ? day : `${label(publisher)}, ${day}`;
}

const inShort = (headline: string): string => clip(headline, SHORT_NAME);

/** The mark behind a line: the source's name and its number, linked to the very words. */
export function mark(
  article: Article,
  words: Pick<Printed, 'text'>,
  number: number | undefined,
): string {
  const name = publisherOf(article) ?? inShort(article.headline);
  return link(number === undefined ? name : `${name} ${number}`, addressOf(article, words));
}

/** The mark of words that stand by themselves, and the day of their article. */
export const markedOn = (article: Article, text: string): string =>
  `${mark(article, { text }, undefined)}, ${publishedOn(article)}`;

/** The mark of a line that stands under its article's headline, which then is not said again. */
export const markBelow = (article: Article, words: Pick<Printed, 'text'>): string =>
  link(publisherOf(article) ?? 'The article', addressOf(article, words));

/**
 * A quote in full with who said it and where: its parts one under another, as a cue parted them in
 * print. `write` turns its words into Markdown.
 */
export function quotation(
  passage: QuotePassage,
  number?: number,
  write: (words: string) => string = escapeLine,
): string {
  const { article, quote } = passage;
  const where = mark(article, quote.parts[0] ?? quote, number);
  return said(passage, where, write);
}

/** The same for a quote that stands under its article's headline. */
export const quotationBelow = (passage: QuotePassage): string =>
  said(passage, markBelow(passage.article, passage.quote.parts[0] ?? passage.quote), escapeLine);

function said(passage: QuotePassage, where: string, write: (words: string) => string): string {
  const { article, quote } = passage;
  const parts = quote.parts.map((part) => `> ${write(part.text)}`);
  return [...parts, `— ${speakerOf(passage)} · ${where}, ${publishedOn(article)}`].join('\n');
}

/** Who said it, and as what. */
export function speakerOf({ quote, speaker }: QuotePassage): string {
  const who = speaker === undefined ? 'Speaker not named' : `**${label(speaker)}**`;
  return quote.role === undefined ? who : `${who}, ${label(quote.role)}`;
}

/** An article in a list of sources. */
export function sourceLine(article: Article, number: number): string {
  const byline = article.byline.length === 0 ? '' : `${label(article.byline.join(', '))}, `;
  const headline = link(article.headline, article.source?.url);
  return `${number}\\. ${headline} · ${byline}${publishedBy(article)}`;
}
