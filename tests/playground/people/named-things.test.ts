import { expect, test } from 'vitest';
import type { Playground } from '../../../src/playground/server.ts';
import { CHANNEL, EARLY_READERS } from '../../../src/playground/world/cast.ts';
import { PERMISSION } from '../../../src/playground/world/permissions.ts';
import { call, register } from '../opened.ts';
import { listening } from './listening.ts';

test.each([
  ['direct messages', (playground: Playground) => playground.directChannelOf('Sam')],
  ['a channel of another kind than the option takes', () => CHANNEL.forum],
  ['a channel that the person cannot see', () => CHANNEL.quiet],
  ['nothing at all', () => '1110000000000000099'],
])('an option for a channel does not take %s', async (_, channelOf) => {
  const { playground } = await listening();
  await register(playground, [
    {
      name: 'digest',
      description: 'd',
      options: [{ type: 7, name: 'channel', description: 'Where', channel_types: [0, 5] }],
    },
  ]);
  playground.world.deny(CHANNEL.quiet, playground.person('Sam').id, ['viewChannel']);

  const running = playground.person('Sam').run('digest', { channel: channelOf(playground) });

  await expect(running).rejects.toThrow('does not take this channel');
});

test('an option for a role brings the role along, and takes no other id', async () => {
  const { playground, interaction } = await listening();
  const option = { type: 8, name: 'ping', description: 'Whom' };
  await register(playground, [{ name: 'digest', description: 'd', options: [option] }]);

  void playground.person('Sam').run('digest', { ping: EARLY_READERS });
  const running = playground.person('Sam').run('digest', { ping: CHANNEL.news });

  await expect(running).rejects.toThrow('takes a role of the server');
  expect((await interaction()).data.resolved).toMatchObject({
    roles: { [EARLY_READERS]: { name: 'Early readers', mentionable: true } },
  });
});

test('a channel comes with what this person may do there', async () => {
  const { playground, interaction } = await listening();
  const sam = playground.person('Sam');
  playground.world.deny(CHANNEL.news, sam.id, ['sendMessages']);

  void sam.run('digest list', { channel: CHANNEL.news });

  const { channels } = (await interaction()).data.resolved;
  const held = BigInt(channels[CHANNEL.news].permissions);
  expect(held).toBe(playground.world.permissions(sam.id, playground.world.channel(CHANNEL.news)!));
  expect(held & PERMISSION.sendMessages).toBe(0n);
});

test('a command in a thread says which channel it belongs to, and what may be done there', async () => {
  const { playground, interaction } = await listening();
  playground.world.deny(CHANNEL.news, playground.applicationId, ['sendMessagesInThreads']);

  void playground.person('Robin', CHANNEL.thread).run('brief', { topic: 'ports' });

  const sent = await interaction();
  expect(sent.channel).toMatchObject({
    id: CHANNEL.thread,
    type: 11,
    parent_id: CHANNEL.news,
    thread_metadata: { locked: false },
  });
  expect(BigInt(sent.app_permissions) & PERMISSION.sendMessagesInThreads).toBe(0n);
});

test('a suggestion for a subcommand’s option comes below the subcommand', async () => {
  const { playground, interaction } = await listening();
  const option = { type: 3, name: 'subscription', description: 'Which', autocomplete: true };
  const pause = { type: 1, name: 'pause', description: 'p', options: [option] };
  await register(playground, [{ name: 'digest', description: 'd', options: [pause] }]);

  void playground.person('Sam').type('digest pause', { subscription: 'ne' }, 'subscription');

  const { data, type } = await interaction();
  expect([type, data.options]).toEqual([
    4,
    [
      {
        type: 1,
        name: 'pause',
        options: [{ type: 3, name: 'subscription', value: 'ne', focused: true }],
      },
    ],
  ]);
});

test('what only one person sees goes for good when they dismiss it, and by nobody else', async () => {
  const { playground, interaction, robin } = await listening();
  const seen = robin.run('brief', { topic: 'ports' });
  const { id, token } = await interaction();
  const data = { content: 'For you', flags: 64 };
  await call(playground, 'POST', `/interactions/${id}/${token}/callback`, { type: 4, data });
  const messageId = (await seen).message?.id ?? '';
  const dismiss = (person: string) =>
    fetch(`${playground.url}/playground/dismissals`, {
      method: 'POST',
      body: JSON.stringify({ person, channelId: CHANNEL.briefings, messageId }),
    });

  await dismiss(playground.person('Sam').id);
  const before = robin.messages().length;
  await dismiss(robin.id);

  expect([before, robin.messages().length]).toEqual([1, 0]);
});
