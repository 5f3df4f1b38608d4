import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateInFigures, dateInWords } from '../../src/ingest/dates.ts';

test.each([
  ['2025-03-07', '2025-03-07T00:00:00.000Z'],
  ['2025-03-07T09:30:15Z', '2025-03-07T09:30:15.000Z'],
  ['2025-03-07 9:30:15 -0500', '2025-03-07T14:30:15.000Z'],
  ['2025-03-07T09:30+05:30', '2025-03-07T04:00:00.000Z'],
  ['2025-03-07 09:30:15 -5', '2025-03-07T14:30:15.000Z'],
])('%s is %s', (text, expected) => {
  expect(dateInFigures(text)?.toISOString()).toBe(expected);
});

test.each([
  '2025-02-29',
  '2025-13-01',
  '2025-00-10',
  '2025-03-07T24:00',
  '07.03.2025',
  'today',
  '',
])('%j is no date', (text) => {
  expect(dateInFigures(text)).toBeUndefined();
});

test.each(['Friday, March 7, 2025', 'March 7, 2025', '7 March 2025', 'friday 7 march 2025'])(
  '“%s” is a date in words',
  (text) => {
    expect(dateInWords(text)).toEqual(new Date('2025-03-07T00:00:00Z'));
  },
);

test.each(['On March 7, 2025 the water rose', 'Smarch 7, 2025', 'February 30, 2025', 'March 2025'])(
  '“%s” is none',
  (text) => {
    expect(dateInWords(text)).toBeUndefined();
  },
);

test('every moment that is written in ISO 8601 is read back', () => {
  const moments = fc.date({
    min: new Date('1000-01-01'),
    max: new Date('9999-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moments, (moment) => {
      const seconds = new Date(Math.floor(moment.getTime() / 1000) * 1000);

      expect(dateInFigures(seconds.toISOString())).toEqual(seconds);
    }),
  );
});
