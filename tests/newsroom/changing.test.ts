import { describe, expect, test } from 'vitest';
import { by, done, GUILD, onRecord, order, orderedDesk, SAM, subscribed } from './ordered.ts';

describe('subscribing', () => {
  test('plans the next slot of the schedule by its own zone', async () => {
    const { desk } = await orderedDesk();

    const made = await subscribed(desk);

    // In New York the clock was put forward two days before: 07:30 is 11:30 UTC, which has passed.
    expect(made.next).toEqual({ local: '2026-03-11T07:30', at: new Date('2026-03-11T11:30:00Z') });
    expect(made).toMatchObject({ ...order, id: 's_order001', state: 'active', createdBy: SAM });
    expect(await onRecord(desk, made.id)).toEqual(made);
  });

  test('happens once for one interaction, however often it is asked', async () => {
    const { desk } = await orderedDesk();
    const first = done(await desk.subscribe(GUILD, order, by('i1')));

    const again = done(await desk.subscribe(GUILD, order, by('i1')));

    expect(again).toEqual(first);
    expect(await desk.list(GUILD)).toHaveLength(1);
  });
});

describe('a change', () => {
  test('of the topics leaves a slot that has come and is not planned yet', async () => {
    const house = await orderedDesk();
    const made = await subscribed(house.desk);
    house.now = new Date('2026-03-11T11:30:20Z');

    const edited = done(await house.desk.edit(made, { ...order, topics: [] }, by('i2')));

    expect(edited.after).toMatchObject({ topics: [], next: made.next });
    expect(await house.store.due({ now: house.now, limit: 9 })).toHaveLength(1);
  });

  test('of the hour plans anew from the present', async () => {
    const house = await orderedDesk();
    const made = await subscribed(house.desk);
    house.now = new Date('2026-03-11T11:30:20Z');

    const edited = done(await house.desk.edit(made, { ...order, time: '07:00' }, by('i2')));

    expect(edited.after.next?.local).toBe('2026-03-12T07:00');
  });

  test('to more days may bring the next slot nearer', async () => {
    const { desk } = await orderedDesk();
    const onSundays = { ...order, days: [7] as const };
    const made = done(await desk.subscribe(GUILD, onSundays, by('i1'))).after;

    const edited = done(await desk.edit(made, order, by('i2')));

    expect([made.next?.local, edited.after.next?.local]).toEqual([
      '2026-03-15T07:30',
      '2026-03-11T07:30',
    ]);
  });

  test('of what somebody else changed in between changes nothing, and gives what it is now', async () => {
    const { desk } = await orderedDesk();
    const made = await subscribed(desk);
    await desk.pause(made, by('i2'));

    const late = await desk.edit(made, { ...order, quiet: true }, by('i3'));

    expect(late).toMatchObject({ kind: 'stale', now: { state: 'paused', quiet: false } });
  });

  test('is answered as before when its interaction comes again', async () => {
    const { desk } = await orderedDesk();
    const made = await subscribed(desk);
    const first = done(await desk.pause(made, by('i2')));

    const again = done(await desk.pause(made, by('i2')));

    expect(again.after).toEqual(first.after);
    expect((await onRecord(desk, made.id)).version).toBe(2);
  });
});

test('a subscription that rests has no next slot, and gets one when it goes on', async () => {
  const { desk } = await orderedDesk();
  const made = await subscribed(desk);

  const paused = done(await desk.pause(made, by('i2'))).after;
  const resumed = done(await desk.resume(paused, by('i3'))).after;

  expect(paused).toMatchObject({ state: 'paused', pausedFor: 'moderator', next: undefined });
  expect(resumed).toMatchObject({ state: 'active', pausedFor: undefined, next: made.next });
});

test('one that has ended is listed no more, and is still found by its id', async () => {
  const { desk } = await orderedDesk();
  const made = await subscribed(desk);

  await desk.unsubscribe(made, by('i2'));

  expect(await desk.list(GUILD)).toEqual([]);
  expect(await onRecord(desk, made.id)).toMatchObject({ state: 'ended', next: undefined });
});

describe('posting now', () => {
  test('opens the next slot’s edition at once, moves on, and wakes the delivery', async () => {
    const house = await orderedDesk();
    const made = await subscribed(house.desk);

    const ran = done(await house.desk.runNow(made, by('i2')));

    expect(ran.after.next?.local).toBe('2026-03-12T07:30');
    expect(await house.store.edition(`${made.id}/2026-03-11T07:30`)).toMatchObject({
      state: 'planned',
      asked: 'by-moderator',
      dueAt: house.now,
    });
    expect(house.woken).toBe(1);
  });

  test('happens once, also for two moderators who press at the same moment', async () => {
    const house = await orderedDesk();
    const made = await subscribed(house.desk);

    const both = await Promise.all([
      house.desk.runNow(made, by('i2')),
      house.desk.runNow(made, by('i3')),
    ]);

    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'stale']);
    expect(await house.store.editionsOf(made.id, 9)).toHaveLength(1);
  });

  test('is not promised again by a later change', async () => {
    const { desk } = await orderedDesk();
    const ran = done(await desk.runNow(await subscribed(desk), by('i2'))).after;

    const edited = done(await desk.edit(ran, { ...order, quiet: true }, by('i3'))).after;
    const paused = done(await desk.pause(edited, by('i4'))).after;
    const resumed = done(await desk.resume(paused, by('i5'))).after;

    expect([edited.next?.local, resumed.next?.local]).toEqual([
      '2026-03-12T07:30',
      '2026-03-12T07:30',
    ]);
  });

  test('is refused for one that rests', async () => {
    const house = await orderedDesk();
    const paused = done(await house.desk.pause(await subscribed(house.desk), by('i2'))).after;

    const ran = await house.desk.runNow(paused, by('i3'));

    expect(ran.kind).toBe('stale');
    expect(await house.store.editionsOf(paused.id, 9)).toEqual([]);
  });
});
