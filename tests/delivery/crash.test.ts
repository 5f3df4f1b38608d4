import { describe, expect, test } from 'vitest';
import { STEPS, type StepName } from '../../src/delivery/steps.ts';
import { openedSqlite } from '../store/opened-store.ts';
import { bureauWith, EDITION, HOUR, MINUTE, subscribed, subscriptionOf } from './bureau.ts';
import type { Mood } from './played-discord.ts';

/** These are met only by an edition that must be settled, or by a notice. */
const SETTLING: readonly StepName[] = ['settling', 'read', 'settled'];
const TELLING: readonly StepName[] = ['telling', 'told', 'closed'];
const SENDING = STEPS.filter((step) => !TELLING.includes(step));

describe.each([1, 2, 3])('with %i processes', (processes) => {
  test.each(SENDING)(
    'those that die when an edition is %s neither double nor lose it',
    async (step) => {
      const store = await openedSqlite();
      const { time, discord, start } = bureauWith(store);
      // Lost until the nonce is too old to be used again.
      if (SETTLING.includes(step)) discord.moods.push(...Array<Mood>(8).fill('lost-after'));
      await subscribed(store, subscriptionOf());
      // What is taken back was held by somebody who died.
      if (step === 'taken-back') start({ dieAt: 'requested' });
      const dying = Array.from({ length: processes }, () => start({ dieAt: step }));

      await time.pass(3 * MINUTE);
      start();
      await time.pass(20 * MINUTE);

      expect(dying.some((each) => each.isDead())).toBe(true);
      expect(discord.messages).toHaveLength(1);
      expect(await store.edition(EDITION)).toMatchObject({ state: 'sent', messageId: 'm1' });
    },
  );

  test.each(TELLING)('those that die when a notice is %s tell it once', async (step) => {
    const store = await openedSqlite();
    const { time, discord, start } = bureauWith(store);
    discord.moods.push('no-permission');
    await subscribed(store, subscriptionOf());
    const dying = Array.from({ length: processes }, () => start({ dieAt: step }));

    await time.pass(3 * MINUTE);
    start();
    await time.pass(20 * MINUTE);

    expect(dying.some((each) => each.isDead())).toBe(true);
    expect(discord.messages).toEqual([]);
    expect((await store.edition(EDITION))?.state).toBe('never');
    expect(discord.told).toHaveLength(1);
  });
});

test('a dead process is followed up within the memory of the nonce, without reading the channel', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  discord.readable = false;
  await subscribed(store, subscriptionOf());
  start({ dieAt: 'answered' });
  start();

  await time.pass(3 * MINUTE);

  expect(discord.messages).toHaveLength(1);
  expect(await store.edition(EDITION)).toMatchObject({ state: 'sent', messageId: 'm1' });
});

test('what was sent before a long absence is found in its channel', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  await subscribed(store, subscriptionOf());
  start({ dieAt: 'answered' });
  await time.pass(2 * HOUR);

  start();
  await time.pass(5 * MINUTE);

  expect(discord.messages).toHaveLength(1);
  expect(discord.requests).toBe(1);
  expect(await store.edition(EDITION)).toMatchObject({ state: 'sent', messageId: 'm1' });
});

test('where the channel cannot be read after a long absence, nothing is posted and the moderator is told', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  discord.readable = false;
  await subscribed(store, subscriptionOf());
  start({ dieAt: 'answered' });
  await time.pass(2 * HOUR);

  start();
  await time.pass(5 * MINUTE);

  expect(discord.requests).toBe(1);
  expect((await store.edition(EDITION))?.state).toBe('uncertain');
  expect(discord.told).toHaveLength(1);
  expect(discord.told[0]?.payload).toContain('may be missing');
});

test('a digest that a moderator removed while the bot was away is not posted again while its nonce is known', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  await subscribed(store, subscriptionOf());
  start({ dieAt: 'answered' });
  await time.pass(MINUTE + 1_000);
  discord.remove('m1');

  start();
  await time.pass(MINUTE);

  expect(discord.messages).toEqual([]);
  expect((await store.edition(EDITION))?.state).toBe('sent');
});

test('a forum, which knows no nonce, is read before anything is posted again', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  await subscribed(store, subscriptionOf({ channelKind: 'forum' }));
  start({ dieAt: 'answered' });
  start();

  await time.pass(5 * MINUTE);

  expect(discord.messages).toHaveLength(1);
  expect(discord.requests).toBe(1);
  expect((await store.edition(EDITION))?.state).toBe('sent');
});

test('a digest whose answer was lost is found although the clock was an hour ahead when it was posted', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  await subscribed(store, subscriptionOf());
  const running = start();
  await time.settle();
  time.jump(HOUR);
  // Lost until the nonce is too old to be used again.
  discord.moods.push(...Array<Mood>(8).fill('lost-after'));
  running.wake();
  await time.pass(15_000);

  time.jump(-HOUR);
  discord.readable = 'later';
  await time.pass(5 * MINUTE);
  discord.readable = true;
  await time.pass(20 * MINUTE);

  expect(discord.messages).toHaveLength(1);
  expect(await store.edition(EDITION)).toMatchObject({ state: 'sent', messageId: 'm1' });
});

test('it is found also where its process died before the clock was set right', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  await subscribed(store, subscriptionOf());
  time.jump(HOUR);
  start({ dieAt: 'answered' });
  await time.pass(MINUTE);

  time.jump(-HOUR);
  start();
  await time.pass(2 * HOUR);

  expect(discord.messages).toHaveLength(1);
  expect(await store.edition(EDITION)).toMatchObject({ state: 'sent', messageId: 'm1' });
});
