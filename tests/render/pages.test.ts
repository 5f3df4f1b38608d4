import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitting, ITEMS_TEXT, pageMark, pageOf, whole } from '../../src/render/pages.ts';

const itemsOf = (lengths: readonly number[]) =>
  lengths.map((length, item) => ({ item, text: 'x'.repeat(length) }));

test('the pages together hold every item once, in order, and none is over full', () => {
  const lengths = fc.array(fc.integer({ min: 0, max: ITEMS_TEXT }), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 8 }), (sizes, count) => {
      const items = itemsOf(sizes);

      const { pages } = pageOf(items, 1, count);
      const all = Array.from(
        { length: pages },
        (_, index) => pageOf(items, index + 1, count).items,
      );

      expect(all.flat()).toEqual(items);
      for (const page of all) {
        expect(page.length).toBeLessThanOrEqual(count);
        expect(page.map(({ text }) => text).join('\n\n').length).toBeLessThanOrEqual(ITEMS_TEXT);
      }
    }),
  );
});

test('a page beyond the last is the last', () => {
  const slice = pageOf(itemsOf([1, 1, 1]), 99, 2);

  expect(slice).toMatchObject({ page: 2, pages: 2, items: [{ item: 2 }] });
});

test('a page number that is no number is the first', () => {
  const slice = pageOf(itemsOf([1, 1, 1]), Number.NaN, 2);

  expect(slice.page).toBe(1);
});

test('the page is named only where there are several', () => {
  expect(pageMark(pageOf(itemsOf([1, 1, 1]), 2, 1))).toBe(' · 2/3');
  expect(pageMark(pageOf(itemsOf([1]), 1, 1))).toBe('');
});

test('what is quoted is shown whole or not at all', () => {
  expect(whole('x'.repeat(ITEMS_TEXT), 'elsewhere')).toHaveLength(ITEMS_TEXT);
  expect(whole('x'.repeat(ITEMS_TEXT + 1), 'elsewhere')).toBe('elsewhere');
});

test('a message takes as many items as fit, from the first', () => {
  expect(fitting(['aaa', 'bbb', 'ccc'], 8)).toEqual(['aaa', 'bbb']);
});
