import type { APITextDisplayComponent } from 'discord.js';
import { text as textDisplay } from './blocks.ts';
import { TEXT_MAX } from './limits.ts';

/** Room for a page's items, once headers and footers have theirs. */
export const ITEMS_TEXT = TEXT_MAX - 500;

/** An item and the text that shows it. */
export type Written<Item> = { readonly item: Item; readonly text: string };

export type Slice<Item> = {
  readonly items: readonly Item[];
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
};

/**
 * The text of an item; another where no message can hold it, because what is quoted is shown
 * whole or not at all.
 */
export const whole = (text: string, standIn: string): string =>
  text.length <= ITEMS_TEXT ? text : standIn;

/**
 * Cuts a list into pages of at most `count` items whose texts fit into one message, between items
 * only, and gives the one asked for (the last, where there are fewer).
 */
export function pageOf<Item>(
  items: readonly Written<Item>[],
  page: number,
  count: number,
): Slice<Written<Item>> {
  const all: Written<Item>[][] = [[]];
  let room = ITEMS_TEXT;
  for (const item of items) {
    const current = all.at(-1) ?? [];
    if (current.length === count || item.text.length > room) {
      all.push([item]);
      room = ITEMS_TEXT;
    } else current.push(item);
    room -= item.text.length + 2;
  }
  const index = Math.min(Math.max(page || 1, 1), all.length) - 1;
  return { items: all[index] ?? [], page: index + 1, pages: all.length };
}

/** Each item of a page as a text of its own, so that they stand apart. */
export const textsOf = ({ items }: Slice<Written<unknown>>): APITextDisplayComponent[] =>
  items.map((item) => textDisplay(item.text));

/** ` · 2/3`, or nothing where one page holds all. */
export const pageMark = ({ page, pages }: Slice<unknown>): string =>
  pages === 1 ? '' : ` · ${page}/${pages}`;

/** As many of the items, from the first, as fit into `room` characters together. */
export function fitting(items: readonly string[], room: number): readonly string[] {
  const fit: string[] = [];
  let left = room;
  for (const item of items) {
    left -= item.length + 1;
    if (left < 0) break;
    fit.push(item);
  }
  return fit;
}
