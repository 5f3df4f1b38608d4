import { expect, test } from 'vitest';
import { scheduleInWords } from '../../src/subscription/schedule-words.ts';

test('a schedule says its days, its time, whose clock that is and what the zone is called', () => {
  const words = scheduleInWords({
    time: '07:30',
    zone: 'America/New_York',
    days: [1, 2, 3, 4, 5, 6, 7],
  });

  expect(words).toBe('every day at 07:30, New York time (America/New_York)');
});

test('a zone without a city is said by its name alone', () => {
  const words = scheduleInWords({ time: '18:00', zone: 'UTC', days: [1, 5] });

  expect(words).toBe('on Monday and Friday at 18:00, UTC');
});
