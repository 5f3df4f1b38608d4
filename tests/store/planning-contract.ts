import { expect, test } from 'vitest';
import { editionId } from '../../src/ledger/edition.ts';
import type { Subscription } from '../../src/subscription/subscription.ts';
import { added, at, changeOf, edit, openingOf, plannedOf, slot, waiting } from './entries.ts';
import type { Opened } from './opened-store.ts';

const TOMORROW = slot('07:30', 4);

/** As a moderator asks for it. */
const asked = (subscription: Subscription) => {
  const openings = [openingOf(subscription, slot('07:30'), { asked: 'by-moderator' })];
  return plannedOf(subscription, { openings });
};

export function planningContract(open: () => Promise<Opened>): void {
  test('a subscription is due when its slot has come, the longest due first', async () => {
    const { store } = await open();
    const late = await added(store, { id: 's_late0001', next: slot('07:29') });
    const exact = await added(store, { id: 's_exact001' });
    await added(store, { id: 's_future01', next: slot('07:31') });
    await added(store, { id: 's_paused01', state: 'paused', next: undefined });

    const [all, first] = [
      await store.due({ now: at('07:30'), limit: 10 }),
      await store.due({ now: at('07:30'), limit: 1 }),
    ];

    expect(all).toEqual([late, exact]);
    expect(first).toEqual([late]);
  });

  test('planning opens the edition and moves the subscription to its next slot', async () => {
    const { store } = await open();
    const subscription = await added(store);

    const opened = await store.plan([plannedOf(subscription)], at('07:30:05'));

    expect(opened).toBe(1);
    expect(await store.subscription(subscription.id)).toEqual({ ...subscription, next: TOMORROW });
    expect(await store.due({ now: at('07:31'), limit: 10 })).toEqual([]);
    expect(await store.edition('s_harbour1/2026-11-03T07:30')).toEqual({
      ...openingOf(subscription, slot('07:30')),
      skippedFor: undefined,
      state: 'planned',
      attempts: 0,
      notBefore: at('07:30:05'),
      unsureSince: undefined,
      frozen: undefined,
      messageId: undefined,
      problem: undefined,
      since: at('07:30:05'),
    });
  });

  test('an edition is opened once, however many processes plan it', async () => {
    const { store, another } = await open();
    const planned: ReturnType<typeof plannedOf>[] = [];
    for (let n = 0; n < 30; n += 1) {
      planned.push(plannedOf(await added(store, { id: `s_many${String(n).padStart(4, '0')}` })));
    }
    const processes = [store, await another(), await another(), await another()];

    // Each in an order of its own: none may wait for another that waits for it.
    const opened = await Promise.all(
      processes.map((each, n) => each.plan(n % 2 ? planned.toReversed() : planned, at('07:30'))),
    );

    expect(opened.reduce((sum, count) => sum + count, 0)).toBe(30);
    expect(await store.census()).toEqual({ planned: 30 });
  });

  test('planning nothing opens nothing', async () => {
    const { store } = await open();

    const opened = await store.plan([], at('07:30'));

    expect(opened).toBe(0);
  });

  test('an outage opens every slot that came, and says of those too late why they are skipped', async () => {
    const { store } = await open();
    const subscription = await added(store, { next: slot('07:30', 1) });
    const days = [1, 2, 3].map((day) => slot('07:30', day));
    const openings = days.map((each, n) =>
      openingOf(subscription, each, { skippedFor: n < 2 ? 'The bot was away.' : undefined }),
    );

    const opened = await store.plan(
      [plannedOf(subscription, { next: TOMORROW, openings })],
      at('08:00'),
    );

    expect(opened).toBe(3);
    expect(await store.editionsOf(subscription.id, 9)).toMatchObject([
      { state: 'planned', dueAt: at('07:30'), problem: undefined },
      { state: 'skipped', problem: 'The bot was away.' },
      { state: 'skipped', problem: 'The bot was away.' },
    ]);
  });

  test('where a moderator changed the time meanwhile, the old slot opens nothing', async () => {
    const { store } = await open();
    const read = await added(store);
    const change = edit(read, { time: '09:00', next: slot('09:00') });
    await store.changeSubscription(change);

    const opened = await store.plan([plannedOf(read)], at('07:30'));

    expect(opened).toBe(0);
    expect(await store.subscription(read.id)).toEqual(change.after);
  });

  test('where something else was changed meanwhile, the slot is still due, for what it is now', async () => {
    const { store } = await open();
    const read = await added(store);
    await store.changeSubscription(edit(read, { channelId: '77', days: [7] }));

    const opened = await store.plan([plannedOf(read)], at('07:30'));
    const due = await store.due({ now: at('07:30'), limit: 9 });

    expect(opened).toBe(0);
    expect(due).toMatchObject([{ id: read.id, channelId: '77', next: read.next }]);
  });

  test('what was paused meanwhile opens nothing', async () => {
    const { store } = await open();
    const read = await added(store);
    await store.changeSubscription(edit(read, { state: 'paused', next: undefined }));

    const opened = await store.plan([plannedOf(read)], at('07:30'));

    expect(opened).toBe(0);
    expect(await store.census()).toEqual({});
  });

  test('a slot that comes a second time, as after a clock set back, opens nothing but is passed', async () => {
    const { store } = await open();
    const { subscription } = await waiting(store);
    const now = { ...subscription, next: TOMORROW };
    const back = edit(now, { next: slot('07:30') });
    await store.changeSubscription(back);

    const opened = await store.plan([plannedOf(back.after)], at('07:30'));

    expect(opened).toBe(0);
    expect(await store.subscription(subscription.id)).toMatchObject({ next: TOMORROW });
  });

  test('a moderator has the next edition made before its time, and the slot is not repeated', async () => {
    const { store } = await open();
    const subscription = await added(store);
    const change = changeOf('ran', subscription, subscription, { at: at('06:30') });

    const answer = await store.runNow(asked(subscription), change);

    const id = editionId(subscription.id, '2026-11-03T07:30');
    expect(answer).toBe('done');
    expect(await store.edition(id)).toMatchObject({
      asked: 'by-moderator',
      notBefore: at('06:30'),
    });
    expect(await store.due({ now: at('07:30'), limit: 9 })).toEqual([]);
    expect(await store.change(change.id)).toMatchObject({
      deed: 'ran',
      after: { next: TOMORROW, version: 2 },
    });
  });

  test('running twice by the same interaction is one run; after the planner came it is none', async () => {
    const { store } = await open();
    const first = await added(store);
    const second = await added(store, { id: 's_planned1' });
    const change = changeOf('ran', first, first);
    await store.runNow(asked(first), change);
    await store.plan([plannedOf(second)], at('07:30'));

    const answers = [
      await store.runNow(asked(first), change),
      await store.runNow(asked(first), changeOf('ran', first, first)),
      await store.runNow(asked(second), changeOf('ran', second, second)),
    ];

    expect(answers).toEqual(['repeated', 'stale', 'stale']);
    expect(await store.census()).toEqual({ planned: 2 });
  });

  test('a slot whose edition is there already is not run again, and nothing says that it was', async () => {
    const { store } = await open();
    const { subscription } = await waiting(store);
    const back = edit({ ...subscription, next: TOMORROW }, { next: slot('07:30') });
    await store.changeSubscription(back);

    const ran = await store.runNow(asked(back.after), changeOf('ran', back.after, back.after));

    expect(ran).toBe('stale');
    expect(await store.changesIn(back.guildId, { limit: 1 })).toEqual([back]);
  });

  test('a run and the planner at the same moment open one edition', async () => {
    const { store, another } = await open();
    const subscription = await added(store);
    const other = await another();

    await Promise.all([
      store.runNow(asked(subscription), changeOf('ran', subscription, subscription)),
      other.plan([plannedOf(subscription)], at('07:30')),
    ]);

    expect(await store.census()).toEqual({ planned: 1 });
    expect(await store.subscription(subscription.id)).toMatchObject({ next: TOMORROW });
  });
}
