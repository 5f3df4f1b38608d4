import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemTimer } from '../../src/delivery/timing.ts';
import { startTick, type Tick } from '../../src/delivery/tick.ts';
import { keptLog } from './bureau.ts';

// node-cron reads the machine's clock itself, so this is the one place that replaces it.
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-03T07:29:30Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A tick, the moments at which it beat, and what it logged. */
function ticking(): { tick: Tick; beats: string[]; log: ReturnType<typeof keptLog> } {
  const beats: string[] = [];
  const log = keptLog();
  const beat = () => void beats.push(new Date().toISOString().slice(11, 16));
  return { tick: startTick({ beat, timer: systemTimer, log }), beats, log };
}

test('it beats at each full minute, and no more once it is stopped', async () => {
  const { tick, beats } = ticking();

  await vi.advanceTimersByTimeAsync(3 * 60_000);
  tick.stop();
  await vi.advanceTimersByTimeAsync(5 * 60_000);

  expect(beats).toEqual(['07:30', '07:31', '07:32']);
});

test.each(['2026-03-08T06:55:00Z', '2026-11-01T05:55:00Z', '2026-10-25T00:55:00Z'])(
  'it beats through the clock changes of every zone (%s)',
  async (from) => {
    vi.setSystemTime(new Date(from));
    const { tick, beats } = ticking();

    await vi.advanceTimersByTimeAsync(10 * 60_000);
    tick.stop();

    expect(new Set(beats).size).toBe(10);
  },
);

test('a clock that is set back by a day silences it for less than two minutes', async () => {
  const { tick, beats, log } = ticking();
  await vi.advanceTimersByTimeAsync(60_000);
  beats.length = 0;

  vi.setSystemTime(new Date('2026-11-02T07:30:30Z'));
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  const age = tick.ageMs();
  tick.stop();

  expect(beats.length).toBeGreaterThanOrEqual(8);
  expect(log.lines.length).toBeLessThanOrEqual(1);
  expect(age).toBeLessThanOrEqual(60_000);
});

test('a clock that is set forward by a day makes it beat on, and not a thousand times', async () => {
  const { tick, beats } = ticking();

  vi.setSystemTime(new Date('2026-11-04T07:29:30Z'));
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  tick.stop();

  expect(beats.length).toBeGreaterThanOrEqual(3);
  expect(beats.length).toBeLessThanOrEqual(7);
});

test('its age is the time since its last beat', async () => {
  const { tick } = ticking();

  await vi.advanceTimersByTimeAsync(30_000 + 45_000);
  const age = tick.ageMs();
  tick.stop();

  expect(age).toBeGreaterThanOrEqual(44_000);
  expect(age).toBeLessThanOrEqual(46_000);
});
