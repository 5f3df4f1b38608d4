import { expect, test } from 'vitest';
import { createSession } from '../../../src/playground/gateway/session.ts';
import { APPLICATION_ID, GUILD_ID } from '../../../src/playground/world/cast.ts';
import type { Playground } from '../../../src/playground/server.ts';
import { opened, register } from '../opened.ts';
import { connect, identified } from '../wire.ts';

/** A connection that asks to go on where another stopped. */
async function resuming(playground: Playground, sessionId: string, seq: number) {
  const wire = await connect(playground);
  await wire.hears(10);
  wire.send({ op: 6, d: { token: playground.token, session_id: sessionId, seq } });
  return wire;
}

const seqs = (packets: readonly object[] | undefined) =>
  packets?.map((packet) => ('s' in packet ? packet.s : undefined));

test('a session replays what came after, to the last of its thousand events', () => {
  const session = createSession('a', 0, [0, 1]);
  for (let n = 1; n <= 1_000; n += 1) session.dispatch('NEWS', n);

  expect(seqs(session.after(998))).toEqual([999, 1_000]);
  expect(session.after(1_000)).toEqual([]);
  expect(session.after(0)).toHaveLength(1_000);
});

test('a session that has forgotten some of what was missed replays nothing of it', () => {
  const session = createSession('a', 0, [0, 1]);
  for (let n = 1; n <= 1_010; n += 1) session.dispatch('NEWS', n);

  expect(session.after(9)).toBeUndefined();
  expect(seqs(session.after(10))?.slice(0, 1)).toEqual([11]);
  expect(session.after(1_011)).toBeUndefined();
});

test('a bot that missed more than a thousand events has to begin anew, and can', async () => {
  const playground = await opened();
  await register(playground);
  const before = await identified(playground);
  const { d: ready, s } = await before.hears('READY');
  playground.dropGateway();
  await playground.until(() => !playground.isBotOnline());
  const robin = playground.person('Robin');
  for (let n = 0; n <= 1_000; n += 1) void robin.run('brief', { topic: `${n}` });

  const late = await resuming(playground, ready.session_id, s ?? 0);
  expect((await late.hears(9)).d).toBe(false);
  late.send({
    op: 2,
    d: { token: playground.token, properties: { os: 'a', browser: 'b', device: 'c' }, intents: 0 },
  });

  const { d: anew, s: first } = await late.hears('READY');
  expect(anew.session_id).not.toBe(ready.session_id);
  expect([first, anew.user.id]).toEqual([1, APPLICATION_ID]);
});

test('a connection that is taken over does not end the session when it closes at last', async () => {
  const playground = await opened();
  await register(playground);
  const old = await identified(playground);
  const { d: ready, s } = await old.hears('READY');

  const next = await resuming(playground, ready.session_id, s ?? 0);
  await next.hears('RESUMED');
  old.close(1000);
  await old.ends();
  void playground.person('Robin').run('brief', { topic: 'ports' });

  expect((await next.hears('INTERACTION_CREATE')).d.data.options[0].value).toBe('ports');
  expect(old.heard.map(({ t }) => t)).not.toContain('INTERACTION_CREATE');
});

test('a wrong token resumes nothing', async () => {
  const playground = await opened();
  const before = await identified(playground);
  const { d: ready } = await before.hears('READY');
  playground.dropGateway();
  await playground.until(() => !playground.isBotOnline());

  const wire = await connect(playground);
  await wire.hears(10);
  wire.send({ op: 6, d: { token: 'wrong', session_id: ready.session_id, seq: 1 } });

  expect(await wire.ends()).toBe(4004);
});

test('of two shards the one that is away misses nothing, and the other hears nothing of it', async () => {
  const playground = await opened();
  await register(playground);
  const number = Number((BigInt(GUILD_ID) >> 22n) % 2n);
  const responsible = await identified(playground, { shard: [number, 2] });
  const other = await identified(playground, { shard: [1 - number, 2] });
  const { d: ready, s } = await responsible.hears('READY');
  responsible.close(4000);
  await responsible.ends();

  void playground.person('Robin').run('brief', { topic: 'ports' });
  const back = await resuming(playground, ready.session_id, s ?? 0);
  await back.hears('RESUMED');
  other.send({ op: 1, d: null });
  await other.hears(11);

  expect(back.heard.map(({ t }) => t)).toContain('INTERACTION_CREATE');
  expect(other.heard.map(({ t }) => t)).not.toContain('INTERACTION_CREATE');
  expect(playground.isBotOnline()).toBe(true);
});

test('direct messages are the first shard’s', async () => {
  const playground = await opened();
  const wires = [
    await identified(playground, { shard: [0, 2], intents: 1 << 12 }),
    await identified(playground, { shard: [1, 2], intents: 1 << 12 }),
  ];

  playground.person('Robin', playground.directChannelOf('Robin')).write('Just between us');
  await wires[0]?.hears('MESSAGE_CREATE');
  wires[1]?.send({ op: 1, d: null });
  await wires[1]?.hears(11);

  expect(wires[1]?.heard.map(({ t }) => t)).not.toContain('MESSAGE_CREATE');
});
