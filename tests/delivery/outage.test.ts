import { expect, test } from 'vitest';
import { openedSqlite } from '../store/opened-store.ts';
import { bureauWith, EDITION, MINUTE, subscribed, subscriptionOf } from './bureau.ts';

test('a store that is away for a minute loses nothing, and is said once', async () => {
  const store = await openedSqlite();
  const bureau = bureauWith(store);
  const { time, discord } = bureau;
  for (let n = 0; n < 5; n += 1) await subscribed(store, subscriptionOf({ id: `s_0000000${n}` }));
  const process = bureau.start();
  await time.pass(50_000);

  bureau.storeAway = true;
  await time.pass(MINUTE);
  const meanwhile = process.health();
  bureau.storeAway = false;
  await time.pass(2 * MINUTE);

  expect(meanwhile).toMatchObject({ ok: false, problem: 'The store cannot be used.' });
  expect(discord.messages).toHaveLength(5);
  expect(process.health()).toMatchObject({ ok: true, counts: { posted: 5 } });
  expect(process.log.lines).toEqual(['The store cannot be used; deliveries wait for it.']);
  expect(process.log.all).toContain('The store is back; deliveries go on.');
});

test.each([
  ['a few seconds', 5_000],
  ['longer than the lease', 45_000],
  ['longer than the nonce is used', 100_000],
  ['hours', 3 * 60 * MINUTE],
])(
  'what was posted while the store went away for %s is recorded when it is back, and not posted again',
  async (_, awayMs) => {
    const store = await openedSqlite();
    const bureau = bureauWith(store);
    const { time, discord } = bureau;
    await subscribed(store, subscriptionOf());
    const process = bureau.start({
      onStep: (step) => {
        if (step === 'requested') bureau.storeAway = true;
      },
    });
    // Another process, which takes back what it finds as soon as it can.
    bureau.start();
    await time.pass(MINUTE);

    await time.pass(awayMs);
    bureau.storeAway = false;
    await time.pass(5 * MINUTE);

    expect(discord.messages).toHaveLength(1);
    expect(await store.edition(EDITION)).toMatchObject({ state: 'sent', messageId: 'm1' });
    expect(process.health().inHand).toBe(0);
  },
);

test('a process alone remembers what it posted until it can be written, though the channel cannot be read', async () => {
  const store = await openedSqlite();
  const bureau = bureauWith(store);
  const { time, discord } = bureau;
  discord.readable = false;
  await subscribed(store, subscriptionOf());
  bureau.start({
    onStep: (step) => {
      if (step === 'requested') bureau.storeAway = true;
    },
  });

  await time.pass(30 * MINUTE);
  bureau.storeAway = false;
  await time.pass(MINUTE);

  expect(discord.requests).toBe(1);
  expect((await store.edition(EDITION))?.state).toBe('sent');
});

test('a store that goes away before the request leaves the edition to be sent when it is back', async () => {
  const store = await openedSqlite();
  const bureau = bureauWith(store);
  const { time, discord } = bureau;
  await subscribed(store, subscriptionOf());
  let outages = 0;
  bureau.start({
    onStep: (step) => {
      if (step === 'composed' && ++outages === 1) bureau.storeAway = true;
    },
  });
  await time.pass(MINUTE + 30_000);
  expect(discord.requests).toBe(0);

  bureau.storeAway = false;
  await time.pass(2 * MINUTE);

  expect(discord.messages).toHaveLength(1);
});
