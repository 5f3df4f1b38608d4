import { expect, test } from 'vitest';
import {
  messageTime,
  momentOf,
  timeWords,
} from '../../../src/playground/page/message/timestamp.js';

const NOW = new Date(2026, 4, 20, 15, 30);
const before = (ms: number) => new Date(NOW.getTime() - ms);

test('a message of today shows its hour, an older one its day as well', () => {
  expect(messageTime(new Date(2026, 4, 20, 9, 5), NOW)).toBe('09:05');
  expect(messageTime(new Date(2026, 4, 19, 9, 5), NOW)).toBe('2026-05-19 09:05');
});

test.each([
  [before(0), 0, 'second'],
  [before(5 * 60_000), -5, 'minute'],
  [before(2 * 3_600_000), -2, 'hour'],
  [before(-3 * 86_400_000), 3, 'day'],
  [before(400 * 86_400_000), -1, 'year'],
] as const)('%s is told in the largest unit that fits', (moment, count, unit) => {
  const words = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(count, unit);

  expect(timeWords(moment, 'R', NOW)).toBe(words);
});

test('an unknown style is the usual one', () => {
  expect(timeWords(NOW, 'Q', NOW)).toBe(timeWords(NOW, undefined, NOW));
  expect(timeWords(NOW, 'toString', NOW)).not.toBe('');
});

test('a number that no calendar has is no moment', () => {
  expect(momentOf('1700000000')?.toISOString()).toBe('2023-11-14T22:13:20.000Z');
  expect(momentOf('99999999999999999')).toBeUndefined();
  expect(momentOf('soon')).toBeUndefined();
});
