import { expect, test } from 'vitest';
import { createWaking } from '../../src/delivery/waking.ts';
import { heldTime } from './held-time.ts';

const START = new Date('2026-11-03T07:00:00Z');
const overdue = new Date('2026-11-03T06:59:00Z');

/** A waking whose alarms are noted, in milliseconds since the start. */
function noted() {
  const time = heldTime(START);
  const wakes: number[] = [];
  const waking = createWaking(time, () => wakes.push(time.timer.elapsed()));
  return { time, wakes, waking };
}

test('what is due is asked after soon, however often it was found waiting', async () => {
  const { time, wakes, waking } = noted();

  for (let found = 0; found < 20; found += 1) waking.at(overdue);
  await time.pass(500);

  expect(wakes).toHaveLength(1);
});

test('what stays due is asked after less often, and never less than every two seconds', async () => {
  const { time, wakes, waking } = noted();

  waking.at(overdue);
  for (let second = 0; second < 60; second += 1) {
    const before = wakes.length;
    await time.pass(1_000);
    if (wakes.length > before) waking.at(overdue);
  }

  expect(wakes.length).toBeGreaterThan(25);
  expect(wakes.length).toBeLessThan(40);
});

test('it rings at the moment of the next work, and within a minute where none is in sight', async () => {
  const { time, wakes, waking } = noted();

  waking.at(new Date(START.getTime() + 5_000));
  await time.pass(5_000);
  waking.at(undefined);
  await time.pass(60_000);

  expect(wakes).toEqual([5_000, 65_000]);
});

test('it does not ring once it is called off', async () => {
  const { time, wakes, waking } = noted();

  waking.at(overdue);
  waking.in(1_000);
  waking.callOff();
  await time.pass(120_000);

  expect(wakes).toEqual([]);
});
