import { expect, test } from 'vitest';
import { createCommands } from '../../../src/playground/commands.ts';
import { offeredIn, offeredTo } from '../../../src/playground/people/offered-commands.ts';
import { CHANNEL, GUILD_ID, personNamed } from '../../../src/playground/world/cast.ts';
import { createWorld } from '../../../src/playground/world/world.ts';
import { heldTime } from '../held-time.ts';

const ROBIN = personNamed('Robin').user.id;
const SAM = personNamed('Sam').user.id;
const MANAGE_CHANNELS = 1 << 4;

const command = (name: string, more: object = {}) => ({ name, description: name, ...more });

/** A world with one command of each kind, and who is offered what there. */
function stage() {
  const world = createWorld(heldTime().clock);
  const commands = createCommands(world);
  commands.put(command('everybody'), undefined);
  commands.put(command('moderators', { default_member_permissions: MANAGE_CHANNELS }), undefined);
  commands.put(command('administrators', { default_member_permissions: 0 }), undefined);
  commands.put(command('servers', { contexts: [0] }), undefined);
  commands.put(command('direct', { contexts: [1] }), undefined);
  commands.put(command('ours'), GUILD_ID);
  const channelOf = (userId: string, id: string) =>
    id === 'direct' ? world.directChannel(userId)! : world.channel(id)!;
  return {
    world,
    commands,
    offered: (userId: string, channelId: string) =>
      offeredIn(world, commands, userId, channelOf(userId, channelId)).map(({ name }) => name),
  };
}

test('a reader is offered in a server what is for everybody there', () => {
  expect(stage().offered(ROBIN, CHANNEL.news)).toEqual(['everybody', 'servers', 'ours']);
});

test('a moderator is offered theirs as well, and nobody here what is for administrators', () => {
  expect(stage().offered(SAM, CHANNEL.news)).toEqual([
    'everybody',
    'moderators',
    'servers',
    'ours',
  ]);
});

test('in direct messages permissions count for nothing, and a server’s commands are not there', () => {
  const all = ['everybody', 'moderators', 'administrators', 'direct'];

  expect(stage().offered(ROBIN, 'direct')).toEqual(all);
});

test('a channel can take a command by taking the permission that it needs', () => {
  const { world, offered } = stage();
  world.deny(CHANNEL.news, SAM, ['manageChannels']);

  expect(offered(SAM, CHANNEL.news)).not.toContain('moderators');
  expect(offered(SAM, CHANNEL.briefings)).toContain('moderators');
});

test('who may use no commands in a channel is offered none there', () => {
  const { world, offered } = stage();
  world.deny(CHANNEL.news, ROBIN, ['useApplicationCommands']);

  expect(offered(ROBIN, CHANNEL.news)).toEqual([]);
  expect(offered(SAM, CHANNEL.news)).toHaveLength(4);
});

test('the page is told of every command that somebody may use anywhere', () => {
  const { commands } = stage();

  const names = offeredTo(commands, ROBIN).map(({ name }) => name);

  expect(names).toEqual(['everybody', 'servers', 'direct', 'ours']);
});
