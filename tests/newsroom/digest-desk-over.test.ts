import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { StoreUnavailable } from '../../src/store/store.ts';
import { by, done, GUILD, NEWS, order, orderedDesk, SAM, subscribed, surveyOf } from './ordered.ts';

const fails = async (): Promise<never> => {
  throw new StoreUnavailable('The disk is full.');
};

test('nothing of one server is known in another', async () => {
  const { desk } = await orderedDesk();
  const made = await subscribed(desk);
  const elsewhere = '200000000000000009';

  expect(await desk.find(elsewhere, made.id)).toBeUndefined();
  expect(await desk.list(elsewhere)).toEqual([]);
  expect(await desk.change(elsewhere, 'i1')).toBeUndefined();
  expect(await desk.change(GUILD, 'i1')).toMatchObject({ deed: 'subscribed', after: made });
  expect(await desk.history(elsewhere, { subscriptionId: made.id, limit: 9 })).toEqual({
    changes: [],
    editions: [],
  });
});

test('the history has who did what, the latest first, and the editions beside it', async () => {
  const { desk } = await orderedDesk();
  const made = await subscribed(desk);
  const ran = done(await desk.runNow(made, { id: 'i2', by: '300000000000000007' })).after;
  await desk.pause(ran, by('i3'));

  const { changes, editions } = await desk.history(GUILD, { subscriptionId: made.id, limit: 9 });

  expect(changes.map(({ deed, by: who }) => [deed, who])).toEqual([
    ['paused', SAM],
    ['ran', '300000000000000007'],
    ['subscribed', SAM],
  ]);
  expect(editions.map(({ id }) => id)).toEqual([`${made.id}/2026-03-11T07:30`]);
});

test('a standing tells the last edition and what the channel is called', async () => {
  const { desk } = await orderedDesk();
  await desk.survey(NEWS);
  await desk.runNow(await subscribed(desk), by('i2'));

  const [standing] = await desk.list(GUILD, NEWS);

  expect(standing).toMatchObject({ channelName: 'news', last: { state: 'planned' } });
});

describe('a channel’s name that is not known', () => {
  test('is asked for while the list is given, and is there for the next', async () => {
    const house = await orderedDesk();
    await subscribed(house.desk);

    const [before] = await house.desk.list(GUILD);
    await Promise.resolve();
    const [after] = await house.desk.list(GUILD);

    expect([before?.channelName, after?.channelName]).toEqual([undefined, 'news']);
    expect(house.surveyed).toEqual([NEWS]);
  });

  test('is asked for once where the channel cannot be looked at', async () => {
    const house = await orderedDesk();
    house.found.set(NEWS, { channelId: NEWS, reason: 'hidden' });
    await subscribed(house.desk);

    await house.desk.list(GUILD);
    await Promise.resolve();
    await house.desk.list(GUILD);

    expect(house.surveyed).toEqual([NEWS]);
  });

  test('follows what a later look finds', async () => {
    const house = await orderedDesk();
    await subscribed(house.desk);
    await house.desk.survey(NEWS);
    house.found.set(NEWS, surveyOf(NEWS, [], { name: 'bulletin' }));

    await house.desk.survey(NEWS);

    expect(await house.desk.list(GUILD)).toMatchObject([{ channelName: 'bulletin' }]);
  });
});

test('where the store cannot be reached, each question and order is refused in words', async () => {
  const { store } = await orderedDesk();
  const { desk } = await orderedDesk(undefined, {
    ...store,
    subscriptionsIn: fails,
    addSubscription: fails,
    change: fails,
  });

  const refusals = await Promise.all(
    [
      desk.list(GUILD),
      desk.subscribe(GUILD, order, by('i1')),
      desk.undo(GUILD, 'i1', by('i2')),
    ].map((asked) => asked.catch((error: unknown) => error)),
  );

  for (const refusal of refusals) {
    expect(refusal).toBeInstanceOf(UserError);
    expect(refusal).toMatchObject({ code: 'unavailable', cause: { name: 'StoreUnavailable' } });
  }
});
