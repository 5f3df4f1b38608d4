import { expect, test } from 'vitest';
import { STEPS } from '../../src/delivery/steps.ts';
import type { Delivery } from '../../src/delivery/scheduler.ts';
import { openedSqlite } from '../store/opened-store.ts';
import { bureauWith, EDITION, MINUTE, subscribed, subscriptionOf } from './bureau.ts';
import type { HeldTime } from './held-time.ts';

/** How long stopping took, in milliseconds. */
async function stopMs(delivery: Delivery, time: HeldTime): Promise<number> {
  const from = time.timer.elapsed();
  const stopped = delivery.stop().then(() => time.timer.elapsed() - from);
  await time.pass(30_000);
  return stopped;
}

test('a delivery that has nothing to do stops at once, and may be told so twice', async () => {
  const store = await openedSqlite();
  const { time, start } = bureauWith(store);
  const process = start();
  await time.pass(1_000);

  const took = await stopMs(process, time);

  expect(took).toBe(0);
  expect(await stopMs(process, time)).toBe(0);
});

test('what is being sent when it stops is finished and recorded', async () => {
  const store = await openedSqlite();
  const { time, start } = bureauWith(store);
  await subscribed(store, subscriptionOf());
  let stopped: Promise<void> | undefined;
  const process = start({
    onStep: (step) => {
      if (step === 'requested') stopped = process.stop();
    },
  });

  await time.pass(MINUTE + 20);
  await stopped;

  expect(await store.edition(EDITION)).toMatchObject({ state: 'sent', messageId: 'm1' });
});

test('a request that hangs is given up within ten seconds, and the next process settles it', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  discord.moods.push('lost-after');
  await subscribed(store, subscriptionOf());
  const process = start();
  await time.pass(MINUTE + 1_000);

  const took = await stopMs(process, time);
  expect(await store.edition(EDITION)).toMatchObject({ state: 'planned' });
  start();
  await time.pass(2 * MINUTE);

  expect(took).toBeLessThanOrEqual(10_000);
  expect(discord.messages).toHaveLength(1);
  expect((await store.edition(EDITION))?.state).toBe('sent');
});

test('a store that is away does not hold it up for more than ten seconds', async () => {
  const store = await openedSqlite();
  const bureau = bureauWith(store);
  const { time } = bureau;
  await subscribed(store, subscriptionOf());
  const process = bureau.start({
    onStep: (step) => {
      if (step === 'requested') bureau.storeAway = true;
    },
  });
  await time.pass(MINUTE + 1_000);

  const took = await stopMs(process, time);

  expect(took).toBeLessThanOrEqual(10_000);
});

test('editions that wait for their turn are given back, for the next process to send at once', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  for (let n = 0; n < 200; n += 1) {
    await subscribed(store, subscriptionOf({ id: `s_${String(n).padStart(8, '0')}` }));
  }
  const process = start();
  await time.pass(MINUTE + 1_000);
  const before = discord.messages.length;

  const took = await stopMs(process, time);
  const census = await store.census();
  start();
  await time.pass(10_000);

  expect(took).toBeLessThan(1_000);
  expect(before).toBeGreaterThan(20);
  expect(census).toEqual({ sent: before, planned: 200 - before });
  expect(discord.messages).toHaveLength(200);
});

test.each(STEPS)(
  'one that is stopped when an edition is %s begins nothing after it, and loses nothing',
  async (at) => {
    const store = await openedSqlite();
    const { time, discord, start } = bureauWith(store);
    await subscribed(store, subscriptionOf());
    const process = start({
      onStep: (step) => {
        if (step === at) void process.stop();
      },
    });
    await time.pass(3 * MINUTE);

    start();
    await time.pass(3 * MINUTE);

    expect(discord.messages).toHaveLength(1);
    expect((await store.edition(EDITION))?.state).toBe('sent');
  },
);
