import type { QuotePassage } from '../search/passage.ts';
import { message, row, rule, text } from './blocks.ts';
import { counted } from './counted.ts';
import { quoteEntry } from './entries.ts';
import { label } from './label.ts';
import type { Message } from './message.ts';
import { openingRow } from './opening.ts';
import { pageMark, pageOf, textsOf } from './pages.ts';
import { pagingButtons } from './paging.ts';

const QUOTES_A_PAGE = 3;

/** The quote of the day, alone. */
export function pullQuoteCard(passage: QuotePassage): Message {
  return message(text(`-# Quote of the day\n${quoteEntry(passage)}`), ...openingRow([passage]));
}

/** Quotes that were asked for; `title` says what was asked. */
export function quoteCard(
  passages: readonly QuotePassage[],
  { title, page, turn }: { title: string; page: number; turn: (page: number) => string },
): Message {
  const slice = pageOf(
    passages.map((item) => ({ item, text: quoteEntry(item) })),
    page,
    QUOTES_A_PAGE,
  );
  const paging = pagingButtons(slice, turn);
  return message(
    text(`## ${label(title)}\n-# ${counted(passages.length, 'quote')}${pageMark(slice)}`),
    rule(),
    ...textsOf(slice),
    ...openingRow(slice.items.map(({ item }) => item)),
    ...(paging.length > 0 ? [row(...paging)] : []),
  );
}
