import {
  CreatedThreadResponseSchema,
  MessageResponseSchema,
  ThreadResponseSchema,
} from 'discord-api-spec/zod';
import { describe, expect, test } from 'vitest';
import type { ZodMiniType } from 'zod/mini';
import type { Playground } from '../../../src/playground/server.ts';
import { APPLICATION_ID, CHANNEL } from '../../../src/playground/world/cast.ts';
import type { PermissionName } from '../../../src/playground/world/permissions.ts';
import { call, opened, problemsIn } from '../opened.ts';
import { identified } from '../wire.ts';

const V2 = 1 << 15;
const SILENT = 1 << 12;

const digest = { flags: V2 | SILENT, components: [{ type: 10, content: '# Three lines' }] };

const openPost = (playground: Playground, more: object = {}) =>
  call(playground, 'POST', `/channels/${CHANNEL.forum}/threads`, {
    name: 'Digest of 3 November',
    message: digest,
    ...more,
  });

const say = (playground: Playground, channelId: string) =>
  call(playground, 'POST', `/channels/${channelId}/messages`, { content: 'Hello' });

const differences = (schema: ZodMiniType, body: unknown) => schema.safeParse(body).error?.issues;

describe('a post in a forum', () => {
  test('is a thread and its first message, with one id', async () => {
    const playground = await opened();

    const { status, body } = await openPost(playground);
    const read = await call(playground, 'GET', `/channels/${body.id}/messages/${body.id}`);

    expect(status).toBe(201);
    expect(body).toMatchObject({
      type: 11,
      name: 'Digest of 3 November',
      parent_id: CHANNEL.forum,
      owner_id: APPLICATION_ID,
      thread_metadata: { archived: false, locked: false },
      message: { id: body.id, channel_id: body.id, flags: V2 | SILENT },
      member: { user_id: APPLICATION_ID },
    });
    expect(read.body).toEqual(body.message);
  });

  test('is as Discord describes it', async () => {
    const playground = await opened();

    const { body } = await openPost(playground);
    const read = await call(playground, 'GET', `/channels/${body.id}`);

    expect(differences(CreatedThreadResponseSchema, body)).toBeUndefined();
    expect(differences(MessageResponseSchema, body.message)).toBeUndefined();
    expect(differences(ThreadResponseSchema, read.body)).toBeUndefined();
  });

  test('knows no nonce: the same request twice makes two', async () => {
    const playground = await opened();

    const message = { ...digest, nonce: 'edition-1', enforce_nonce: true };
    const first = await openPost(playground, { message });
    const second = await openPost(playground, { message });

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body.id).not.toBe(second.body.id);
  });

  test('is refused with every mistake in its message, and then nothing was made', async () => {
    const playground = await opened();

    const said = await openPost(playground, { message: { ...digest, content: 'Words beside' } });

    expect(said.body.code).toBe(50035);
    expect(problemsIn(said.body.errors)).toEqual([
      'message.content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ]);
    expect(playground.world.threads().map(({ id }) => id)).toEqual([CHANNEL.thread]);
  });

  test('asks for the right to send messages there, and for no other', async () => {
    const playground = await opened();
    playground.world.deny(CHANNEL.forum, APPLICATION_ID, [
      'createPublicThreads',
      'sendMessagesInThreads',
    ]);

    const taken = await openPost(playground);
    playground.world.deny(CHANNEL.forum, APPLICATION_ID, ['sendMessages']);
    const refused = await openPost(playground);

    expect(taken.status).toBe(201);
    expect(refused).toMatchObject({ status: 403, body: { code: 50013 } });
  });

  test('is the only way in: no message stands in the forum itself', async () => {
    const playground = await opened();
    await openPost(playground);

    const posted = await say(playground, CHANNEL.forum);
    const list = await call(playground, 'GET', `/channels/${CHANNEL.forum}/messages`);

    expect(posted).toMatchObject({ status: 400, body: { code: 50008 } });
    expect(list).toMatchObject({ status: 200, body: [] });
  });

  test('is told to bots that ask for servers: the thread first, then its message', async () => {
    const playground = await opened();
    const wire = await identified(playground, { intents: 1 | (1 << 9) });

    const { body } = await openPost(playground);

    await wire.hears('MESSAGE_CREATE');
    expect(wire.heard.flatMap(({ t }) => t ?? []).slice(-2)).toEqual([
      'THREAD_CREATE',
      'MESSAGE_CREATE',
    ]);
    expect((await wire.hears('THREAD_CREATE')).d).toMatchObject({
      id: body.id,
      newly_created: true,
    });
  });
});

describe('a thread', () => {
  test.each<[what: string, denied: readonly PermissionName[], code: number | undefined]>([
    ['which the bot may not see', ['viewChannel'], 50001],
    ['in which the bot may not write', ['sendMessagesInThreads'], 50013],
    ['of a channel in which the bot may not write', ['sendMessages'], undefined],
  ])('%s takes its permissions from its channel', async (_, denied, code) => {
    const playground = await opened();
    playground.world.deny(CHANNEL.news, APPLICATION_ID, denied);

    const said = await say(playground, CHANNEL.thread);

    expect(said.body.code).toBe(code);
    expect(said.status).toBe(code === undefined ? 200 : 403);
  });

  test('that is locked is closed to the bot, and open to who looks after threads', async () => {
    const playground = await opened();
    playground.world.setThread(CHANNEL.thread, { locked: true });

    const said = await say(playground, CHANNEL.thread);
    const robin = () => playground.person('Robin', CHANNEL.thread).write('Me too');
    playground.person('Sam', CHANNEL.thread).write('Closed for today');

    expect(said).toMatchObject({ status: 403, body: { code: 50083 } });
    expect(robin).toThrow('may not write');
    expect(playground.messages(CHANNEL.thread)).toHaveLength(1);
  });

  test('that is archived is opened again by a message, and by nothing else', async () => {
    const playground = await opened();
    const { body } = await say(playground, CHANNEL.thread);
    const path = `/channels/${CHANNEL.thread}/messages/${body.id}`;
    playground.world.setThread(CHANNEL.thread, { archived: true });

    const edited = await call(playground, 'PATCH', path, { content: 'Changed' });
    const deleted = await call(playground, 'DELETE', path);
    const posted = await say(playground, CHANNEL.thread);
    const read = await call(playground, 'GET', `/channels/${CHANNEL.thread}`);

    expect(edited).toMatchObject({ status: 400, body: { code: 50083 } });
    expect(deleted).toMatchObject({ status: 400, body: { code: 50083 } });
    expect(posted.status).toBe(200);
    expect(read.body).toMatchObject({ thread_metadata: { archived: false }, message_count: 2 });
  });

  test('can be opened beside a channel, and not beside a thread or in direct messages', async () => {
    const playground = await opened();
    const open = (channelId: string, more: object = { type: 11 }) =>
      call(playground, 'POST', `/channels/${channelId}/threads`, { name: 'Aside', ...more });

    const beside = await open(CHANNEL.news);
    const announced = await open(CHANNEL.announcements, { type: 10 });
    const others = [
      await open(CHANNEL.thread),
      await open(playground.directChannelOf('Robin')),
      await open(CHANNEL.news, { type: 12 }),
    ];

    expect(beside).toMatchObject({ status: 201, body: { type: 11, parent_id: CHANNEL.news } });
    expect(announced.body.type).toBe(10);
    expect(others.map(({ body }) => body.code)).toEqual([50024, 50024, 50024]);
  });

  test('beside a channel asks for the right to create threads', async () => {
    const playground = await opened();
    playground.world.deny(CHANNEL.news, APPLICATION_ID, ['createPublicThreads']);

    const path = `/channels/${CHANNEL.news}/threads`;
    const said = await call(playground, 'POST', path, { name: 'Aside', type: 11 });

    expect(said.body.code).toBe(50013);
  });
});
