import type { Article, Printed } from '../article/article.ts';
import type { Dated } from '../briefing/briefing.ts';
import type { QuotePassage, SectionPassage } from '../search/passage.ts';
import { message, row, rule, text } from './blocks.ts';
import type { Request, View } from './briefing-card.ts';
import { mark, sourceLine } from './citation.ts';
import { counted } from './counted.ts';
import { customId } from './custom-id.ts';
import { quoteEntry, sectionEntry } from './entries.ts';
import { escapeLine } from './escape.ts';
import { label } from './label.ts';
import type { Message } from './message.ts';
import { openingRow } from './opening.ts';
import { pageMark, pageOf, textsOf, type Written, whole } from './pages.ts';
import { pagingButtons } from './paging.ts';

/** A view behind a briefing: what it is about, which page, and where its buttons lead. */
export type ViewPlace = { readonly name: string; readonly request: Request; readonly page: number };

const PER_PAGE: Record<View, number> = { more: 5, quotes: 4, timeline: 8, sources: 8 };

/** The sections that a briefing was chosen from, each with its opening sentence. */
export function moreCard(passages: readonly SectionPassage[], place: ViewPlace): Message {
  const written = passages.map((item) => ({ item, text: sectionEntry(item, opening(item)) }));
  return viewCard('more', `More on ${place.name}`, written, place);
}

/** Everything that was said about it, as the search ranked it. */
export function quotesCard(passages: readonly QuotePassage[], place: ViewPlace): Message {
  const written = passages.map((item) => ({ item, text: quoteEntry(item) }));
  return viewCard('quotes', `Quotes on ${place.name}`, written, place);
}

/** Lines with the date of what they tell, oldest first. */
export function timelineCard(lines: readonly Dated[], place: ViewPlace): Message {
  const written = lines.map((line) => ({ item: line.passage, text: datedEntry(line) }));
  return viewCard('timeline', `Timeline of ${place.name}`, written, place);
}

/** The articles behind a briefing, in the order of their marks; to be opened section by section. */
export function sourcesCard(
  articles: readonly Article[],
  passages: readonly SectionPassage[],
  place: ViewPlace,
): Message {
  const written = articles.flatMap((article, index) => {
    const item = passages.find((passage) => passage.article === article);
    return item === undefined ? [] : [{ item, text: sourceLine(article, index + 1) }];
  });
  return viewCard('sources', `Sources on ${place.name}`, written, place);
}

const opening = ({ section }: SectionPassage): string =>
  escapeLine(firstSentence(section.paragraphs[0]?.sentences)?.text ?? '');

const firstSentence = (sentences: readonly Printed[] = []): Printed | undefined => sentences[0];

/** What was worked out says so: the line itself names a weekday only. */
function datedEntry({ date: iso, workedOut, sentence, passage }: Dated): string {
  const date = workedOut ? `${iso}, by the article’s date` : iso;
  const cited = mark(passage.article, sentence, undefined);
  return whole(
    `**${date}** ${escapeLine(sentence.text)} ${cited}`,
    `**${date}** A line too long to show whole: ${cited}`,
  );
}

function viewCard(
  view: View,
  title: string,
  written: readonly Written<SectionPassage | QuotePassage>[],
  { request, page }: ViewPlace,
): Message {
  const slice = pageOf(written, page, PER_PAGE[view]);
  const turn = (to: number) =>
    customId('brief', 'turn', view, String(to), request.since, request.about);
  const paging = pagingButtons(slice, turn);
  return message(
    text(`## ${label(title)}\n-# ${counted(written.length, ITEMS[view])}${pageMark(slice)}`),
    rule(),
    ...(written.length === 0 ? [text(NOTHING[view])] : textsOf(slice)),
    ...openingRow(slice.items.map(({ item }) => item)),
    ...(paging.length > 0 ? [row(...paging)] : []),
  );
}

/** What a view lists, one of them. */
const ITEMS: Record<View, string> = {
  more: 'section',
  quotes: 'quote',
  timeline: 'dated line',
  sources: 'article',
};

const NOTHING: Record<View, string> = {
  more: 'There is nothing beyond the briefing itself.',
  quotes: 'No article that we hold quotes anybody on this.',
  timeline: 'No line on this states a date.',
  sources: 'No source is left: the articles were removed.',
};
