import { expect, test } from 'vitest';
import { type Clock, movableClock } from '../src/clock.ts';

test('a clock that was moved goes on from there', () => {
  let now = new Date('2026-11-03T06:00:00Z');
  const real: Clock = { now: () => now };
  const clock = movableClock(real);

  clock.moveTo(new Date('2026-11-04T07:30:00Z'));
  now = new Date('2026-11-03T06:00:05Z');

  expect(clock.now()).toEqual(new Date('2026-11-04T07:30:05Z'));
});

test('a clock that nobody moved shows what the other shows', () => {
  const real: Clock = { now: () => new Date('2026-11-03T06:00:00Z') };

  expect(movableClock(real).now()).toEqual(real.now());
});

test('a clock can be put back', () => {
  const real: Clock = { now: () => new Date('2026-11-03T06:00:00Z') };
  const clock = movableClock(real);

  clock.moveTo(new Date('2026-11-05T06:00:00Z'));
  clock.moveTo(new Date('2026-11-01T06:00:00Z'));

  expect(clock.now()).toEqual(new Date('2026-11-01T06:00:00Z'));
});
