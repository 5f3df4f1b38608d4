import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../src/errors.ts';
import { packDay, readSince, suggestSince, unpackDay } from '../src/since.ts';

const now = new Date('2026-03-10T15:30:00Z');

describe('what readers write for “since”', () => {
  test.each([
    ['today', '2026-03-10'],
    ['yesterday', '2026-03-09'],
    ['24 hours', '2026-03-09'],
    ['7 days', '2026-03-03'],
    ['7d', '2026-03-03'],
    ['1 day', '2026-03-09'],
    ['the last 2 weeks', '2026-02-24'],
    ['last 1 month', '2026-02-08'],
    ['1 year', '2025-03-10'],
    ['2025-11-03', '2025-11-03'],
    ['  Yesterday ', '2026-03-09'],
    ['last week', '2026-03-03'],
    ['the past year', '2025-03-10'],
    ['a month ago', '2026-02-08'],
    ['1 year ago', '2025-03-10'],
    ['3 november 2025', '2025-11-03'],
    ['3rd of November 2025', '2025-11-03'],
    ['Nov 3, 2025', '2025-11-03'],
    ['November 2025', '2025-11-01'],
  ])('%j is the start of %s', (typed, day) => {
    expect(readSince(typed, now)?.toISOString()).toBe(`${day}T00:00:00.000Z`);
  });

  test.each([
    'tuesday',
    '2025-13-40',
    '2025-02-31',
    '7',
    'days',
    '7 parsecs',
    '99999 days',
    'since 3 November 2025',
  ])('%j is refused with the ways to write it', (typed) => {
    expect(() => readSince(typed, now)).toThrow(UserError);
    expect(() => readSince(typed, now)).toThrow(/7 days, 2 weeks, yesterday or 2025-11-03/);
  });

  test.each([undefined, '', '  '])('%j sets no limit', (typed) => {
    expect(readSince(typed, now)).toBeUndefined();
  });

  test('everything that is offered is understood', () => {
    const offered = ['', 'y', '7', 'nonsense', '2w'].flatMap((typed) => suggestSince(typed, now));

    expect(offered.length).toBeGreaterThan(0);
    for (const { value } of offered) expect(readSince(value, now)).toBeInstanceOf(Date);
  });

  test('a time that is understood is offered first, as it was typed', () => {
    expect(suggestSince('2w', now)[0]?.value).toBe('2w');
    expect(suggestSince('7 days', now).map(({ value }) => value)).toEqual(['7 days']);
  });
});

test('a day survives the eight characters of a button', () => {
  const days = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2999-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (moment) => {
      const packed = packDay(moment);

      expect(packed).toMatch(/^\d{8}$/);
      expect(unpackDay(packed)?.toISOString().slice(0, 10)).toBe(moment.toISOString().slice(0, 10));
    }),
  );
});

test.each(['', undefined, '2026', 'tomorrow'])('%j in a button is no day', (packed) => {
  expect(unpackDay(packed)).toBeUndefined();
});
