import { expect, test } from 'vitest';
import { localDay } from '../../src/subscription/local-day.ts';

const moment = new Date('2026-11-03T12:30:00Z');

test.each([
  ['UTC', 'Tuesday 3 November 2026'],
  ['America/Los_Angeles', 'Tuesday 3 November 2026'],
  ['Pacific/Auckland', 'Wednesday 4 November 2026'],
])('a day is the day by the clocks of its zone: %s', (zone, words) => {
  expect(localDay(moment, zone)).toBe(words);
});

test('a zone that is none is a fault of the caller', () => {
  expect(() => localDay(moment, 'Atlantis/Capital')).toThrow(RangeError);
});
