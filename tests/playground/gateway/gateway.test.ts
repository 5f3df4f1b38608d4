import { once } from 'node:events';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { APPLICATION_ID, CHANNEL, GUILD_ID } from '../../../src/playground/world/cast.ts';
import { heldTime } from '../held-time.ts';
import { call, opened, register } from '../opened.ts';
import { connect, identified, identify } from '../wire.ts';

test('a connection is greeted with the heartbeat that it should keep', async () => {
  const playground = await opened({ heartbeatMs: 1234 });

  const wire = await connect(playground);

  expect((await wire.hears(10)).d.heartbeat_interval).toBe(1234);
});

test('READY names the bot, its application, its server and where to come back', async () => {
  const playground = await opened();

  const wire = await identified(playground, { shard: [0, 1] });

  expect((await wire.hears('READY')).d).toMatchObject({
    v: 10,
    user: { id: APPLICATION_ID, bot: true },
    application: { id: APPLICATION_ID },
    guilds: [{ id: GUILD_ID, unavailable: true }],
    resume_gateway_url: `${playground.url.replace('http', 'ws')}/gateway`,
    shard: [0, 1],
  });
  expect(playground.isBotOnline()).toBe(true);
});

test('the server itself is told only to bots that asked for servers', async () => {
  const playground = await opened();

  const curious = await identified(playground, { intents: 1 });
  const plain = await identified(playground);

  expect((await curious.hears('GUILD_CREATE')).d).toMatchObject({
    id: GUILD_ID,
    channels: [
      { name: 'briefings', type: 0 },
      { name: 'news', type: 0 },
      { name: 'quiet', type: 0 },
      { name: 'announcements', type: 5 },
      { name: 'reading-room', type: 15 },
    ],
    threads: [{ name: 'Late edition', type: 11 }],
  });
  plain.send({ op: 1, d: null });
  await plain.hears(11);
  expect(plain.heard.map(({ t }) => t)).not.toContain('GUILD_CREATE');
});

test.each([
  ['a wrong token', { token: 'wrong' }, 4004],
  ['intents that do not exist', { intents: 1 << 30 }, 4013],
  ['intents below zero', { intents: -1 }, 4013],
  ['an intent that nobody granted', { intents: 1 << 15 }, 4014],
  ['a shard beyond the last', { shard: [2, 2] }, 4010],
])('IDENTIFY with %s ends the connection as at Discord', async (_, more, code) => {
  const playground = await opened();
  const wire = await connect(playground);
  await wire.hears(10);

  wire.send(identify(playground, more));

  expect(await wire.ends()).toBe(code);
});

test.each([
  ['no JSON', '{', 4002],
  ['an unknown op', { op: 99, d: null }, 4001],
  ['an IDENTIFY without its fields', { op: 2, d: {} }, 4002],
  ['a presence before IDENTIFY', { op: 3, d: {} }, 4003],
])('%s ends the connection', async (_, packet, code) => {
  const playground = await opened();
  const wire = await connect(playground);
  await wire.hears(10);

  wire.send(packet);

  expect(await wire.ends()).toBe(code);
});

test('identifying twice ends the connection', async () => {
  const playground = await opened();
  const wire = await identified(playground);

  wire.send(identify(playground));

  expect(await wire.ends()).toBe(4005);
});

test('more than 120 packets a minute end the connection', async () => {
  const playground = await opened();
  const wire = await identified(playground);

  for (let sent = 0; sent < 121; sent += 1) wire.send({ op: 3, d: {} });

  expect(await wire.ends()).toBe(4008);
});

test.each([
  ['?v=9&encoding=json', 4012],
  ['?v=10&encoding=etf', 4002],
  ['?v=10&encoding=json&compress=zlib-stream', 4002],
])('a connection that asks for %s is refused', async (query, code) => {
  const playground = await opened();

  const wire = await connect(playground, query);

  expect(await wire.ends()).toBe(code);
});

test('a bot whose heart stops is disconnected, and one whose heart beats is not', async () => {
  const time = heldTime();
  const playground = await opened({ ...time, heartbeatMs: 1000 });
  const wire = await identified(playground);
  time.pass(2900);
  wire.send({ op: 1, d: 1 });
  await wire.hears(11);
  time.pass(2900);
  expect(wire.closed()).toBeUndefined();

  time.pass(200);

  expect(await wire.ends()).toBe(4009);
});

test('what happened while a connection was down is replayed, in order and once', async () => {
  const playground = await opened();
  await register(playground);
  const before = await identified(playground);
  const { d: ready, s: seq } = await before.hears('READY');
  playground.dropGateway();
  await before.ends();
  await playground.until(() => !playground.isBotOnline());
  const robin = playground.person('Robin');
  for (const topic of ['ports', 'chips']) void robin.run('brief', { topic });

  const after = await connect(playground);
  await after.hears(10);
  after.send({ op: 6, d: { token: playground.token, session_id: ready.session_id, seq } });
  await after.hears('RESUMED');

  const events = after.heard.filter(({ op }) => op === 0);
  expect(events.map(({ t, s }) => [t, s])).toEqual([
    ['INTERACTION_CREATE', 2],
    ['INTERACTION_CREATE', 3],
    ['RESUMED', 4],
  ]);
  expect(events.slice(0, 2).map(({ d }) => d.data.options[0].value)).toEqual(['ports', 'chips']);
});

test.each([
  ['a session that never was', { session_id: 'nobody' }],
  ['events that are still to come', { seq: 99 }],
])('resuming %s is answered with an invalid session', async (_, more) => {
  const playground = await opened();
  const before = await identified(playground);
  const { d: ready } = await before.hears('READY');
  playground.dropGateway();
  await playground.until(() => !playground.isBotOnline());

  const after = await connect(playground);
  await after.hears(10);
  const resume = { token: playground.token, session_id: ready.session_id, seq: 1, ...more };
  after.send({ op: 6, d: resume });

  expect((await after.hears(9)).d).toBe(false);
});

test('a bot that says goodbye cannot resume', async () => {
  const playground = await opened();
  const before = await identified(playground);
  const { d: ready } = await before.hears('READY');
  before.close(1000);
  await playground.until(() => !playground.isBotOnline());

  const after = await connect(playground);
  await after.hears(10);
  after.send({ op: 6, d: { token: playground.token, session_id: ready.session_id, seq: 1 } });

  expect((await after.hears(9)).d).toBe(false);
});

test('a session that nobody resumes is forgotten after five minutes', async () => {
  const time = heldTime();
  const playground = await opened(time);
  const before = await identified(playground);
  const { d: ready } = await before.hears('READY');
  playground.dropGateway();
  await playground.until(() => !playground.isBotOnline());
  time.pass(5 * 60_000);

  const after = await connect(playground);
  await after.hears(10);
  after.send({ op: 6, d: { token: playground.token, session_id: ready.session_id, seq: 1 } });

  expect((await after.hears(9)).d).toBe(false);
});

test('each loss of the connection gives a session five minutes of its own', async () => {
  const time = heldTime();
  const playground = await opened(time);
  const first = await identified(playground);
  const { d: ready } = await first.hears('READY');
  const resume = { token: playground.token, session_id: ready.session_id, seq: 1 };
  for (let loss = 0; loss < 2; loss += 1) {
    playground.dropGateway();
    await playground.until(() => !playground.isBotOnline());
    time.pass(4 * 60_000);
    const next = await connect(playground);
    await next.hears(10);
    next.send({ op: 6, d: resume });
    await next.hears('RESUMED');
  }

  expect(playground.isBotOnline()).toBe(true);
});

test.each(['/elsewhere', '//', '/gatewayed'])('there is no gateway at %s', async (path) => {
  const playground = await opened();
  const socket = new WebSocket(`${playground.url.replace('http', 'ws')}${path}`);

  const [error] = await once(socket, 'error');

  expect(error).toBeInstanceOf(Error);
});

test('messages reach a bot that asked for them, without the words of people in a server', async () => {
  const playground = await opened();
  const wire = await identified(playground, { intents: 1 << 9 });
  playground.person('Robin').write('Nobody but people reads this');
  await call(playground, 'POST', `/channels/${CHANNEL.news}/messages`, { content: 'My own words' });
  await playground.until(() => playground.messages(CHANNEL.news).length === 1);

  const first = await wire.hears('MESSAGE_CREATE');
  wire.send({ op: 1, d: null });
  await wire.hears(11);

  expect(first.d).toMatchObject({ guild_id: GUILD_ID, content: '', author: { username: 'robin' } });
  expect(wire.heard.at(-2)?.d).toMatchObject({ content: 'My own words' });
});

test('direct messages come with their words, to bots that asked for these', async () => {
  const playground = await opened();
  const wire = await identified(playground, { intents: 1 << 12 });

  playground.person('Robin', playground.directChannelOf('Robin')).write('Just between us');

  const { d } = await wire.hears('MESSAGE_CREATE');
  expect(d).toMatchObject({ content: 'Just between us' });
  expect(d).not.toHaveProperty('guild_id');
});

test('the gateway fails as it is told to', async () => {
  const playground = await opened();
  const wire = await identified(playground);

  playground.gateway.requestReconnect();
  playground.gateway.invalidate(true);
  await wire.hears(7);
  expect((await wire.hears(9)).d).toBe(true);

  playground.gateway.acknowledgesHeartbeats = false;
  wire.send({ op: 1, d: 1 });
  playground.gateway.identifyRefusedWith = 4004;
  const refused = await connect(playground);
  await refused.hears(10);
  refused.send(identify(playground));
  expect(await refused.ends()).toBe(4004);
  expect(wire.heard.map(({ op }) => op)).not.toContain(11);
});

test('a website cannot open the gateway', async () => {
  const playground = await opened();
  const address = `${playground.url.replace('http', 'ws')}/gateway?v=10&encoding=json`;

  const socket = new WebSocket(address, { origin: 'https://news.example' });

  const [error] = await once(socket, 'error');
  expect(error).toBeInstanceOf(Error);
});

test('with two shards, an event of the server reaches one of them', async () => {
  const playground = await opened();
  await register(playground);
  const number = Number((BigInt(GUILD_ID) >> 22n) % 2n);
  const responsible = await identified(playground, { shard: [number, 2] });
  const other = await identified(playground, { shard: [1 - number, 2] });

  void playground.person('Robin').run('brief', { topic: 'ports' });

  await responsible.hears('INTERACTION_CREATE');
  other.send({ op: 1, d: null });
  await other.hears(11);
  expect(other.heard.map(({ t }) => t)).not.toContain('INTERACTION_CREATE');
});
