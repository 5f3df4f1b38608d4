import type { Article } from '../article/article.ts';
import type { Briefing, ChosenLine } from '../briefing/briefing.ts';
import type { QuotePassage } from '../search/passage.ts';
import { timeFor } from './briefing-card.ts';
import { dayInWords, publishedOn, publisherOf } from './citation.ts';
import { chosenFrom } from './counted.ts';
import { addressOf } from './link.ts';

/**
 * A briefing as plain text, for a terminal and for whoever has pages read aloud: the same words in
 * the same order as on its card, no marks but those that are printed, each address on a line of its
 * own. With `why`, each line is followed by why it was chosen.
 */
export function briefingText(
  briefing: Briefing,
  { asOf, why = false }: { readonly asOf: Date; readonly why?: boolean },
): readonly string[] {
  const { about, lines, quotes, sources, considered } = briefing;
  const numberOf = (article: Article) => sources.indexOf(article) + 1;
  const [lead] = sources;
  return [
    `Briefing: ${about}. ${timeFor(briefing)}.`,
    ...(lead === undefined ? [] : [lead.headline]),
    ...lines.flatMap((line) => ['', ...lineText(line, numberOf(line.passage.article), why)]),
    ...quotes.flatMap((passage) => ['', ...quoteText(passage, numberOf(passage.article))]),
    '',
    'Sources',
    ...sources.flatMap((article, index) => sourceText(article, index + 1)),
    '',
    `${chosenFrom(considered)}. As of ${dayInWords(asOf)}.`,
  ];
}

function lineText({ sentence, passage, because }: ChosenLine, number: number, why: boolean) {
  const address = addressOf(passage.article, sentence);
  return [
    `${oneLine(sentence.text)} [${number}]`,
    ...(why ? [`    Why: ${because}.`] : []),
    ...(why && address !== undefined ? [`    ${address}`] : []),
  ];
}

/** Its parts one under another, as a cue parted them in print. */
function quoteText({ article, quote, speaker }: QuotePassage, number: number): string[] {
  const who = [speaker ?? 'Speaker not named', quote.role].filter(Boolean).join(', ');
  return [
    ...quote.parts.map(({ text }) => oneLine(text)),
    `    ${who}. ${publishedOn(article)} [${number}]`,
  ];
}

function sourceText(article: Article, number: number): string[] {
  const by = [article.byline.join(', '), publisherOf(article), publishedOn(article)];
  return [
    `[${number}] ${article.headline}. ${by.filter(Boolean).join(', ')}`,
    ...(article.source?.url === undefined ? [] : [`    ${article.source.url}`]),
  ];
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
