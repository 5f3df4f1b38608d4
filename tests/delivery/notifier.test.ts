import { expect, test } from 'vitest';
import { openedSqlite } from '../store/opened-store.ts';
import { bureauWith, HOUR, MINUTE, subscribed, subscriptionOf } from './bureau.ts';
import type { Mood } from './played-discord.ts';

/** A bureau whose channel refuses its digest, and whose direct messages go so. */
async function refusing(...moods: readonly Mood[]) {
  const store = await openedSqlite();
  const bureau = bureauWith(store);
  bureau.discord.moods.push('no-permission');
  bureau.discord.tellMoods.push(...moods);
  await subscribed(store, subscriptionOf());
  return bureau;
}

test('who made a subscription is told why it rests, and what to do', async () => {
  const { time, discord, start } = await refusing();
  start();

  await time.pass(5 * MINUTE);

  expect(discord.told).toHaveLength(1);
  expect(discord.told[0]?.userId).toBe('100000000000000001');
  expect(discord.told[0]?.payload).toContain('<#300000000000000001> is paused');
  expect(discord.told[0]?.payload).toContain('/digest doctor');
});

test.each<Mood>([
  'error-after',
  'lost-after',
  'slow',
  'error-before',
  'lost-before',
  'rate-limited',
  'no-connection',
])('a direct message that goes “%s” is tried again and told once', async (mood) => {
  const { time, discord, start } = await refusing(mood);
  start();

  await time.pass(10 * MINUTE);

  expect(discord.told).toHaveLength(1);
});

test('somebody who takes no direct messages is not asked again, and the log says so', async () => {
  const { time, discord, start } = await refusing('no-permission', 'well');
  const process = start();

  await time.pass(24 * HOUR);

  expect(discord.told).toEqual([]);
  expect(discord.tellMoods).toEqual(['well']);
  expect(process.log.lines).toContain('A moderator could not be told.');
});

test('what cannot be told for hours is given up', async () => {
  const { time, discord, start } = await refusing(...Array<Mood>(100).fill('error-before'));
  const process = start();

  await time.pass(12 * HOUR);

  expect(discord.tellMoods.length).toBe(70);
  expect(process.log.lines).toContain('A moderator could not be told.');
});
