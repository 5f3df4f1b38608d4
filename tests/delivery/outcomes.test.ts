import { describe, expect, test } from 'vitest';
import type { EditionState } from '../../src/ledger/edition.ts';
import { openedSqlite } from '../store/opened-store.ts';
import { bureauWith, EDITION, HOUR, MINUTE, subscribed, subscriptionOf } from './bureau.ts';
import { type Mood, MOODS } from './played-discord.ts';

type End = { readonly state: EditionState; readonly messages: number; readonly pausedFor?: string };

const POSTED: End = { state: 'sent', messages: 1 };

/** Where one bad request leads, when all that follow go well. */
const AFTER_ONE: Readonly<Record<Mood, End>> = {
  well: POSTED,
  'error-after': POSTED,
  'lost-after': POSTED,
  slow: POSTED,
  'error-before': POSTED,
  'lost-before': POSTED,
  'rate-limited': POSTED,
  'no-connection': POSTED,
  'no-permission': { state: 'never', messages: 0, pausedFor: 'no-permission' },
  'no-access': { state: 'never', messages: 0, pausedFor: 'no-access' },
  'channel-gone': { state: 'never', messages: 0, pausedFor: 'channel-gone' },
  refused: { state: 'never', messages: 0 },
  fatal: { state: 'planned', messages: 0 },
};

describe.each(MOODS)('a request that goes “%s”', (mood) => {
  test.each(['text', 'announcement', 'thread', 'forum'] as const)(
    'ends in a %s channel as it should',
    async (channelKind) => {
      const store = await openedSqlite();
      const { time, discord, start } = bureauWith(store);
      discord.moods.push(mood);
      await subscribed(store, subscriptionOf({ channelKind }));
      start();

      await time.pass(30 * MINUTE);

      const { state, messages, pausedFor } = AFTER_ONE[mood];
      expect((await store.edition(EDITION))?.state).toBe(state);
      expect(discord.messages).toHaveLength(messages);
      expect((await store.subscription('s_00000000'))?.pausedFor).toBe(pausedFor);
      expect(discord.told).toHaveLength(pausedFor === undefined ? 0 : 1);
    },
  );

  test('is not believed to have posted nothing where an earlier one may have posted', async () => {
    const store = await openedSqlite();
    const { time, discord, start } = bureauWith(store);
    discord.moods.push('error-after', mood);
    await subscribed(store, subscriptionOf());
    start();

    await time.pass(30 * MINUTE);

    const state = (await store.edition(EDITION))?.state;
    expect(discord.messages).toHaveLength(1);
    const end: EditionState = mood === 'channel-gone' ? 'never' : 'sent';
    expect(state).toBe(mood === 'fatal' ? 'planned' : end);
  });

  test('all day long leaves nothing undecided', async () => {
    const store = await openedSqlite();
    const { time, discord, start } = bureauWith(store);
    discord.moods.push(...Array<Mood>(500).fill(mood));
    await subscribed(store, subscriptionOf());
    start();

    await time.pass(8 * HOUR);

    const state = (await store.edition(EDITION))?.state;
    expect(discord.messages.length).toBeLessThan(2);
    expect(state).toBe(endOfDay(mood, discord.messages.length));
  });
});

function endOfDay(mood: Mood, messages: number): EditionState {
  if (messages === 1) return 'sent';
  if (mood === 'fatal') return 'planned';
  return AFTER_ONE[mood].state === 'never' ? 'never' : 'skipped';
}

test('a refused token ends everything and is said once', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  for (let n = 0; n < 5; n += 1) {
    await subscribed(store, subscriptionOf({ id: `s_0000000${n}` }));
  }
  discord.moods.push(...Array<Mood>(50).fill('fatal'));
  const process = start();

  await time.pass(HOUR);

  expect(process.fatal).toEqual(['401']);
  expect(discord.requests).toBeLessThan(6);
  expect(await store.census()).toEqual({ planned: 5 });
  expect(process.health()).toMatchObject({ ok: false, problem: '401' });
});

test('a channel that refuses is not asked again, and its moderator is told once', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  discord.moods.push('no-permission');
  await subscribed(store, subscriptionOf());
  const process = start();

  await time.pass(3 * 24 * HOUR);

  expect(discord.requests).toBe(1);
  expect(discord.told.map(({ userId }) => userId)).toEqual(['100000000000000001']);
  expect(process.health().counts).toMatchObject({ never: 1, refused403: 1, posted: 0 });
});

test('a wait that Discord names is waited', async () => {
  const store = await openedSqlite();
  const { time, discord, start } = bureauWith(store);
  discord.moods.push('rate-limited');
  await subscribed(store, subscriptionOf());
  const process = start();
  await time.pass(MINUTE + 2_500);
  expect(discord.requests).toBe(1);

  await time.pass(10_000);

  expect(discord.requests).toBe(2);
  expect(process.health().counts).toMatchObject({ refused429: 1, putOff: 1, posted: 1 });
});
