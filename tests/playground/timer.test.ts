import { expect, test } from 'vitest';
import { every, systemTimer, wait } from '../../src/playground/timer.ts';
import { heldTime } from './held-time.ts';

test('something that repeats goes on until it is called off', () => {
  const time = heldTime();
  let beats = 0;
  const callOff = every(time.timer, 10, () => {
    beats += 1;
  });

  time.pass(35);
  callOff();
  time.pass(100);

  expect(beats).toBe(3);
});

test('the machine’s timer runs what it was given, and not what was called off', async () => {
  const ran: string[] = [];
  const callOff = systemTimer(1, () => ran.push('called off'));
  callOff();
  systemTimer(1, () => ran.push('ran'));

  await wait(systemTimer, 5);

  expect(ran).toEqual(['ran']);
});
