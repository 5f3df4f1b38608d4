import { expect, test } from 'vitest';
import { tellsUntoldTime } from '../../src/briefing/untold-time.ts';

test.each([
  'Ferries sank that day.',
  'At the time, nine ferries had sunk.',
  'Ferries had sailed until then.',
  'Nine more sank a week later.',
  'The next day, ferries sailed again.',
  'Tickets cost $1,800 until then.',
])('a reader asks when: %s', (sentence) => {
  expect(tellsUntoldTime(sentence)).toBe(true);
});

test.each([
  'Ferries sank on 4 May 2025, and nine more a week later.',
  'Ferries sank on Monday and sailed again the next day.',
  'Ferries sank, and then the pier did.',
  'At the time of the storm, ferries sank.',
  'Nine ferries a day sail from Lima.',
])('a reader knows when, or need not: %s', (sentence) => {
  expect(tellsUntoldTime(sentence)).toBe(false);
});
