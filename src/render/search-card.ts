import type { Span } from '../article/article.ts';
import type { ArticleHits, Found, Hit } from '../search/passage.ts';
import { excerpt, matchesIn } from '../search/excerpt.ts';
import { button, message, row, rule, text } from './blocks.ts';
import { sectionEntry } from './entries.ts';
import { quotation } from './citation.ts';
import { counted } from './counted.ts';
import { escapeLine } from './escape.ts';
import { label } from './label.ts';
import type { Message } from './message.ts';
import { openingRow } from './opening.ts';
import { TEXT_MAX } from './limits.ts';
import { fitting, ITEMS_TEXT } from './pages.ts';
import { pagingButtons } from './paging.ts';

/** Articles that a page shows. */
export const ARTICLES_A_PAGE = 5;

/** Room that is left for what Discord counts between texts. */
const MARGIN = 20;

/** A page of a search, and the `custom_id`s that its buttons carry. */
export type ResultPage = {
  /** What was looked for, as the header says it. */
  readonly query: string;
  /** What was understood of it, in words: `quotes by Amit Mehta since 1 May 2025`; empty for nothing. */
  readonly narrowed: string;
  readonly found: Found;
  readonly page: number;
  /** The buttons' ids; `undefined` where the page was shared and stands still. */
  readonly ids: { readonly turn: (page: number) => string; readonly share: string } | undefined;
};

/** Five articles with what they hold of the words, in bold, to be turned, opened and shared. */
export function searchCard({ query, narrowed, found, page, ids }: ResultPage): Message {
  const { articles, total, passages } = found;
  const pages = Math.ceil(total / ARTICLES_A_PAGE);
  const sum = [`${counted(passages, 'passage')} in ${counted(total, 'article')}`, label(narrowed)];
  const place = pages > 1 ? ` · ${page}/${pages}` : '';
  const head = [
    `## Search: ${label(query)}`,
    `-# ${sum.filter(Boolean).join(', ')}${place}`,
    ...remarks(found),
  ];
  const paging = ids ? pagingButtons({ items: [], page, pages }, ids.turn) : [];
  const share = ids ? [button('Share in this channel', ids.share)] : [];
  const shown = entriesOf(articles, Math.min(ITEMS_TEXT, TEXT_MAX - MARGIN - head.join().length));
  return message(
    text(head.join('\n')),
    rule(),
    ...(shown.length > 0 ? shown.map(text) : [text('What was found is too long for one message.')]),
    ...openingRow(articles.flatMap(({ hits }) => hits.map(({ passage }) => passage))),
    ...(ids ? [row(...paging, ...share)] : []),
  );
}

/** A word that was taken for another is never passed over in silence. */
function remarks({ respelled, unknown }: Found): string[] {
  const strange = unknown.map((word) => `“${label(word)}”`).join(', ');
  return [
    ...respelled.map(
      ({ typed, meant }) =>
        `No passage holds “${label(typed)}”: shown for **${label(meant)}** in its place.`,
    ),
    ...(strange === '' ? [] : [`-# No passage holds ${strange}: shown for the other words.`]),
  ];
}

/** An article each; its further passages go where there is no room for all. */
function entriesOf(articles: readonly ArticleHits[], room: number): readonly string[] {
  const full = articles.map((article) => entry(article, article.hits));
  const length = full.reduce((sum, each) => sum + each.length, 0);
  const shown = length <= room ? full : articles.map((each) => entry(each, each.hits.slice(0, 1)));
  return fitting(shown, room);
}

function entry({ passages }: ArticleHits, hits: readonly Hit[]): string {
  const [best, ...others] = hits.map(written);
  const more = passages - hits.length;
  const rest = more > 0 ? [`-# ${counted(more, 'more passage')} of this article`] : [];
  return [best, ...others, ...rest].join('\n');
}

function written({ passage, terms, lacks }: Hit): string {
  const without =
    lacks.length === 0 ? '' : `\n-# without ${lacks.map((word) => `“${label(word)}”`).join(', ')}`;
  if (passage.kind === 'quote') {
    const bold = (words: string) => highlight(words, matchesIn(words, terms, passage));
    return `${quotation(passage, undefined, bold)}${without}`;
  }
  const found = excerpt(passage, terms);
  const line = found ? highlight(found.sentence.text, found.matches) : '';
  return `${sectionEntry(passage, line)}${without}`;
}

/** The words with some of them in bold; all of them escaped. */
export function highlight(words: string, matches: readonly Span[]): string {
  let from = 0;
  const pieces = matches.map(({ start, end }) => {
    const piece = `${escapeLine(words.slice(from, start))}**${escapeLine(words.slice(start, end))}**`;
    from = end;
    return piece;
  });
  return [...pieces, escapeLine(words.slice(from))].join('');
}
