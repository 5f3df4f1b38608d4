import type { APIButtonComponent } from 'discord.js';
import { button } from './blocks.ts';
import type { Slice } from './pages.ts';

/** Back and forward. `turn` gives the `custom_id` of a page; nothing where one page holds all. */
export function pagingButtons(
  { page, pages }: Slice<unknown>,
  turn: (page: number) => string,
): APIButtonComponent[] {
  if (pages === 1) return [];
  return [
    button('Previous page', turn(page - 1), { disabled: page === 1 }),
    button('Next page', turn(page + 1), { disabled: page === pages }),
  ];
}
