import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTime, suggestTimes } from '../../src/subscription/time-of-day.ts';

const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

describe('reading a time of day', () => {
  test.each([
    ['7:30', '07:30'],
    ['07:30', '07:30'],
    ['7.30', '07:30'],
    ['7h30', '07:30'],
    ['18h', '18:00'],
    ['1930', '19:30'],
    ['0005', '00:05'],
    ['7:30 pm', '19:30'],
    ['7:30PM', '19:30'],
    ['0730 p.m.', '19:30'],
    ['7pm', '19:00'],
    ['7 a.m.', '07:00'],
    ['12 am', '00:00'],
    ['12:15 pm', '12:15'],
    ['noon', '12:00'],
    ['Midnight', '00:00'],
    [' at 8:15 AM ', '08:15'],
  ])('“%s” is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  test.each([
    '',
    '7',
    '19',
    '7:',
    '7:3',
    '730',
    '24:00',
    '7:60',
    '13 pm',
    '0 am',
    '25h',
    'breakfast',
    '-7:30',
    '7:30 xm',
    'constructor',
    ' '.repeat(30),
  ])('“%s” is none', (typed) => {
    expect(readTime(typed)).toBeUndefined();
  });

  test('every time of the day reads as itself, with and without its colon', () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        expect(readTime(time)).toBe(time);
        expect(readTime(time.replace(':', ''))).toBe(time);
      }),
    );
  });
});

const names = (typed: string) => suggestTimes(typed).map(({ name }) => name);

describe('times to choose from', () => {
  test('show both ways of writing a time', () => {
    expect(suggestTimes('19:30')).toEqual([{ name: '19:30 (7:30 pm)', value: '19:30' }]);
    expect(names('0015')).toEqual(['00:15 (12:15 am)']);
  });

  test('offer both halves of the day for an hour alone', () => {
    expect(suggestTimes('7').map(({ value }) => value)).toEqual([
      '07:00',
      '07:30',
      '19:00',
      '19:30',
    ]);
    expect(suggestTimes('12').map(({ value }) => value)).toEqual(['12:00', '12:30']);
    expect(suggestTimes('0').map(({ value }) => value)).toEqual(['00:00', '00:30']);
    expect(suggestTimes('19:').map(({ value }) => value)).toEqual(['19:00', '19:30']);
  });

  test('are the usual ones where nothing sensible was typed', () => {
    expect(names('').slice(0, 2)).toEqual(['07:00 (7:00 am)', '07:30 (7:30 am)']);
    expect(names('soon')).toEqual(names(''));
    expect(names('99')).toEqual(names(''));
  });

  test('can each be read, and none is there twice', () => {
    fc.assert(
      fc.property(fc.oneof(anyTime, fc.string({ maxLength: 6 })), fc.nat(6), (typed, letters) => {
        const values = suggestTimes(typed.slice(0, letters)).map(({ value }) => value);
        expect(values.filter((value) => readTime(value) !== value)).toEqual([]);
        expect(new Set(values).size).toBe(values.length);
      }),
    );
  });
});
