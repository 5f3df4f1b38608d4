import {
  ApplicationCommandResponseSchema,
  GatewayBotResponseSchema,
  GuildChannelResponseSchema,
  GuildMemberResponseSchema,
  GuildRoleResponseSchema,
  GuildWithCountsResponseSchema,
  InteractionCallbackResponseSchema,
  MessageResponseSchema,
  MyGuildResponseSchema,
  PrivateApplicationResponseSchema,
  PrivateChannelResponseSchema,
  UserPIIResponseSchema,
} from 'discord-api-spec/zod';
import { expect, test } from 'vitest';
import type { ZodMiniType } from 'zod/mini';
import { schemaProblems } from '../../../src/playground/validate/schema-problems.ts';
import { GUILD_ID } from '../../../src/playground/world/cast.ts';
import { call, opened, register } from '../opened.ts';
import { identified } from '../wire.ts';

/** Where an answer differs from Discord's own description of it. */
function differences(schema: ZodMiniType, answer: unknown): readonly string[] {
  const issues = schema.safeParse(answer).error?.issues ?? [];
  return schemaProblems(issues, answer).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const PICTURE = { media: { url: 'https://example.test/map.png' } };

/** One of each component that the product may use, with nothing said that has a default. */
const EVERY_KIND = [
  {
    type: 17,
    components: [
      { type: 10, content: '# Ports' },
      {
        type: 9,
        components: [{ type: 10, content: 'One line' }],
        accessory: { type: 11, ...PICTURE },
      },
      { type: 14 },
      { type: 12, items: [PICTURE] },
    ],
  },
  {
    type: 1,
    components: [
      { type: 2, style: 1, label: 'More', custom_id: 'more' },
      { type: 2, style: 5, label: 'Source', url: 'https://example.test/' },
    ],
  },
  {
    type: 1,
    components: [{ type: 3, custom_id: 'open', options: [{ label: 'First', value: '1' }] }],
  },
];

const READABLE: readonly (readonly [path: string, schema: ZodMiniType, isList: boolean])[] = [
  ['/gateway/bot', GatewayBotResponseSchema, false],
  ['/users/@me', UserPIIResponseSchema, false],
  ['/applications/@me', PrivateApplicationResponseSchema, false],
  ['/oauth2/applications/@me', PrivateApplicationResponseSchema, false],
  ['/users/@me/guilds', MyGuildResponseSchema, true],
  [`/guilds/${GUILD_ID}`, GuildWithCountsResponseSchema, false],
  [`/guilds/${GUILD_ID}/channels`, GuildChannelResponseSchema, true],
  [`/guilds/${GUILD_ID}/roles`, GuildRoleResponseSchema, true],
  [`/guilds/${GUILD_ID}/members/1110000000000000032`, GuildMemberResponseSchema, false],
  ['/channels/1110000000000000011', GuildChannelResponseSchema, false],
  ['/channels/1110000000000000041', PrivateChannelResponseSchema, false],
];

test.each(READABLE)('%s answers as Discord describes it', async (path, schema, isList) => {
  const playground = await opened();

  const { status, body } = await call(playground, 'GET', path);

  expect(status).toBe(200);
  const all: unknown[] = isList ? body : [body];
  expect(all.length).toBeGreaterThan(0);
  expect(all.map((each) => differences(schema, each))).toEqual(all.map(() => []));
});

test('commands are given back as Discord describes them', async () => {
  const playground = await opened();

  const { body } = await register(playground);

  expect(body).toHaveLength(3);
  for (const command of body) {
    expect(differences(ApplicationCommandResponseSchema, command)).toEqual([]);
  }
});

test('a message in a channel is as Discord describes it', async () => {
  const playground = await opened();

  const { body } = await call(playground, 'POST', '/channels/1110000000000000011/messages', {
    content: 'Hello <@1110000000000000031>',
    embeds: [{ title: 'One', fields: [{ name: 'a', value: 'b' }] }],
    components: [
      { type: 1, components: [{ type: 2, style: 1, label: 'More', custom_id: 'more' }] },
    ],
  });

  expect(differences(MessageResponseSchema, body)).toEqual([]);
});

test('the answer to a command is as Discord describes it, and so is what the callback returns', async () => {
  const playground = await opened();
  await register(playground);
  const wire = await identified(playground);
  void playground.person('Robin').run('brief', { topic: 'ports' });
  const { d } = await wire.hears('INTERACTION_CREATE');

  const { status, body } = await call(
    playground,
    'POST',
    `/interactions/${d.id}/${d.token}/callback?with_response=true`,
    {
      type: 4,
      data: {
        flags: 1 << 15,
        components: EVERY_KIND,
      },
    },
  );

  expect(status).toBe(200);
  expect(differences(InteractionCallbackResponseSchema, body)).toEqual([]);
  expect(differences(MessageResponseSchema, body.resource.message)).toEqual([]);
});
