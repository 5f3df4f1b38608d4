import { expect, test } from 'vitest';
import { botAt, callbacks, eventually, say } from './bot-at.ts';
import { counterOf, waitingCommand } from './front.ts';
import { command, ofType, press, typing } from './interactions.ts';
import { idAt, startStandIn } from './stand-in.ts';
import type { Rule, StandIn } from './stand-in.ts';

/** The calls since, as `POST /path`. */
const lines = ({ calls }: StandIn, under: string) =>
  calls.filter(({ path }) => path.includes(under)).map(({ method, path }) => `${method} ${path}`);

/** Answers the first `times` calls below a path so, and the others as always. */
function atFirst(times: number, part: string, answer: Awaited<ReturnType<Rule>>): Rule {
  let left = times;
  return ({ path }) => (path.includes(part) && left-- > 0 ? answer : undefined);
}

const hourAgo = () => new Date(new Date().getTime() - 3_600_000);

test('a command is answered in one call that anybody may make, and pings nobody', async () => {
  await using discord = await startStandIn();
  await using started = await botAt(discord);

  discord.dispatch('INTERACTION_CREATE', command('echo', say('hello')));
  await eventually(() => expect(callbacks(discord)).toHaveLength(1));

  expect(callbacks(discord)[0]).toMatchObject({
    auth: undefined,
    body: { type: 4, data: { flags: 1 << 15, allowed_mentions: { parse: [] } } },
  });
  expect(JSON.stringify(callbacks(discord)[0]?.body)).toContain('hello');
  await eventually(() => expect(started.bot.health()).toMatchObject({ ready: true, answered: 1 }));
});

test('a command that is there before the bot is ready is answered all the same', async () => {
  await using discord = await startStandIn({ greet: false });
  const starting = botAt(discord, { readyWithinMs: 300, lookEveryMs: 20 });
  await eventually(() => expect(discord.identifies).toBe(1));

  discord.dispatch('INTERACTION_CREATE', command('echo', say('early')));
  await eventually(() => expect(callbacks(discord)).toHaveLength(1));

  await using started = await starting;
  expect(started.bot.health()).toMatchObject({ ready: false });
});

test('a button changes its message, a reader who types gets choices', async () => {
  await using discord = await startStandIn();
  await using _ = await botAt(discord);

  discord.dispatch('INTERACTION_CREATE', press('echo:again:once more'));
  discord.dispatch('INTERACTION_CREATE', typing('echo', 'words', 'hel'));
  await eventually(() => expect(callbacks(discord)).toHaveLength(2));

  const bodies = callbacks(discord).map(({ body }) => body);
  expect(bodies).toContainEqual(expect.objectContaining({ type: 7 }));
  expect(bodies).toContainEqual({ type: 8, data: { choices: [{ name: 'hel!', value: 'hel!' }] } });
});

test('a slow answer is deferred first and fills what was deferred', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  await using discord = await startStandIn();
  await using _ = await botAt(discord, {
    counter: counterOf(waitingCommand(promise)),
    deferAfterMs: 10,
  });

  discord.dispatch('INTERACTION_CREATE', command('wait'));
  await eventually(() => expect(callbacks(discord)).toHaveLength(1));
  resolve();
  await eventually(() => expect(lines(discord, '/webhooks/')).toHaveLength(1));

  expect(callbacks(discord)[0]?.body).toEqual({ type: 5 });
  expect(lines(discord, '/webhooks/')[0]).toMatch(/^PATCH .*\/messages\/@original$/);
});

test('an interaction that falls into a dropped connection is answered after the resume, once', async () => {
  await using discord = await startStandIn();
  await using started = await botAt(discord);
  const before = command('echo', say('before'));
  discord.dispatch('INTERACTION_CREATE', before);
  await eventually(() => expect(callbacks(discord)).toHaveLength(1));

  discord.drop();
  await eventually(() => expect(discord.connections()).toBe(0));
  discord.dispatch('INTERACTION_CREATE', command('echo', say('in the gap')));
  discord.dispatch('INTERACTION_CREATE', before);
  await eventually(() => expect(callbacks(discord)).toHaveLength(2));

  expect(discord).toMatchObject({ resumes: 1, identifies: 1 });
  await eventually(() => expect(started.bot.health()).toMatchObject({ answered: 2, repeated: 1 }));
});

test('an interaction that is too old is dropped, and counted', async () => {
  await using discord = await startStandIn();
  await using started = await botAt(discord);
  const old = idAt(new Date(new Date().getTime() - 4_000));

  discord.dispatch('INTERACTION_CREATE', command('echo', say('late'), { id: old }));
  await eventually(() => expect(started.bot.health().dropped).toBe(1));

  expect(callbacks(discord)).toEqual([]);
});

test('a machine whose clock is an hour ahead of Discord drops nothing', async () => {
  await using discord = await startStandIn({ now: hourAgo });
  await using started = await botAt(discord);

  discord.dispatch('INTERACTION_CREATE', command('echo', say('now'), { id: idAt(hourAgo()) }));
  await eventually(() => expect(started.bot.health().answered).toBe(1));

  expect(started.bot.health().dropped).toBe(0);
});

test('a malformed interaction is answered with an apology and does not end the process', async () => {
  await using discord = await startStandIn();
  await using started = await botAt(discord);

  discord.dispatch('INTERACTION_CREATE', ofType(2, { data: null, member: {}, channel: {} }));
  discord.dispatch('INTERACTION_CREATE', { nonsense: true });
  await eventually(() => expect(started.bot.health().notUnderstood).toBe(2));
  discord.dispatch('INTERACTION_CREATE', command('echo', say('still here')));
  await eventually(() => expect(started.bot.health().answered).toBe(1));

  expect(callbacks(discord)[0]?.body).toMatchObject({ type: 4, data: { flags: (1 << 15) | 64 } });
});

test('the commands are registered at the first start, and nothing is sent at the second', async () => {
  await using discord = await startStandIn();
  await using first = await botAt(discord);
  await eventually(() => expect(first.lines).toContain('info The commands are registered.'));
  await first.bot.stop();
  const sent = lines(discord, '/applications/');

  await using second = await botAt(discord);
  await eventually(() => expect(second.lines).toContain('info The commands are registered.'));

  expect(sent.map((line) => line.split(' ')[0])).toEqual(['GET', 'POST']);
  expect(lines(discord, '/applications/').slice(2)).toEqual([
    expect.stringMatching(/^GET .*with_localizations=true$/),
  ]);
});

test('a registration that fails is tried again while the bot answers', async () => {
  await using discord = await startStandIn({ rule: atFirst(8, '/commands', { status: 500 }) });
  await using started = await botAt(discord, { retryAfterMs: 30 });

  discord.dispatch('INTERACTION_CREATE', command('echo', say('meanwhile')));
  await eventually(() => expect(started.bot.health().answered).toBe(1));
  await eventually(() => expect(started.lines).toContain('info The commands are registered.'));

  expect(started.lines).toContain('warn Registering commands failed.');
  expect(discord.commands.size).toBe(1);
});

test('a token that Discord does not know ends the bot with what to do', async () => {
  await using discord = await startStandIn({
    rule: () => ({ status: 401, body: { message: '401: Unauthorized', code: 0 } }),
  });

  await using started = await botAt(discord);

  expect(started.fatal).toEqual([expect.stringMatching(/refused the token.*DISCORD_TOKEN/)]);
  expect(started.bot.health().ready).toBe(false);
});

test('a 401 in the midst of work ends the bot too', async () => {
  await using discord = await startStandIn({
    rule: atFirst(1, '/commands', { status: 401, body: { message: '401: Unauthorized', code: 0 } }),
  });

  await using started = await botAt(discord);
  await eventually(() => expect(started.fatal).toHaveLength(1));

  expect(started.fatal[0]).toContain('refused the token');
});

test.each([
  [4004, 'refused the token'],
  [4011, 'too many servers'],
  [4014, 'fault in the bot'],
])('a gateway that closes with %i ends the bot, once, and says %s', async (closeWith, words) => {
  await using discord = await startStandIn({ closeWith });

  await using started = await botAt(discord);

  expect(started.fatal).toEqual([expect.stringContaining(words)]);
});

test('a Discord that cannot be reached at the start is tried again', async () => {
  await using discord = await startStandIn({ rule: atFirst(5, '/gateway/bot', { status: 503 }) });

  await using started = await botAt(discord, { retryAfterMs: 10 });

  expect(started.fatal).toEqual([]);
  expect(started.bot.health().ready).toBe(true);
});

test('a Discord that never greets the bot ends it', async () => {
  await using discord = await startStandIn({ greet: false });

  await using started = await botAt(discord, { readyWithinMs: 200, lookEveryMs: 20 });

  expect(started.fatal).toEqual([expect.stringContaining('has not greeted the bot')]);
});

test('a connection whose heartbeats nobody acknowledges ends the bot', async () => {
  await using discord = await startStandIn({ acknowledge: false, heartbeatMs: 60_000 });

  await using started = await botAt(discord, { silentAfterMs: 300, lookEveryMs: 20 });
  await eventually(() => expect(started.fatal).toHaveLength(1));

  expect(started.fatal[0]).toContain('has not acknowledged a heartbeat of shard 0');
});

test('a connection whose heartbeats are acknowledged stays', async () => {
  await using discord = await startStandIn({ heartbeatMs: 40 });

  // A busy machine holds a process up for longer than some heartbeats.
  await using started = await botAt(discord, { silentAfterMs: 1_500, lookEveryMs: 20 });
  const startedAt = performance.now();
  await eventually(() => expect(performance.now() - startedAt).toBeGreaterThan(2_000));

  expect(started.fatal).toEqual([]);
  expect(started.bot.health().lastAckMs).toBeLessThan(1_500);
});

test('a bot that is told to stop gives the answers in hand first', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  await using discord = await startStandIn();
  await using started = await botAt(discord, {
    counter: counterOf(waitingCommand(promise)),
    deferAfterMs: 5,
  });
  discord.dispatch('INTERACTION_CREATE', command('wait'));
  await eventually(() => expect(callbacks(discord)).toHaveLength(1));

  const stopping = started.bot.stop();
  resolve();
  await stopping;

  expect(lines(discord, '/webhooks/')).toHaveLength(1);
  expect(started.bot.health()).toMatchObject({ ready: false, answered: 1 });
  await eventually(() => expect(discord.connections()).toBe(0));
});

test('an answer that never comes does not keep the bot from stopping', async () => {
  await using discord = await startStandIn();
  await using started = await botAt(discord, {
    counter: counterOf(waitingCommand(new Promise(() => {}))),
    deferAfterMs: 5,
    stopWithinMs: 50,
  });
  discord.dispatch('INTERACTION_CREATE', command('wait'));
  await eventually(() => expect(callbacks(discord)).toHaveLength(1));

  await started.bot.stop();

  expect(discord.connections()).toBe(0);
});
