import type { Span } from '../article/article.ts';
import type { Hit } from '../search/passage.ts';
import { excerpt, matchesIn } from '../search/excerpt.ts';
import { button, message, row, rule, text } from './blocks.ts';
import { sectionEntry } from './entries.ts';
import { quotation } from './citation.ts';
import { counted } from './counted.ts';
import { escapeLine } from './escape.ts';
import { label } from './label.ts';
import type { Message } from './message.ts';
import { openingRow } from './opening.ts';
import { fitting, ITEMS_TEXT } from './pages.ts';
import { pagingButtons } from './paging.ts';

/** Hits that a page shows. */
export const HITS_A_PAGE = 5;

/** A page of a search, and the `custom_id`s that its buttons carry. */
export type ResultPage = {
  readonly query: string;
  /** What narrowed it, in words: `quotes by Amit Mehta since 1 May 2025`; empty for nothing. */
  readonly narrowed: string;
  readonly hits: readonly Hit[];
  readonly total: number;
  /** No passage (or too few) holds all the words: these hold some of them. */
  readonly partly: boolean;
  readonly page: number;
  /** The buttons' ids; `undefined` where the page was shared and stands still. */
  readonly ids: { readonly turn: (page: number) => string; readonly share: string } | undefined;
};

/** Five hits with the matching words in bold, to be turned, opened and shared. */
export function searchCard({
  query,
  narrowed,
  hits,
  total,
  partly,
  page,
  ids,
}: ResultPage): Message {
  const pages = Math.ceil(total / HITS_A_PAGE);
  const shown = fitting(hits.map(entry), ITEMS_TEXT);
  const sum = `${counted(total, 'passage')}${narrowed && `, ${label(narrowed)}`}`;
  const some = partly
    ? '\n-# Few passages, if any, hold all these words; the others hold some of them.'
    : '';
  const place = pages > 1 ? ` · ${page}/${pages}` : '';
  const paging = ids ? pagingButtons({ items: [], page, pages }, ids.turn) : [];
  const share = ids ? [button('Share in this channel', ids.share)] : [];
  return message(
    text(`## Search: ${label(query)}\n-# ${sum}${place}${some}`),
    rule(),
    ...(shown.length > 0 ? shown.map(text) : [text('What was found is too long for one message.')]),
    ...openingRow(hits.map(({ passage }) => passage)),
    ...(ids ? [row(...paging, ...share)] : []),
  );
}

function entry({ passage, terms }: Hit): string {
  if (passage.kind === 'quote') {
    return quotation(passage, undefined, (words) => highlight(words, matchesIn(words, terms)));
  }
  const found = excerpt(passage, terms);
  return sectionEntry(passage, found ? highlight(found.sentence.text, found.matches) : '');
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
