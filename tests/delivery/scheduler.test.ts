import { expect, test } from 'vitest';
import { openedSqlite } from '../store/opened-store.ts';
import {
  BEFORE,
  bureauWith,
  EDITION,
  HOUR,
  MINUTE,
  plainEditor,
  subscribed,
  subscriptionOf,
} from './bureau.ts';

test('a digest reaches its channel when its slot has come, and once', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  await subscribed(store, subscriptionOf());
  const process = start();

  await time.pass(59_000);
  expect(discord.messages).toEqual([]);
  await time.pass(10 * MINUTE);

  expect(discord.messages).toHaveLength(1);
  expect(discord.messages[0]?.at.getTime()).toBeLessThan(BEFORE.getTime() + 2 * MINUTE);
  expect(await store.edition(EDITION)).toMatchObject({ state: 'sent', messageId: 'm1' });
  expect(process.health()).toMatchObject({ ok: true, inHand: 0, counts: { posted: 1, late: 0 } });
});

test('the channel counts as served by what it was sent', async () => {
  const store = await openedSqlite();
  const { time, start } = bureauWith(store);
  await subscribed(store, subscriptionOf());
  start();

  await time.pass(2 * MINUTE);

  expect((await store.subscription('s_00000000'))?.servedUntil).toBe(7);
  expect(await store.shownBy(EDITION)).toEqual([{ sectionId: 'port#talks', print: 'p1' }]);
});

test('where there is nothing new, nothing is posted, and that is recorded', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store, { editor: plainEditor({ kind: 'nothing' }) });
  await subscribed(store, subscriptionOf());
  const process = start();

  await time.pass(2 * MINUTE);

  expect(discord.requests).toBe(0);
  expect((await store.edition(EDITION))?.state).toBe('nothing-new');
  expect((await store.subscription('s_00000000'))?.servedUntil).toBe(7);
  expect(process.health().counts.nothingNew).toBe(1);
});

test('a bot that comes back within six hours posts late, and one that comes later says what it skipped', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  await subscribed(store, subscriptionOf({ id: 's_early000' }));
  await subscribed(
    store,
    subscriptionOf({
      id: 's_late0000',
      time: '12:30',
      next: { local: '2026-11-03T12:30', at: new Date('2026-11-03T12:30:00Z') },
    }),
  );
  await time.pass(8 * HOUR);

  const process = start();
  await time.pass(MINUTE);

  expect(discord.messages.map(({ payload }) => JSON.parse(payload).content)).toEqual([
    's_late0000/2026-11-03T12:30',
  ]);
  expect(await store.edition('s_early000/2026-11-03T07:30')).toMatchObject({
    state: 'skipped',
    problem: expect.stringContaining('The bot was away'),
  });
  expect(process.health().counts).toMatchObject({ posted: 1, late: 1 });
});

test('a message is composed once, however often it has to be sent', async () => {
  const store = await openedSqlite();
  const { time, discord, editor, start } = bureauWith(store);
  discord.moods.push('no-connection', 'rate-limited', 'lost-before', 'error-before');
  await subscribed(store, subscriptionOf());
  start();

  await time.pass(5 * MINUTE);

  expect(discord.requests).toBe(5);
  expect(editor.composed).toBe(1);
});

test('a digest that cannot be composed is tried again, and at last skipped with a reason', async () => {
  const store = await openedSqlite();
  const editor = plainEditor();
  editor.compose = async () => Promise.reject(new Error('A section is gone.'));
  const { time, start } = bureauWith(store, { editor });
  await subscribed(store, subscriptionOf());
  const process = start();

  await time.pass(7 * HOUR);

  expect(await store.edition(EDITION)).toMatchObject({
    state: 'skipped',
    problem: expect.stringContaining('a fault in the bot'),
  });
  expect(process.log.lines).toContain('A digest could not be composed.');
});

test('a subscription that is paused before its digest goes out gets none', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  const before = subscriptionOf();
  await subscribed(store, before);
  discord.moods.push('no-connection');
  start();
  await time.pass(MINUTE + 100);
  const standing = (await store.subscription(before.id)) ?? before;

  await store.changeSubscription({
    id: 'pause-1',
    subscriptionId: before.id,
    guildId: before.guildId,
    at: time.clock.now(),
    by: '100000000000000009',
    deed: 'paused',
    before: standing,
    after: { ...standing, state: 'paused', pausedFor: 'moderator', next: undefined, version: 2 },
    undoneAt: undefined,
  });
  await time.pass(10 * MINUTE);

  expect(discord.requests).toBe(1);
  expect(await store.edition(EDITION)).toMatchObject({
    state: 'skipped',
    problem: 'A moderator paused the subscription before it was posted.',
  });
});

test('being woken all the time changes nothing', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  await subscribed(store, subscriptionOf());
  const process = start();

  for (let second = 0; second < 120; second += 1) {
    process.wake();
    process.wake();
    await time.pass(1_000);
  }

  expect(discord.requests).toBe(1);
});

test('without any tick it wakes by itself for what comes next', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  await subscribed(store, subscriptionOf());
  start();

  await time.pass(61_000);

  expect(discord.messages).toHaveLength(1);
});

test('idle means that nothing is left to do at this moment', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  await subscribed(store, subscriptionOf());
  const process = start();
  await process.idle();
  time.jump(MINUTE);

  process.wake();
  const idle = process.idle();
  await time.pass(1_000);
  await idle;

  expect(discord.messages).toHaveLength(1);
});

test('the failure of one edition holds up no other', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  discord.moods.push('lost-before', 'no-permission', 'error-before', 'refused');
  for (let n = 0; n < 100; n += 1) {
    await subscribed(
      store,
      subscriptionOf({ id: `s_${String(n).padStart(8, '0')}`, channelId: `3000000000000${n}` }),
    );
  }
  start();

  await time.pass(5 * MINUTE);

  expect(await store.census()).toEqual({ sent: 98, never: 2 });
  expect(discord.messages).toHaveLength(98);
});

test('a fault in the store is logged and survived', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  await subscribed(store, subscriptionOf());
  let faults = 0;
  const failing = new Proxy(store, {
    get(target, name, receiver) {
      if (name === 'due' && ++faults <= 3) return async () => Promise.reject(new Error('A bug.'));
      const value: unknown = Reflect.get(target, name, receiver);
      return value;
    },
  });
  const process = start({ store: failing });

  await time.pass(5 * MINUTE);

  expect(process.log.lines).toContain('Deliveries met a fault and go on later.');
  expect(discord.messages).toHaveLength(1);
});
