import { expect, test } from 'vitest';
import { namedDay } from '../../src/briefing/weekdays.ts';

/** A Wednesday. */
const published = new Date('2025-05-07');

test.each([
  ['Ferries stopped on Tuesday.', '2025-05-06'],
  ['Ferries stopped on Wednesday.', '2025-05-07'],
  ['Ferries stopped on Thursday.', '2025-05-01'],
  ['Ferries stopped last Wednesday.', '2025-04-30'],
  ['Sailors of all ferries meet next Friday.', '2025-05-09'],
  ['Ferries will leave again next Wednesday.', '2025-05-14'],
])('%s', (sentence, iso) => {
  expect(namedDay(sentence, published)?.iso).toBe(iso);
});

test.each([
  ['no weekday', 'Ferries stopped in the rain.'],
  ['two of them', 'Ferries stopped on Monday and left again on Tuesday.'],
  ['what is to come', 'Ferries will stop on Friday.'],
  ['a habit', 'Ferries stop on Sundays.'],
  ['a date in full', 'Ferries stopped on Friday, 2 May.'],
  ['a weekday in somebody’s words', 'Ana Ruiz said: “All ferries stopped on Monday.”'],
])('%s gives no date: %s', (_, sentence) => {
  expect(namedDay(sentence, published)).toBeUndefined();
});

test('an article without a date gives none', () => {
  expect(namedDay('Ferries stopped on Tuesday.', undefined)).toBeUndefined();
});
