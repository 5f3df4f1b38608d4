import { ThreadsResponseSchema } from 'discord-api-spec/zod';
import { expect, test } from 'vitest';
import type { Playground } from '../../../src/playground/server.ts';
import { APPLICATION_ID, CHANNEL, GUILD_ID } from '../../../src/playground/world/cast.ts';
import { heldTime } from '../held-time.ts';
import { call, opened } from '../opened.ts';

const DAY = 86_400_000;

const openPost = (playground: Playground, more: object = {}) =>
  call(playground, 'POST', `/channels/${CHANNEL.forum}/threads`, {
    name: 'Digest of 3 November',
    message: { content: 'Three lines' },
    ...more,
  });

const say = (playground: Playground, channelId: string) =>
  call(playground, 'POST', `/channels/${channelId}/messages`, { content: 'Hello' });

const active = (playground: Playground) =>
  call(playground, 'GET', `/guilds/${GUILD_ID}/threads/active`);
const archived = (playground: Playground, query = '') =>
  call(playground, 'GET', `/channels/${CHANNEL.forum}/threads/archived/public${query}`);

const differences = (body: unknown) => ThreadsResponseSchema.safeParse(body).error?.issues;

test('the list of active threads holds what is open and seen by the bot, the newest first', async () => {
  const playground = await opened();
  const { body } = await openPost(playground);

  const all = await active(playground);
  playground.world.deny(CHANNEL.news, APPLICATION_ID, ['viewChannel']);
  const some = await active(playground);

  expect(all.body.threads.map(({ id }: { id: string }) => id)).toEqual([body.id, CHANNEL.thread]);
  expect(all.body.members).toMatchObject([{ id: body.id, user_id: APPLICATION_ID }]);
  expect(some.body.threads.map(({ id }: { id: string }) => id)).toEqual([body.id]);
  expect(differences(all.body)).toBeUndefined();
});

test('a thread in which nothing happened for its time moves to the archived ones', async () => {
  const time = heldTime();
  const playground = await opened(time);
  const short = (await openPost(playground, { auto_archive_duration: 1440 })).body.id;
  const long = (await openPost(playground, { auto_archive_duration: 10_080 })).body.id;

  time.pass(DAY);
  const [open, closed] = [await active(playground), await archived(playground)];

  const ids = open.body.threads.map(({ id }: { id: string }) => id);
  expect([ids.includes(short), ids.includes(long)]).toEqual([false, true]);
  expect(closed.body).toMatchObject({
    threads: [{ id: short, thread_metadata: { archived: true } }],
    first_messages: [{ id: short }],
    has_more: false,
  });
  expect(differences(closed.body)).toBeUndefined();
});

test('a message keeps its thread open', async () => {
  const time = heldTime();
  const playground = await opened(time);
  const id = (await openPost(playground, { auto_archive_duration: 1440 })).body.id;
  time.pass(DAY / 2);
  await say(playground, id);

  time.pass(DAY / 2);

  const { body } = await active(playground);
  expect(body.threads.map((thread: { id: string }) => thread.id)).toContain(id);
});

test('archived threads come in pages that fit together, the latest first', async () => {
  const time = heldTime();
  const playground = await opened(time);
  const ids: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    ids.unshift((await openPost(playground)).body.id);
    playground.world.setThread(ids[0] ?? '', { archived: true });
    time.pass(60_000);
  }

  const first = await archived(playground, '?limit=2');
  const last = first.body.threads[1].thread_metadata.archive_timestamp;
  const second = await archived(playground, `?limit=2&before=${last}`);

  const pages = [first.body, second.body].map(({ threads, has_more }) => [
    threads.map(({ id }: { id: string }) => id),
    has_more,
  ]);
  expect(pages).toEqual([
    [ids.slice(0, 2), true],
    [ids.slice(2), false],
  ]);
});

test('archived threads ask for the right to read history', async () => {
  const playground = await opened();
  playground.world.deny(CHANNEL.forum, APPLICATION_ID, ['readMessageHistory']);

  expect((await archived(playground)).body.code).toBe(50013);
});

test.each(['?limit=1', '?limit=x', '?before=yesterday'])(
  'a page of archived threads with %s is refused',
  async (query) => {
    const playground = await opened();

    expect((await archived(playground, query)).body.code).toBe(50035);
  },
);

test('the threads of another server are unknown', async () => {
  const playground = await opened();

  expect((await call(playground, 'GET', '/guilds/1/threads/active')).body.code).toBe(10004);
});
