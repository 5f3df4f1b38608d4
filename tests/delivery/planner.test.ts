import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openingNow, planDue } from '../../src/delivery/planner.ts';
import { PATIENCE } from '../../src/ledger/windows.ts';
import type { Store } from '../../src/store/store.ts';
import { nextSlot } from '../../src/subscription/slots.ts';
import type { Change, Subscription } from '../../src/subscription/subscription.ts';
import { openedSqlite } from '../store/opened-store.ts';
import { BEFORE, HOUR, keptLog, MINUTE, subscribed, subscriptionOf } from './bureau.ts';

const DAY = 24 * HOUR;
const after = (ms: number) => new Date(BEFORE.getTime() + ms);

const planAt = (store: Store, now: Date, log = keptLog()) =>
  planDue({ store, clock: { now: () => now }, patience: PATIENCE, log });

test('a slot that has not come opens nothing', async () => {
  const store = await openedSqlite();
  await subscribed(store, subscriptionOf());

  const opened = await planAt(store, after(MINUTE - 1));

  expect(opened).toBe(0);
  expect(await store.editionsOf('s_00000000', 10)).toEqual([]);
});

test('a slot that has come opens one edition, however often and by however many it is planned', async () => {
  const store = await openedSqlite();
  await subscribed(store, subscriptionOf());

  const opened = await Promise.all([1, 2, 3].map(() => planAt(store, after(MINUTE))));

  expect(opened.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(await store.editionsOf('s_00000000', 10)).toMatchObject([
    { id: 's_00000000/2026-11-03T07:30', state: 'planned', dueAt: after(MINUTE), asked: 'by-slot' },
  ]);
  expect((await store.subscription('s_00000000'))?.next?.local).toBe('2026-11-04T07:30');
});

test('after an outage of days each slot is accounted for, and only the last may still be posted', async () => {
  const store = await openedSqlite();
  await subscribed(store, subscriptionOf());

  await planAt(store, after(3 * DAY + HOUR));

  const editions = await store.editionsOf('s_00000000', 10);
  expect(editions.map(({ state }) => state)).toEqual(['planned', 'skipped', 'skipped', 'skipped']);
  expect(editions[1]?.problem).toContain('The bot was away');
});

test('thousands of subscriptions are planned in one go, and none is left due', async () => {
  const store = await openedSqlite();
  for (let n = 0; n < 1_203; n += 1) {
    await subscribed(store, subscriptionOf({ id: `s_${String(n).padStart(8, '0')}` }));
  }

  const opened = await planAt(store, after(2 * DAY));

  expect(opened).toBe(2 * 1_203);
  expect(await store.due({ now: after(2 * DAY), limit: 1 })).toEqual([]);
});

test('a subscription whose zone is unknown is said once and holds up nobody', async () => {
  const store = await openedSqlite();
  const log = keptLog();
  await subscribed(store, subscriptionOf({ id: 's_broken00', zone: 'Atlantis/Capital' }));
  await subscribed(store, subscriptionOf());

  const opened = await planAt(store, after(MINUTE), log);

  expect(opened).toBe(1);
  expect(log.lines).toEqual(['A subscription could not be planned.']);
});

test('it is said once however often it is planned, and planned once its zone is mended', async () => {
  const store = await openedSqlite();
  const log = keptLog();
  const broken = subscriptionOf({ zone: 'Atlantis/Capital' });
  await subscribed(store, broken);
  const unplannable = new Set<string>();
  const planAgain = () => {
    const clock = { now: () => after(MINUTE) };
    return planDue({ store, clock, patience: PATIENCE, log, unplannable });
  };

  await planAgain();
  await planAgain();
  const mended = { ...broken, zone: 'Europe/Berlin' };
  const change = changeOf(broken, after(MINUTE));
  await store.changeSubscription({ ...change, deed: 'edited', after: mended });
  const opened = await planAgain();

  expect(log.lines).toEqual(['A subscription could not be planned.']);
  expect(opened).toBe(1);
});

test('whatever the schedule and however long the bot was away, every slot that came is opened once and the next lies ahead', async () => {
  const days = fc.subarray([1, 2, 3, 4, 5, 6, 7] as const, { minLength: 1 });
  const zone = fc.constantFrom(
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Cairo',
    'Asia/Kolkata',
  );
  const time = fc.constantFrom('00:00', '02:30', '07:30', '23:59');
  await fc.assert(
    fc.asyncProperty(days, zone, time, fc.nat(40 * DAY), async (each, in_, at, away) => {
      const store = await openedSqlite();
      const schedule = { days: each, zone: in_, time: at };
      await subscribed(store, subscriptionOf({ ...schedule, next: nextSlot(schedule, BEFORE) }));

      const opened = await planAt(store, after(away));

      const editions = await store.editionsOf('s_00000000', 100);
      const next = (await store.subscription('s_00000000'))?.next;
      expect(new Set(editions.map(({ id }) => id)).size).toBe(opened);
      expect(next?.at.getTime()).toBeGreaterThan(after(away).getTime());
      expect(next).toEqual(nextSlot(schedule, after(away)));
    }),
    { numRuns: 30 },
  );
});

test('a digest that a moderator asks for takes the next slot, is due now, and is not repeated', async () => {
  const store = await openedSqlite();
  const subscription = subscriptionOf();
  await subscribed(store, subscription);
  const planned = openingNow(subscription, after(1_000));

  const done = planned && (await store.runNow(planned, changeOf(subscription, after(1_000))));
  await planAt(store, after(MINUTE));

  expect(done).toBe('done');
  expect(await store.editionsOf('s_00000000', 10)).toMatchObject([
    { id: 's_00000000/2026-11-03T07:30', asked: 'by-moderator', dueAt: after(1_000) },
  ]);
  expect((await store.subscription('s_00000000'))?.next?.local).toBe('2026-11-04T07:30');
});

test('a subscription that rests has no next digest to ask for', () => {
  expect(openingNow(subscriptionOf({ next: undefined }), BEFORE)).toBeUndefined();
});

const changeOf = (subscription: Subscription, at: Date): Change => ({
  id: 'run-1',
  subscriptionId: subscription.id,
  guildId: subscription.guildId,
  at,
  by: subscription.createdBy,
  deed: 'ran',
  before: subscription,
  after: subscription,
  undoneAt: undefined,
});
