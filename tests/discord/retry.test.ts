import { expect, test } from 'vitest';
import { retried } from '../../src/discord/retry.ts';
import { repeat, settledWithin } from '../../src/discord/timing.ts';
import type { After } from '../../src/discord/timing.ts';

/** Timers that go off at once, and what they were set to. */
function atOnce(): { after: After; pauses: number[] } {
  const pauses: number[] = [];
  const after: After = (ms, run) => {
    pauses.push(ms);
    queueMicrotask(run);
    return () => {};
  };
  return { after, pauses };
}

/** A timer that never goes off. */
const never: After = () => () => {};

/** A task that fails so many times. */
function failing(times: number): () => Promise<string> {
  let left = times;
  return async () => {
    if (left-- > 0) throw new Error('not yet');
    return 'done';
  };
}

test('what fails is tried again after longer and longer pauses, up to five minutes', async () => {
  const { after, pauses } = atOnce();
  const { signal } = new AbortController();

  const result = await retried(failing(12), { after, firstMs: 1_000, signal, worthIt: () => true });

  expect(result).toBe('done');
  expect(pauses.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
  expect(Math.max(...pauses)).toBe(300_000);
});

test('what would fail each time is not tried again', async () => {
  const { after, pauses } = atOnce();
  const { signal } = new AbortController();

  const result = await retried(failing(1), { after, firstMs: 1, signal, worthIt: () => false });

  expect(result).toBeUndefined();
  expect(pauses).toEqual([]);
});

test('a pause ends when it is called off, and takes its timer back', async () => {
  const off = new AbortController();
  const taken: string[] = [];
  const after: After = () => () => taken.push('back');

  const trying = retried(failing(9), {
    after,
    firstMs: 1,
    signal: off.signal,
    worthIt: () => true,
  });
  queueMicrotask(() => off.abort());

  expect(await trying).toBeUndefined();
  expect(taken).toEqual(['back']);
});

test('work is settled in time whether it went well or badly, and not where it goes on', async () => {
  const { after } = atOnce();

  expect(await settledWithin(Promise.resolve(), 1, never)).toBe(true);
  expect(await settledWithin(Promise.reject(new Error('badly')), 1, never)).toBe(true);
  expect(await settledWithin(new Promise(() => {}), 1, after)).toBe(false);
});

test('what is repeated goes on until it is told to stop', () => {
  const timers: (() => void)[] = [];
  const runs: number[] = [];
  const after: After = (_, run) => {
    timers.push(run);
    return () => void timers.splice(timers.indexOf(run), 1);
  };

  const stop = repeat(5, after, () => runs.push(runs.length));
  timers.shift()?.();
  timers.shift()?.();
  stop();

  expect(runs).toEqual([0, 1]);
  expect(timers).toEqual([]);
});
