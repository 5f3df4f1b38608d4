import { expect, test } from 'vitest';
import type { Playground } from '../../../src/playground/server.ts';
import { botPermissions } from '../../../src/playground/page-api/bot-may.ts';
import {
  APPLICATION_ID,
  CHANNEL,
  GUILD_ID,
  MODERATORS,
} from '../../../src/playground/world/cast.ts';
import type { World } from '../../../src/playground/world/world.ts';
import { get, opened } from '../opened.ts';

async function flip(playground: Playground, more: object) {
  const response = await fetch(`${playground.url}/playground/permissions`, {
    method: 'POST',
    body: JSON.stringify({
      channelId: CHANNEL.news,
      whom: APPLICATION_ID,
      name: 'Send Messages',
      denied: true,
      ...more,
    }),
  });
  return response.status;
}

/** What the bot may do in #news, in words. */
function inNews(world: World) {
  const [news] = world.guildChannels().filter(({ id }) => id === CHANNEL.news);
  const all = news === undefined ? [] : botPermissions(world, news);
  return Object.fromEntries(all.map(({ name, held, deniedFor }) => [name, { held, deniedFor }]));
}

test('what is switched off for the bot is gone, and comes back when it is switched on', async () => {
  const playground = await opened();

  await flip(playground, {});
  const off = inNews(playground.world);
  await flip(playground, { denied: false });

  expect(off['Send Messages']).toEqual({ held: false, deniedFor: [APPLICATION_ID] });
  expect(off['Embed Links']).toEqual({ held: true, deniedFor: [] });
  expect(inNews(playground.world)['Send Messages']).toEqual({ held: true, deniedFor: [] });
});

test('several switches of one role stand side by side', async () => {
  const playground = await opened();

  await flip(playground, { whom: GUILD_ID, name: 'Embed Links' });
  await flip(playground, { whom: GUILD_ID, name: 'Read Message History' });
  await flip(playground, { whom: GUILD_ID, name: 'Embed Links', denied: false });

  expect(inNews(playground.world)).toMatchObject({
    'Embed Links': { held: true, deniedFor: [] },
    'Read Message History': { held: false, deniedFor: [GUILD_ID] },
  });
});

test.each([
  ['a channel that is not there', { channelId: '1110000000000000099' }, 404],
  ['a thread, which goes by its channel', { channelId: CHANNEL.thread }, 404],
  ['a role that the bot does not have', { whom: MODERATORS }, 400],
  ['a permission without a switch', { name: 'Administrator' }, 400],
  ['a name that every object has', { name: 'constructor' }, 400],
])('there is no switch for %s', async (_, more, status) => {
  const playground = await opened();
  const before = inNews(playground.world);

  expect(await flip(playground, more)).toBe(status);
  expect(inNews(playground.world)).toEqual(before);
});

test('the page knows of each channel that it shows, and not of those that it hides', async () => {
  const playground = await opened();
  const robin = playground.person('Robin').id;
  playground.world.deny(CHANNEL.news, robin, ['viewChannel']);

  const response = await get(playground, `/playground/state?person=${robin}`);

  const { botMay } = JSON.parse(await response.text());
  expect(Object.keys(botMay)).toEqual([
    CHANNEL.briefings,
    CHANNEL.quiet,
    CHANNEL.announcements,
    CHANNEL.forum,
  ]);
  expect(botMay[CHANNEL.quiet]).toContainEqual({
    name: 'Send Messages',
    held: false,
    deniedFor: [APPLICATION_ID],
  });
});
