import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInWords, EVERY_DAY, readDays, suggestDays } from '../../src/subscription/days.ts';

const someDays = fc.subarray([...EVERY_DAY], { minLength: 1 });

/** `Monday`. */
const nameOf = (day: number) =>
  daysInWords(EVERY_DAY.filter((each) => each === day)).replace('on ', '');

describe('reading days', () => {
  test.each([
    ['every day', [1, 2, 3, 4, 5, 6, 7]],
    ['Daily', [1, 2, 3, 4, 5, 6, 7]],
    ['weekdays', [1, 2, 3, 4, 5]],
    ['Weekends', [6, 7]],
    ['Sunday', [7]],
    ['every Monday', [1]],
    ['on Fridays', [5]],
    ['Mon, Wed, Fri', [1, 3, 5]],
    ['Mon Wed Fri', [1, 3, 5]],
    ['Fri, Mon, fri.', [1, 5]],
    ['Tuesday and Thursday', [2, 4]],
    ['Mon, Tue, and Wed', [1, 2, 3]],
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['Monday to Thursday', [1, 2, 3, 4]],
    ['Sat – Mon', [1, 6, 7]],
    ['weekdays & Sat', [1, 2, 3, 4, 5, 6]],
  ])('“%s”', (typed, days) => {
    expect(readDays(typed)).toEqual(days);
  });

  test.each([
    '',
    ' ',
    ',',
    'M',
    'someday',
    'Mon, Blursday',
    'Mon-',
    'mon tue xyz',
    'Mon '.repeat(50),
  ])('“%s” is refused as a whole', (typed) => {
    expect(readDays(typed)).toBeUndefined();
  });

  test('a range has its ends and what lies between, over the end of the week too', () => {
    const day = fc.constantFrom(...EVERY_DAY);

    fc.assert(
      fc.property(day, day, (from, to) => {
        const days = readDays(`${nameOf(from)}-${nameOf(to)}`) ?? [];
        expect(days).toContain(from);
        expect(days).toContain(to);
        expect(days).toHaveLength(((to - from + 7) % 7) + 1);
      }),
    );
  });

  test('nothing that is typed breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const days = readDays(typed) ?? [1];
        expect(days.length).toBeGreaterThan(0);
        expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('days in words', () => {
  test('are short where there is a short way to say it', () => {
    const said = [EVERY_DAY, [1, 2, 3, 4, 5], [6, 7], [2], [1, 3, 5]] as const;

    expect(said.map(daysInWords)).toEqual([
      'every day',
      'on weekdays',
      'on weekends',
      'on Tuesday',
      'on Monday, Wednesday and Friday',
    ]);
  });

  test('read as the days that they name', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        expect(readDays(daysInWords(days))).toEqual(days);
      }),
    );
  });
});

describe('days to choose from', () => {
  test('begin as what was typed', () => {
    const choices = ['we', 'th'].map((typed) => suggestDays(typed).map(({ name }) => name));

    expect(choices).toEqual([['Wednesday', 'Weekdays', 'Weekends'], ['Thursday']]);
  });

  test('hold what was typed first, where it can be read', () => {
    expect(suggestDays('mon fri')[0]).toEqual({
      name: 'Monday and Friday',
      value: 'Monday and Friday',
    });
  });

  test('are the usual ones before anything is typed, and where it makes no sense', () => {
    const usual = suggestDays('').map(({ name }) => name);

    expect(usual.slice(0, 4)).toEqual(['Every day', 'Weekdays', 'Weekends', 'Monday']);
    expect(suggestDays('qqq').map(({ name }) => name)).toEqual(usual);
  });

  test('can each be read, and none is there twice', () => {
    fc.assert(
      fc.property(fc.oneof(someDays.map(daysInWords), fc.string()), (typed) => {
        const values = suggestDays(typed).map(({ value }) => value);
        expect(values.filter((value) => readDays(value) === undefined)).toEqual([]);
        expect(new Set(values).size).toBe(values.length);
        expect(
          Math.max(values.length - 25, ...values.map(({ length }) => length - 100)),
        ).toBeLessThan(1);
      }),
    );
  });
});
