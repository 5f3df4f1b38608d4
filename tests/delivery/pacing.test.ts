import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPacing, DISCORD_LIMIT, SENDS_PER_SECOND } from '../../src/delivery/pacing.ts';
import { type Store, StoreUnavailable } from '../../src/store/store.ts';
import { openedSqlite } from '../store/opened-store.ts';
import { BEFORE, keptLog } from './bureau.ts';
import { heldTime, type HeldTime } from './held-time.ts';

const never = new AbortController().signal;

/** The moments at which turns came, by elapsed time, in a process that asks for them all at once. */
function turnsOf(
  time: HeldTime,
  store: Pick<Store, 'reserveSends'>,
  count: number,
  log = keptLog(),
) {
  const pacing = createPacing({ store, clock: time.clock, timer: time.timer, log });
  const came: number[] = [];
  for (let n = 0; n < count; n += 1) {
    void pacing.turn(never).then((mine) => mine && came.push(time.timer.elapsed()));
  }
  return came;
}

/** The most that fell into any second. */
function mostInASecond(moments: readonly number[]): number {
  const sorted = moments.toSorted((a, b) => a - b);
  return Math.max(
    ...sorted.map((from) => sorted.filter((at) => at >= from && at < from + 1000).length),
  );
}

test('three processes together send as fast as they may, and in no second more than Discord takes', async () => {
  const store = await openedSqlite();
  const time = heldTime(BEFORE);
  const came = [1, 2, 3].map(() => turnsOf(time, store, 100));

  await time.pass(300 * (1000 / SENDS_PER_SECOND) + 50);

  expect(came.flat()).toHaveLength(300);
  expect(mostInASecond(came.flat())).toBeLessThanOrEqual(DISCORD_LIMIT);
});

test('however late a process wakes for its turns, no second holds more than Discord takes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 20, maxLength: 40 }),
      async (lags) => {
        const store = await openedSqlite();
        const time = heldTime(BEFORE);
        const late = lateTimer(time, lags);
        const came = [turnsOf(late, store, 60), turnsOf(time, store, 60)];

        await time.pass(20_000);

        expect(came.flat()).toHaveLength(120);
        expect(mostInASecond(came.flat())).toBeLessThanOrEqual(DISCORD_LIMIT);
      },
    ),
    { numRuns: 15 },
  );
});

test('a process that is alone and so busy that it looks up only every 60 ms still fills nine tenths of the limit', async () => {
  const store = await openedSqlite();
  const time = heldTime(BEFORE);
  const came = turnsOf(lateTimer(time, [60]), store, 500);

  await time.pass(20_000);
  const seconds = (Math.max(...came) - 3_000) / 1000;

  expect(came.filter((at) => at > 3_000).length / seconds).toBeGreaterThan(0.9 * DISCORD_LIMIT);
  expect(mostInASecond(came)).toBeLessThanOrEqual(DISCORD_LIMIT);
});

/** The same time in a process that is too busy, now and then, to look at its timers. */
function lateTimer(time: HeldTime, lags: readonly number[]): HeldTime {
  let turn = 0;
  const after: HeldTime['timer']['after'] = (ms, run) => {
    const due = time.timer.elapsed() + ms;
    // It looks at its timers only when a pause is over, so those within the pause fire together.
    const pause = lags[turn++ % lags.length] ?? 1;
    const at = Math.ceil(due / pause) * pause;
    return time.timer.after(at - time.timer.elapsed(), run);
  };
  return { ...time, timer: { elapsed: time.timer.elapsed, after } };
}

test('reading a channel takes as many turns as it may take requests', async () => {
  const store = await openedSqlite();
  const time = heldTime(BEFORE);
  const pacing = createPacing({ store, clock: time.clock, timer: time.timer, log: keptLog() });
  const came: string[] = [];
  void pacing.turn(never, 46).then(() => came.push('reading'));
  void pacing.turn(never).then(() => came.push('a post'));

  await time.pass(900);
  const withinASecond = [...came];
  await time.pass(200);

  expect(withinASecond).toEqual(['reading']);
  expect(came).toEqual(['reading', 'a post']);
});

test('a turn that is called off does not come', async () => {
  const store = await openedSqlite();
  const time = heldTime(BEFORE);
  const pacing = createPacing({ store, clock: time.clock, timer: time.timer, log: keptLog() });
  const stopping = new AbortController();
  void pacing.turn(never, 100);
  const turn = pacing.turn(stopping.signal);

  await time.settle();
  stopping.abort();

  expect(await turn).toBe(false);
  expect(await pacing.turn(stopping.signal)).toBe(false);
});

test('while the store is away, a process keeps the pace by itself', async () => {
  const time = heldTime(BEFORE);
  const away = { reserveSends: async () => Promise.reject(new StoreUnavailable('away')) };
  const came = turnsOf(time, away, 100);

  await time.pass(5_000);

  expect(came).toHaveLength(100);
  expect(mostInASecond(came)).toBeLessThanOrEqual(SENDS_PER_SECOND + 1);
});

test('moments that belong to another time of day do not hold up the digests, and are said once', async () => {
  const time = heldTime(BEFORE);
  const log = keptLog();
  const ahead = new Date(BEFORE.getTime() + 60 * 60_000);

  const came = turnsOf(time, { reserveSends: async () => ahead }, 100, log);
  await time.pass(5_000);

  expect(came).toHaveLength(100);
  expect(mostInASecond(came)).toBeLessThanOrEqual(SENDS_PER_SECOND + 1);
  expect(log.lines).toEqual(['The clock was set back; sends are not paced together.']);
});

test('a clock that is set back by an hour does not hold up the digests', async () => {
  const store = await openedSqlite();
  const time = heldTime(BEFORE);
  await store.reserveSends({ now: time.clock.now(), count: 1, everyMs: 20 });
  time.jump(-60 * 60_000);

  const came = turnsOf(time, store, 100);
  await time.pass(5_000);

  expect(came).toHaveLength(100);
});
