import { expect, test } from 'vitest';
import { checkValue } from '../../../src/playground/people/option-values.ts';
import { CHANNEL, EARLY_READERS, GUILD_ID } from '../../../src/playground/world/cast.ts';
import { heldTime } from '../held-time.ts';
import { call, opened, register } from '../opened.ts';
import { listening } from './listening.ts';

const row = (...components: object[]) => ({ type: 1, components });
const select = {
  type: 3,
  custom_id: 'open',
  max_values: 2,
  options: ['a', 'b', 'c'].map((value) => ({ label: value, value })),
};

test('a command in a server arrives with all that Discord sends', async () => {
  const { playground, interaction, robin } = await listening();

  void robin.run('brief', { topic: 'ports', hide: true });

  const sent = await interaction();
  expect(sent).toMatchObject({
    type: 2,
    application_id: playground.applicationId,
    version: 1,
    guild_id: GUILD_ID,
    guild: { id: GUILD_ID, locale: 'en-US' },
    channel_id: CHANNEL.briefings,
    channel: { id: CHANNEL.briefings, name: 'briefings', type: 0 },
    context: 0,
    authorizing_integration_owners: { 0: GUILD_ID },
    locale: 'en-GB',
    guild_locale: 'en-US',
    entitlements: [],
    attachment_size_limit: 10_485_760,
    member: { user: { id: robin.id, global_name: 'Robin' }, roles: [EARLY_READERS] },
    data: {
      name: 'brief',
      type: 1,
      options: [
        { name: 'topic', type: 3, value: 'ports' },
        { name: 'hide', type: 5, value: true },
      ],
    },
  });
  expect(sent).not.toHaveProperty('user');
  expect(sent.channel).not.toHaveProperty('permission_overwrites');
  expect(sent.member.permissions).toMatch(/^\d+$/);
  expect(sent.app_permissions).toMatch(/^\d+$/);
});

test('a command in direct messages has a user and no member', async () => {
  const { playground, interaction } = await listening();
  const direct = playground.directChannelOf('Robin');

  void playground.person('Robin', direct).run('brief', { topic: 'ports' });

  const sent = await interaction();
  expect(sent).toMatchObject({
    context: 1,
    channel_id: direct,
    channel: { type: 1 },
    user: { username: 'robin' },
    authorizing_integration_owners: { 0: '0' },
  });
  expect(Object.keys(sent)).not.toEqual(expect.arrayContaining(['member']));
  expect(sent).not.toHaveProperty('guild_id');
});

test('a subcommand holds its options, and what they name is added', async () => {
  const { playground, interaction } = await listening();

  void playground.person('Sam').run('digest list', { channel: CHANNEL.news });

  expect((await interaction()).data).toMatchObject({
    name: 'digest',
    options: [
      { type: 1, name: 'list', options: [{ type: 7, name: 'channel', value: CHANNEL.news }] },
    ],
    resolved: { channels: { [CHANNEL.news]: { name: 'news', type: 0 } } },
  });
});

test('a message menu carries the message', async () => {
  const { interaction, robin } = await listening();
  const id = robin.write('Somebody said “no”');

  void robin.menu('Check quotes', id);

  expect((await interaction()).data).toMatchObject({
    type: 3,
    target_id: id,
    resolved: { messages: { [id]: { content: 'Somebody said “no”' } } },
  });
});

test('a button carries its message and its custom id', async () => {
  const { interaction, post, robin } = await listening();
  const id = await post([row({ type: 2, style: 1, label: 'More', custom_id: 'brief|more' })]);

  void robin.press(id, 'More');

  expect(await interaction()).toMatchObject({
    type: 3,
    data: { component_type: 2, custom_id: 'brief|more', id: 2 },
    message: { id, content: 'Pick' },
  });
});

test('a select carries what was picked', async () => {
  const { interaction, post, robin } = await listening();
  const id = await post([row(select)]);

  void robin.pick(id, 'open', ['a', 'c']);

  expect((await interaction()).data).toMatchObject({ component_type: 3, values: ['a', 'c'] });
});

test('suggestions are asked for with what was typed so far, and nothing comes of silence', async () => {
  const { time, interaction, robin } = await listening();

  const suggested = robin.type('brief', { topic: 'po' }, 'topic');

  const { type, data } = await interaction();
  expect([type, data.options]).toEqual([
    4,
    [{ name: 'topic', type: 3, value: 'po', focused: true }],
  ]);
  time.pass(3000);
  expect(await suggested).toEqual({ choices: [] });
});

test('suggestions of the bot are given to the person', async () => {
  const { playground, interaction, robin } = await listening();
  const suggested = robin.type('brief', {}, 'topic');
  const { id, token } = await interaction();

  await call(playground, 'POST', `/interactions/${id}/${token}/callback`, {
    type: 8,
    data: { choices: [{ name: 'Ports', value: 'ports' }] },
  });

  expect(await suggested).toEqual({ choices: [{ name: 'Ports', value: 'ports' }] });
});

test('without a bot a command fails after three seconds', async () => {
  const time = heldTime();
  const playground = await opened(time);
  await register(playground);
  const seen = playground.person('Robin').run('brief', { topic: 'ports' });

  time.pass(3000);

  expect(await seen).toEqual({ message: undefined, failed: 'The application did not respond' });
});

test('commands for moderators are offered to moderators, and in servers alone where they say so', async () => {
  const { playground, robin } = await listening();
  const sam = playground.person('Sam', playground.directChannelOf('Sam'));

  await expect(robin.run('digest list')).rejects.toThrow('not offered');
  await expect(sam.run('digest list')).rejects.toThrow('not offered');
});

test('who may not use commands in a channel is offered none', async () => {
  const { playground, robin } = await listening();
  playground.world.deny(CHANNEL.briefings, robin.id, ['useApplicationCommands']);

  await expect(robin.run('brief', { topic: 'ports' })).rejects.toThrow('not offered');
});

test.each([
  ['a required option missing', {}, 'required'],
  ['an option that does not exist', { topic: 'a', colour: 'red' }, 'no option “colour”'],
  ['a text where yes or no is asked', { topic: 'a', hide: 'yes' }, 'yes or no'],
])('%s is not sent', async (_, values, words) => {
  const { robin } = await listening();

  await expect(robin.run('brief', values)).rejects.toThrow(words);
});

test('a command with subcommands is not sent without one', async () => {
  const { playground } = await listening();
  const sam = playground.person('Sam');

  await expect(sam.run('digest')).rejects.toThrow('needs one of its subcommands: list');
  await expect(sam.run('digest burn')).rejects.toThrow('needs one of its subcommands: list');
  await expect(sam.run('brief now', { topic: 'a' })).rejects.toThrow('no subcommands');
});

test.each([
  ['nothing', [], 'Pick 1 to 2'],
  ['too many', ['a', 'b', 'c'], 'Pick 1 to 2'],
  ['something else', ['d'], 'that are offered'],
  ['the same twice', ['a', 'a'], 'each once'],
])('picking %s is not possible', async (_, picked, words) => {
  const { post, robin } = await listening();
  const id = await post([row(select)]);

  await expect(robin.pick(id, 'open', picked)).rejects.toThrow(words);
});

test('neither a switched-off button nor one that is not there can be pressed', async () => {
  const { post, robin } = await listening();
  const off = { type: 2, style: 1, label: 'Off', custom_id: 'off', disabled: true };
  const id = await post([row(off)]);

  await expect(robin.press(id, 'Off')).rejects.toThrow('switched off');
  await expect(robin.press(id, 'On')).rejects.toThrow('no such button');
  await expect(robin.pick('1', 'off', [])).rejects.toThrow('not there');
});

test('nobody presses the button of a message that only another sees', async () => {
  const { playground, interaction, robin } = await listening();
  const seen = robin.run('brief', { topic: 'ports' });
  const { id, token } = await interaction();
  const button = { type: 2, style: 1, label: 'More', custom_id: 'more' };
  await call(playground, 'POST', `/interactions/${id}/${token}/callback`, {
    type: 4,
    data: { content: 'Quiet', flags: 64, components: [row(button)] },
  });
  const { message } = await seen;

  const pressed = playground.person('Sam').press(message?.id ?? '', 'More');

  await expect(pressed).rejects.toThrow('not there');
});

test('a person writes where they may, within Discord’s limits', async () => {
  const { playground, robin } = await listening();
  playground.world.deny(CHANNEL.news, robin.id, ['sendMessages']);

  expect(() => robin.write('a'.repeat(2001))).toThrow('1 to 2000');
  expect(() => robin.write(' ')).toThrow('1 to 2000');
  expect(() => playground.person('Robin', CHANNEL.news).write('a')).toThrow('may not write');
  expect(() => playground.person('Robin', playground.directChannelOf('Sam')).write('a')).toThrow(
    'no channel',
  );
  expect(() => playground.person('Nobody')).toThrow('called Nobody');
});

const option = (type: number, more: object = {}) => ({
  type,
  name: 'o',
  description: 'd',
  ...more,
});

test.each([
  [option(3, { min_length: 2, max_length: 3 }), 'ab'],
  [option(3, { choices: [{ name: 'A', value: 'a' }] }), 'a'],
  [option(4, { min_value: 1, max_value: 3 }), 2],
  [option(10), 2.5],
  [option(5), false],
  [option(8), GUILD_ID],
])('%o takes %s', (form, value) => {
  expect(checkValue(form, value)).toBe(value);
});

test.each([
  [option(3), 1, 'is a text'],
  [option(3, { min_length: 2 }), 'a', 'at least 2'],
  [option(3, { max_length: 2 }), 'abc', 'at most 2'],
  [option(3, { choices: [{ name: 'A', value: 'a' }] }), 'b', 'one of: A'],
  [option(4), 1.5, 'whole number'],
  [option(4), '1', 'a number'],
  [option(10, { min_value: 1 }), 0, 'at least 1'],
  [option(10, { max_value: 1 }), 2, 'at most 1'],
  [option(6), 'Robin', 'the id'],
])('%o does not take %s', (form, value, words) => {
  expect(() => checkValue(form, value)).toThrow(words);
});
