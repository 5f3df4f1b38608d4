import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { statedDates } from '../../src/article/dates.ts';

const isosIn = (text: string) => statedDates(text).map(({ iso }) => iso);

test.each([
  ['Ministers met on 17 January 2025.', '2025-01-17'],
  ['Ministers met on January 17, 2025.', '2025-01-17'],
  ['Ministers met on Jan. 17, 2025.', '2025-01-17'],
  ['Ministers met on Sept. 5th, 2023.', '2023-09-05'],
  ['The 5th of May 2024 was a Sunday.', '2024-05-05'],
  ['Filed 2025-01-17 in Lima.', '2025-01-17'],
  ['The ferry sank in January 2025.', '2025-01'],
  ['The ferry sank in JUNE 1999.', '1999-06'],
  ['The fair runs 17–19 January 2025.', '2025-01-17'],
  ['The fair runs August 3-5, 2026.', '2026-08-03'],
  ['Leap days such as 29 February 2024 count.', '2024-02-29'],
])('a date stated in full is found: %s', (text, iso) => {
  expect(isosIn(text)).toEqual([iso]);
});

test.each([
  'Ministers met on Tuesday.',
  'Ministers met last year, in January.',
  'Ministers met on January 17.',
  'It may 2024 times be said.',
  'The bill is 1/2/2025.',
  'The 30 February 2025 does not exist.',
  'Order 12025-01-17 was lost.',
  'Version 2025-13-45 came out.',
  'About 12,025 people marched 2024 steps.',
])('what a reader could not check is no date: %s', (text) => {
  expect(isosIn(text)).toEqual([]);
});

test('several dates come in printed order, each where it stands', () => {
  const text = 'Passed on 24 April 2024, it took effect in March 2026.';

  const dates = statedDates(text);

  expect(dates.map(({ start, end }) => text.slice(start, end))).toEqual([
    '24 April 2024',
    'March 2026',
  ]);
});

test('every day of four centuries is read back from every way to write it', () => {
  const day = fc.date({
    min: new Date('1800-01-01'),
    max: new Date('2199-12-31'),
    noInvalidDate: true,
  });
  const options = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const;

  fc.assert(
    fc.property(day, fc.constantFrom('en-GB', 'en-US', 'sv'), (date, locale) => {
      const written =
        locale === 'sv'
          ? date.toISOString().slice(0, 10)
          : date.toLocaleDateString(locale, options);

      expect(isosIn(`It was ${written} already.`)).toEqual([date.toISOString().slice(0, 10)]);
    }),
  );
});

test('a hostile text costs no more than its length', () => {
  const text = `${'1-'.repeat(50_000)}${'Jan. 1'.repeat(20_000)}`;

  expect(isosIn(text)).toEqual([]);
}, 2_000);
