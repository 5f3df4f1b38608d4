import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FailedTry, nextTry } from '../../src/ledger/backoff.ts';
import { PATIENCE } from '../../src/ledger/windows.ts';

const DUE = new Date('2026-11-03T07:30:00Z');
const HOUR = 3_600_000;

const failed = (what: Partial<FailedTry>): FailedTry => ({
  attempts: 1,
  now: DUE,
  dueAt: DUE,
  retryAfterMs: undefined,
  random: () => 0.5,
  ...what,
});

const waitMs = (what: Partial<FailedTry>) => {
  const at = nextTry(failed(what));
  return at === undefined ? undefined : at.getTime() - (what.now ?? DUE).getTime();
};

const shareOfOne = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('the next try', () => {
  test('comes after a span that doubles with each try, up to ten minutes', () => {
    const waits = [1, 2, 3, 4, 9, 10, 11, 1000].map((attempts) => waitMs({ attempts }));

    expect(waits).toEqual([1000, 2000, 4000, 8000, 256_000, 300_000, 300_000, 300_000]);
  });

  test('is drawn from the whole span, so that what failed together does not come back together', () => {
    const waits = [0, 0.25, 0.999].map((share) => waitMs({ attempts: 2, random: () => share }));

    expect(waits).toEqual([0, 1000, 3996]);
  });

  test('waits for all that Discord asks for, and spreads after it', () => {
    const waits = [0, 0.5].map((share) => waitMs({ retryAfterMs: 90_000, random: () => share }));

    expect(waits).toEqual([90_000, 91_000]);
  });

  test('is none where Discord asks for more time than the edition has', () => {
    expect(nextTry(failed({ retryAfterMs: 6 * HOUR }))).toBeUndefined();
    expect(nextTry(failed({ now: new Date(DUE.getTime() + 6 * HOUR) }))).toBeUndefined();
  });

  test('takes the last moment before it would be too late', () => {
    const now = new Date(DUE.getTime() + 6 * HOUR - 1);

    expect(nextTry(failed({ now, random: () => 0 }))).toEqual(now);
    expect(nextTry(failed({ now, random: () => 0.9 }))).toBeUndefined();
  });

  test('is never in the past, never before what Discord asks for, never six hours late', () => {
    const anyFailure = fc.record({
      attempts: fc.integer({ min: 0, max: 2 ** 31 }),
      lateMs: fc.integer({ min: -HOUR, max: 8 * HOUR }),
      retryAfterMs: fc.option(fc.integer({ min: -1, max: 7 * HOUR }), { nil: undefined }),
      share: shareOfOne,
    });

    fc.assert(
      fc.property(anyFailure, ({ attempts, lateMs, retryAfterMs, share }) => {
        const now = new Date(DUE.getTime() + lateMs);
        const at = nextTry(failed({ attempts, now, retryAfterMs, random: () => share }));
        if (at === undefined) return;
        const waited = at.getTime() - now.getTime();
        expect(waited).toBeGreaterThanOrEqual(Math.max(0, retryAfterMs ?? 0));
        expect(waited).toBeLessThan(Math.max(0, retryAfterMs ?? 0) + PATIENCE.maxRetryMs);
        expect(at.getTime()).toBeLessThan(DUE.getTime() + PATIENCE.giveUpAfterMs);
      }),
    );
  });
});
