import { expect, test } from 'vitest';
import { naiveQuotes } from '../../bench/score/quotes/naive.ts';

const WORDS = 'The pumps were never serviced at all';

test.each([
  [`“${WORDS},” said Ana Ruiz on Monday.`, 'Ana Ruiz'],
  [`"${WORDS}," said the mayor, Ana Ruiz.`, undefined],
  [`"${WORDS}," said harbour master Ana Ruiz on Monday.`, 'Ana Ruiz'],
  [`“${WORDS},” Ana Ruiz added.`, 'Ana Ruiz'],
  [`Ana Ruiz told the board, “${WORDS}.”`, 'Ana Ruiz'],
  [`“${WORDS},” she said.`, undefined],
  [`“${WORDS}.”\nAna Ruiz said so.`, undefined],
])('%s', (text, speaker) => {
  expect(naiveQuotes(text)).toMatchObject([{ speaker }]);
});

test('a mark that stays open ends with its paragraph', () => {
  const text = `Before.\n“${WORDS}.\n“${WORDS} again.”`;

  expect(naiveQuotes(text).map(({ parts: [part] }) => text.slice(part?.start, part?.end))).toEqual([
    `“${WORDS}.`,
    `“${WORDS} again.”`,
  ]);
});

test('short pairs are left out', () => {
  expect(naiveQuotes('Her film “Low Water” won a prize.')).toEqual([]);
});
