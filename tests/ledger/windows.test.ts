import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { brokenBy, NONCE_REMEMBERED_MS, PATIENCE } from '../../src/ledger/windows.ts';

describe('the waits', () => {
  test('of a real bot are safe together', () => {
    expect(brokenBy(PATIENCE, NONCE_REMEMBERED_MS)).toEqual([]);
  });

  test('leave half a nonce’s memory for slow networks and clocks that disagree', () => {
    const lastArrival = PATIENCE.nonceSafeMs + PATIENCE.requestMs;

    expect(NONCE_REMEMBERED_MS - lastArrival).toBeGreaterThanOrEqual(30_000);
  });

  test.each([
    ['a request outlives its lease', { requestMs: PATIENCE.leaseMs, nonceSafeMs: 80_000 }],
    ['a repetition outlives the nonce', { nonceSafeMs: 110_000 }],
    ['a lease outlives the time for repetitions', { leaseMs: 50_000 }],
  ])('are refused where %s', (what, changed) => {
    expect(brokenBy({ ...PATIENCE, ...changed }, NONCE_REMEMBERED_MS)).toEqual([what]);
  });

  test('are in the guide as they are in the code', () => {
    const guide = readFileSync('docs/ledger.md', 'utf8');
    const chapter = (guide.split('\n## The waits\n')[1] ?? '').replaceAll(/ +/g, ' ');

    expect(chapter).toContain(`a request to Discord | ${PATIENCE.requestMs / 1000} s |`);
    expect(chapter).toContain(`a lease | ${PATIENCE.leaseMs / 1000} s |`);
    expect(chapter).toContain(`be repeated | ${PATIENCE.nonceSafeMs / 1000} s after`);
    expect(chapter).toContain(`a nonce | ${NONCE_REMEMBERED_MS / 1000} s |`);
    expect(chapter).toContain(`from ${PATIENCE.firstRetryMs / 1000} s, doubled`);
    expect(chapter).toContain(`at most ${PATIENCE.maxRetryMs / 60_000} minutes`);
    expect(chapter).toContain(`| late | from ${PATIENCE.lateAfterMs / 60_000} minutes`);
    expect(chapter).toContain(`| too late | from ${PATIENCE.giveUpAfterMs / 3_600_000} hours`);
  });
});
