import { expect, test } from 'vitest';
import { inTime } from '../../src/delivery/request.ts';
import { steadyClock } from '../../src/delivery/timing.ts';
import { BEFORE, HOUR, keptLog } from './bureau.ts';
import { heldTime } from './held-time.ts';

const forever = () => new Promise<string>(() => {});
const givenUp = (problem: string) => `given up: ${problem}`;

function bounds() {
  const time = heldTime(BEFORE);
  const cutting = new AbortController();
  const log = keptLog();
  const { timer } = time;
  return { time, log, cutting, timer, withinMs: 10_000, cutOff: cutting.signal };
}

test('a request that is answered in time is what it was answered with', async () => {
  expect(await inTime(async () => 'posted', givenUp, bounds())).toBe('posted');
});

test('a request is over in time even where the way to Discord does not listen', async () => {
  const set = bounds();
  const answer = inTime(forever, givenUp, set);

  await set.time.pass(10_000);

  expect(await answer).toBe('given up: Discord gave no answer in time.');
});

test('a request that is given up is told so, and what it says afterwards changes nothing', async () => {
  const set = bounds();
  let told = false;
  const late = Promise.withResolvers<string>();
  const answer = inTime(
    (signal) => {
      signal.addEventListener('abort', () => (told = true));
      return late.promise;
    },
    givenUp,
    set,
  );

  set.cutting.abort();
  late.resolve('posted after all');

  expect(await answer).toContain('given up');
  expect(told).toBe(true);
});

test('a way to Discord that throws counts as no answer, and is logged', async () => {
  const set = bounds();

  const answer = await inTime(async () => Promise.reject(new Error('A bug.')), givenUp, set);

  expect(answer).toContain('given up');
  expect(set.log.lines).toEqual(['The way to Discord failed.']);
});

test('nothing is asked once everything is cut off', async () => {
  const set = bounds();
  set.cutting.abort();
  let asked = false;

  await inTime(async () => String((asked = true)), givenUp, set);

  expect(asked).toBe(false);
});

test('the steady clock goes with the clock, and on where that is set back', async () => {
  const time = heldTime(BEFORE);
  const steady = steadyClock(time.clock, time.timer);
  const shown = () => steady.now().getTime() - BEFORE.getTime();

  await time.pass(1_000);
  expect(shown()).toBe(1_000);
  time.jump(HOUR);
  expect(shown()).toBe(HOUR + 1_000);
  time.jump(-2 * HOUR);
  await time.pass(1_000);
  expect(shown()).toBe(HOUR + 2_000);
});
