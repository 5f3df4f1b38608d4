import { expect, test } from 'vitest';
import {
  APPLICATION_ID,
  CHANNEL,
  EARLY_READERS,
  GUILD_ID,
  MODERATORS,
  personNamed,
} from '../../../src/playground/world/cast.ts';
import { composeMessage } from '../../../src/playground/world/compose-message.ts';
import {
  bitsOf,
  holds,
  PERMISSION,
  type PermissionName,
} from '../../../src/playground/world/permissions.ts';
import { createWorld, type World } from '../../../src/playground/world/world.ts';
import { heldTime } from '../held-time.ts';

const ROBIN = personNamed('Robin').user.id;
const SAM = personNamed('Sam').user.id;

const may = (world: World, userId: string, channelId: string, name: PermissionName) =>
  holds(world.permissions(userId, world.channel(channelId)!), PERMISSION[name]);

const overwrites = (world: World, channelId: string) =>
  world.guildChannels().find(({ id }) => id === channelId)?.permission_overwrites;

test('what is denied to everybody is denied to the bot, and moderators still see the channel', () => {
  const world = createWorld(heldTime().clock);

  world.deny(CHANNEL.news, GUILD_ID, ['viewChannel']);

  expect(may(world, APPLICATION_ID, CHANNEL.news, 'viewChannel')).toBe(false);
  expect(may(world, ROBIN, CHANNEL.thread, 'viewChannel')).toBe(false);
  expect(may(world, SAM, CHANNEL.news, 'viewChannel')).toBe(true);
});

test('a denial names whom it is for: a role or a member', () => {
  const world = createWorld(heldTime().clock);

  world.deny(CHANNEL.briefings, GUILD_ID, ['embedLinks']);
  world.deny(CHANNEL.briefings, APPLICATION_ID, ['sendMessages']);

  expect(overwrites(world, CHANNEL.briefings)).toEqual([
    { id: MODERATORS, type: 0, allow: String(PERMISSION.viewChannel), deny: '0' },
    { id: GUILD_ID, type: 0, allow: '0', deny: String(PERMISSION.embedLinks) },
    { id: APPLICATION_ID, type: 1, allow: '0', deny: String(PERMISSION.sendMessages) },
  ]);
});

test('what is no longer denied leaves no overwrite behind, and what was allowed besides stays', () => {
  const world = createWorld(heldTime().clock);
  const before = overwrites(world, CHANNEL.news);

  world.deny(CHANNEL.news, APPLICATION_ID, ['sendMessages']);
  world.deny(CHANNEL.news, APPLICATION_ID, []);
  world.deny(CHANNEL.news, MODERATORS, ['sendMessages']);

  expect(before).toHaveLength(1);
  expect(overwrites(world, CHANNEL.news)).toEqual([
    {
      id: MODERATORS,
      type: 0,
      allow: String(PERMISSION.viewChannel),
      deny: String(PERMISSION.sendMessages),
    },
  ]);
});

test('channels that are added have the same ids in every world, and no two the same', () => {
  const worlds = [createWorld(heldTime().clock), createWorld(heldTime().clock)];

  const [one, other] = worlds.map((world) =>
    Array.from({ length: 300 }, (_, n) => world.addChannel(`channel-${n}`).id),
  );

  expect(one).toEqual(other);
  expect(new Set(one).size).toBe(300);
  expect(one?.every((id) => /^\d{19}$/.test(id))).toBe(true);
});

test('a channel that is added is one like the others', () => {
  const world = createWorld(heldTime().clock);

  const { id } = world.addChannel('one-more');

  expect(world.guildChannels().at(-1)).toMatchObject({ id, name: 'one-more', type: 0 });
  expect(may(world, APPLICATION_ID, id, 'sendMessages')).toBe(true);
});

test('a member in a time-out may read and nothing else, until it is over', () => {
  const time = heldTime();
  const world = createWorld(time.clock);
  world.timeOut(APPLICATION_ID, new Date(time.clock.now().getTime() + 60_000));

  const bound = world.permissions(APPLICATION_ID, world.channel(CHANNEL.news)!);
  const until = world.member(APPLICATION_ID)?.['communication_disabled_until'];
  time.pass(60_000);

  expect(bound).toBe(bitsOf(['viewChannel', 'readMessageHistory']));
  expect(until).toBe('2026-11-03T07:01:00.000Z');
  expect(may(world, APPLICATION_ID, CHANNEL.news, 'sendMessages')).toBe(true);
  expect(world.member(APPLICATION_ID)?.['communication_disabled_until']).toBeNull();
});

test('whoever listens hears of each change of a place', () => {
  const world = createWorld(heldTime().clock);
  const heard: string[] = [];
  world.placeChanges.listen(({ type, place }) => heard.push(`${type} ${place.name}`));

  world.addChannel('one-more');
  world.deny(CHANNEL.news, APPLICATION_ID, ['embedLinks']);
  world.setThread(CHANNEL.thread, { locked: true });
  world.setThread('1110000000000000099', { locked: true });

  expect(heard).toEqual(['created one-more', 'updated news', 'updated Late edition']);
});

test.each<[who: string, roleId: string, pinged: boolean]>([
  [ROBIN, EARLY_READERS, true],
  [ROBIN, MODERATORS, false],
  [SAM, MODERATORS, true],
  [SAM, '1110000000000000099', false],
])('%s who names the role %s pings it: %s', (authorId, roleId, pinged) => {
  const world = createWorld(heldTime().clock);
  const draft = { content: `<@&${roleId}>`, allowed_mentions: { parse: [], roles: [roleId] } };

  const message = composeMessage(world, draft, { authorId, channelId: CHANNEL.news });

  expect(message.mention_roles).toEqual(pinged ? [roleId] : []);
});
