import { describe, expect, test } from 'vitest';
import { by, done, GUILD, onRecord, order, orderedDesk, subscribed } from './ordered.ts';

const MINUTE = 60_000;

describe('Undo', () => {
  test('ends what was just subscribed', async () => {
    const { desk } = await orderedDesk();
    const made = await subscribed(desk);

    const undone = done(await desk.undo(GUILD, 'i1', by('i2')));

    expect(undone).toMatchObject({ deed: 'undone', after: { state: 'ended', next: undefined } });
    expect(await desk.list(GUILD, made.channelId)).toEqual([]);
  });

  test('puts back what was changed, with the next slot from the present on', async () => {
    const house = await orderedDesk();
    const made = await subscribed(house.desk);
    await house.desk.edit(made, { ...order, time: '09:00', topics: [] }, by('i2'));
    house.now = new Date('2026-03-10T12:14:00Z');

    const undone = done(await house.desk.undo(GUILD, 'i2', by('i3')));

    expect(undone.after).toMatchObject({ ...order, next: made.next, version: 3 });
    expect(await onRecord(house.desk, made.id)).toEqual(undone.after);
  });

  test('brings back what was ended', async () => {
    const { desk } = await orderedDesk();
    const made = await subscribed(desk);
    await desk.unsubscribe(made, by('i2'));

    await desk.undo(GUILD, 'i2', by('i3'));

    expect(await desk.list(GUILD)).toMatchObject([{ subscription: { ...order, state: 'active' } }]);
  });

  test('works to the last moment of 15 minutes, after a restart too, and not later', async () => {
    const house = await orderedDesk();
    const made = await subscribed(house.desk);
    await house.desk.pause(made, by('i2'));

    house.now = new Date(house.now.getTime() + 15 * MINUTE + 1);
    const late = await house.reopened().undo(GUILD, 'i2', by('i3'));
    house.now = new Date(house.now.getTime() - 1);
    const inTime = await house.reopened().undo(GUILD, 'i2', by('i4'));

    expect(late).toEqual({ kind: 'refused', why: 'too-late' });
    expect(inTime.kind).toBe('done');
  });

  test('works once, and says so the second time', async () => {
    const { desk } = await orderedDesk();
    await desk.pause(await subscribed(desk), by('i2'));
    await desk.undo(GUILD, 'i2', by('i3'));

    const again = await desk.undo(GUILD, 'i2', by('i4'));

    expect(again).toEqual({ kind: 'refused', why: 'undone-before' });
  });

  test('is answered as before when its interaction comes again', async () => {
    const { desk } = await orderedDesk();
    await desk.pause(await subscribed(desk), by('i2'));
    const first = done(await desk.undo(GUILD, 'i2', by('i3')));

    const again = done(await desk.undo(GUILD, 'i2', by('i3')));

    expect(again).toEqual(first);
  });

  test('does not throw away what somebody changed since', async () => {
    const { desk } = await orderedDesk();
    const made = await subscribed(desk);
    await desk.edit(made, { ...order, quiet: true }, by('i2'));

    const undone = await desk.undo(GUILD, 'i1', by('i3'));

    expect(undone).toEqual({ kind: 'refused', why: 'changed-since' });
    expect(await onRecord(desk, made.id)).toMatchObject({ quiet: true, state: 'active' });
  });

  test('happens once for two moderators who press at the same moment', async () => {
    const { desk } = await orderedDesk();
    await desk.pause(await subscribed(desk), by('i2'));

    const both = await Promise.all([
      desk.undo(GUILD, 'i2', by('i3')),
      desk.undo(GUILD, 'i2', by('i4')),
    ]);

    expect(both.filter(({ kind }) => kind === 'done')).toHaveLength(1);
  });

  test.each([
    ['another server’s change', '200000000000000009', 'i1'],
    ['what never was', GUILD, 'i9'],
    ['a digest that was posted', GUILD, 'i2'],
  ])('knows nothing of %s', async (_, guildId, changeId) => {
    const { desk } = await orderedDesk();
    await desk.runNow(await subscribed(desk), by('i2'));

    const undone = await desk.undo(guildId, changeId, by('i3'));

    expect(undone).toEqual({ kind: 'refused', why: 'unknown' });
  });
});
