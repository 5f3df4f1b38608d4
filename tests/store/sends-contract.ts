import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { at } from './entries.ts';
import type { Opened } from './opened-store.ts';

export function sendsContract(open: () => Promise<Opened>): void {
  test('sends begin now, where nobody has reserved any', async () => {
    const { store } = await open();

    const first = await store.reserveSends({ now: at('07:30'), count: 5, everyMs: 20 });

    expect(first).toEqual(at('07:30'));
  });

  test('all processes together keep the distance, also where it is no whole number', async () => {
    const { store, another } = await open();
    const processes = [store, await another(), await another(), await another()];
    const reserve = { now: at('07:30'), count: 10, everyMs: 1000 / 46 };

    const firsts = await Promise.all(
      processes.flatMap((each) => [each.reserveSends(reserve), each.reserveSends(reserve)]),
    );

    const starts = firsts.map((first) => first.getTime() - at('07:30').getTime());
    expect(starts.toSorted((a, b) => a - b)).toEqual([0, 218, 436, 654, 872, 1090, 1308, 1526]);
  });

  test('a clock that was far ahead once does not stop all sends', async () => {
    const { store } = await open();
    await store.reserveSends({ now: at('23:00'), count: 1, everyMs: 20 });

    const first = await store.reserveSends({ now: at('07:30'), count: 1, everyMs: 20 });

    expect(first).toEqual(at('07:30'));
  });

  test('whatever is reserved, no two sends are closer than asked for, and none is before its time', async () => {
    const { store } = await open();
    const asks = fc.record({
      waitMs: fc.integer({ min: 0, max: 3000 }),
      count: fc.integer({ min: 1, max: 50 }),
    });
    let now = at('07:30').getTime();
    let free = 0;

    await fc.assert(
      fc.asyncProperty(asks, async ({ waitMs, count }) => {
        now += waitMs;
        const first = await store.reserveSends({ now: new Date(now), count, everyMs: 21.5 });
        expect(first.getTime()).toBeGreaterThanOrEqual(Math.max(now, free));
        expect(first.getTime()).toBeLessThanOrEqual(Math.max(now, Math.ceil(free)));
        free = first.getTime() + count * 21.5;
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test('a probe finds a store that can be written', async () => {
    const { store, another } = await open();
    const other = await another();

    const probes = Promise.all([store.probe(), other.probe(), store.probe()]);

    await expect(probes).resolves.toBeDefined();
  });

  test('a store that was closed answers nobody', async () => {
    const { another } = await open();
    const closed = await another();
    await closed[Symbol.asyncDispose]();

    const probe = closed.probe();

    await expect(probe).rejects.toThrow('The store is closed.');
  });
}
