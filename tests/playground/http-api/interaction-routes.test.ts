import { expect, test } from 'vitest';
import type { Playground } from '../../../src/playground/server.ts';
import { APPLICATION_ID, CHANNEL } from '../../../src/playground/world/cast.ts';
import { heldTime } from '../held-time.ts';
import { call, opened, problemsIn, register } from '../opened.ts';
import { identified } from '../wire.ts';

const V2 = 1 << 15;
const EPHEMERAL = 64;
const reply = (content: string, flags = 0) => ({ type: 4, data: { content, flags } });

/** A playground where Robin has just run `/brief`, and the ways to answer. */
async function asked() {
  const time = heldTime();
  const playground = await opened(time);
  await register(playground);
  const wire = await identified(playground);
  const seen = playground.person('Robin').run('brief', { topic: 'ports' });
  const { d } = await wire.hears('INTERACTION_CREATE');
  return { time, playground, wire, seen, ...answers(playground, d) };
}

function answers(playground: Playground, { id, token }: { id: string; token: string }) {
  const noAuth = { authorization: '' };
  const webhook = `/webhooks/${APPLICATION_ID}/${token}`;
  return {
    token,
    callback: (body: unknown) =>
      call(playground, 'POST', `/interactions/${id}/${token}/callback`, body, noAuth),
    followUp: (body: unknown) => call(playground, 'POST', webhook, body, noAuth),
    original: (method: string, body?: unknown, name = '%40original') =>
      call(playground, method, `${webhook}/messages/${name}`, body, noAuth),
  };
}

test('an answer stands in the channel, with who asked and what', async () => {
  const { playground, callback, seen } = await asked();

  const said = await callback(reply('Ports are open'));

  expect(said).toMatchObject({ status: 204, body: undefined });
  expect((await seen).message).toMatchObject({
    content: 'Ports are open',
    type: 20,
    interaction_metadata: { type: 2, user: { username: 'robin' } },
    interaction: { name: 'brief' },
  });
  expect(playground.messages(CHANNEL.briefings, 'Sam')).toHaveLength(1);
});

test('an ephemeral answer is seen by the caller alone, and by no bot through the channel', async () => {
  const { playground, callback, seen } = await asked();

  await callback(reply('For you', EPHEMERAL));
  const { message } = await seen;

  expect(message).toMatchObject({ onlyFor: playground.person('Robin').id, flags: EPHEMERAL });
  expect(playground.messages(CHANNEL.briefings, 'Sam')).toEqual([]);
  const path = `/channels/${CHANNEL.briefings}/messages`;
  expect((await call(playground, 'GET', path)).body).toEqual([]);
  expect((await call(playground, 'GET', `${path}/${message?.id}`)).body.code).toBe(10008);
});

test('an answer needs no right to post in the channel', async () => {
  const time = heldTime();
  const playground = await opened(time);
  await register(playground);
  const wire = await identified(playground);
  const seen = playground.person('Robin', CHANNEL.quiet).run('brief', { topic: 'ports' });
  const { d } = await wire.hears('INTERACTION_CREATE');

  await answers(playground, d).callback(reply('Even here'));

  expect((await seen).message?.content).toBe('Even here');
  expect(BigInt(d.app_permissions) & (1n << 11n)).toBe(0n);
});

test('a second answer is refused, and the first stays', async () => {
  const { playground, callback } = await asked();
  await callback(reply('First'));

  const second = await callback(reply('Second'));

  expect(second).toMatchObject({ status: 400, body: { code: 40060 } });
  expect(playground.messages(CHANNEL.briefings).map(({ content }) => content)).toEqual(['First']);
});

test('after three seconds it is too late, and the person is told', async () => {
  const { time, callback, seen } = await asked();
  time.pass(3001);

  const said = await callback(reply('Sorry'));

  expect(said).toMatchObject({ status: 404, body: { code: 10062 } });
  expect(await seen).toEqual({ message: undefined, failed: 'The application did not respond' });
});

test('a wrong token is an unknown interaction', async () => {
  const { playground, token } = await asked();

  const said = await call(playground, 'POST', `/interactions/1110/${token}/callback`, reply('a'));

  expect(said.body.code).toBe(10062);
});

test('a refused answer can be mended in time; if it is not, the person is told why', async () => {
  const first = await asked();
  const refused = await first.callback(reply('a'.repeat(2001)));
  await first.callback(reply('Shorter'));
  const second = await asked();
  await second.callback(reply(''));
  second.time.pass(3001);

  expect(problemsIn(refused.body.errors)).toEqual(['data.content BASE_TYPE_MAX_LENGTH']);
  expect((await first.seen).message?.content).toBe('Shorter');
  expect((await second.seen).failed).toMatch(/did not respond.*50006/);
});

test.each<[type: number | string, why: string]>([
  [6, 'a command has no message to update'],
  [7, 'a command has no message to update'],
  [8, 'a command has no suggestions'],
  [1, 'nobody pinged'],
  ['4', 'a text is no number'],
])('an answer of type %s is refused: %s', async (type) => {
  const { callback } = await asked();

  const said = await callback({ type, data: { content: 'a' } });

  expect(problemsIn(said.body.errors)).toEqual(['type BASE_TYPE_CHOICES']);
});

test('an answer without data is refused', async () => {
  const { callback } = await asked();

  const said = await callback({ type: 4 });

  expect(problemsIn(said.body.errors)).toEqual(['data BASE_TYPE_REQUIRED']);
});

test('a deferred answer is thinking until it is edited', async () => {
  const { playground, callback, original, seen } = await asked();
  await callback({ type: 5, data: { flags: EPHEMERAL } });
  const thinking = playground.messages(CHANNEL.briefings, 'Robin')[0];

  const edited = await original('PATCH', { content: 'Done' });

  expect(thinking?.flags).toBe(EPHEMERAL | 128);
  expect(edited).toMatchObject({ status: 200, body: { id: thinking?.id, flags: EPHEMERAL } });
  expect((await seen).message).toMatchObject({ content: 'Done', id: thinking?.id });
});

test('the first message after a deferral takes its place, the next stands beside it', async () => {
  const { playground, callback, followUp } = await asked();
  await callback({ type: 5 });

  const first = await followUp({ content: 'First' });
  const second = await followUp({ content: 'Second', flags: EPHEMERAL });

  const robin = playground.messages(CHANNEL.briefings, 'Robin');
  expect(robin.map(({ id, content }) => [id, content])).toEqual([
    [first.body.id, 'First'],
    [second.body.id, 'Second'],
  ]);
  expect(playground.messages(CHANNEL.briefings, 'Sam')).toHaveLength(1);
});

test('a bot that takes its thinking away can go on with a message for the caller alone', async () => {
  const { playground, callback, followUp, original, seen } = await asked();
  await callback({ type: 5 });
  await original('DELETE');

  await followUp({ content: 'Only you', flags: EPHEMERAL });

  expect((await seen).message).toMatchObject({ content: 'Only you', flags: EPHEMERAL });
  expect(playground.messages(CHANNEL.briefings, 'Sam')).toEqual([]);
});

test('the answer can be read, edited and deleted by its token, with the @ escaped or not', async () => {
  const { callback, original } = await asked();
  await callback(reply('One'));

  const read = await original('GET', undefined, '@original');
  const byId = await original('PATCH', { content: 'Two' }, read.body.id);
  const deleted = await original('DELETE');
  const gone = await original('GET');

  expect([read.body.content, byId.body.content]).toEqual(['One', 'Two']);
  expect([deleted.status, gone.body.code]).toEqual([204, 10008]);
});

test('a token reaches its own messages and no others', async () => {
  const { playground, callback, original } = await asked();
  await callback(reply('One'));
  const path = `/channels/${CHANNEL.briefings}/messages`;
  const other = await call(playground, 'POST', path, { content: 'Elsewhere' });

  expect((await original('GET', undefined, other.body.id)).body.code).toBe(10008);
});

test('an edit cannot mix old and new kinds of content', async () => {
  const { callback, original } = await asked();
  await callback({ type: 4, data: { flags: V2, components: [{ type: 10, content: 'New' }] } });

  const mixed = await original('PATCH', { content: 'Old' });
  const empty = await original('PATCH', { components: [] });

  expect(problemsIn(mixed.body.errors)).toEqual([
    'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ]);
  expect(empty.body.code).toBe(50006);
});

test('nothing follows before the answer, nor fifteen minutes after the question', async () => {
  const { time, callback, followUp, original } = await asked();
  const early = await followUp({ content: 'a' });
  await callback(reply('One'));
  time.pass(15 * 60_000 - 1);
  const inTime = await followUp({ content: 'b' });
  time.pass(2);

  const late = [await followUp({ content: 'c' }), await original('PATCH', { content: 'd' })];

  expect(early.body.code).toBe(10015);
  expect(inTime.status).toBe(200);
  expect(late.map(({ status, body }) => [status, body.code])).toEqual([
    [401, 50027],
    [401, 50027],
  ]);
});

test('a token that was never given is refused', async () => {
  const { playground } = await asked();

  const said = await call(playground, 'POST', `/webhooks/${APPLICATION_ID}/nothing`, {});

  expect(said).toMatchObject({ status: 401, body: { code: 50027 } });
});
