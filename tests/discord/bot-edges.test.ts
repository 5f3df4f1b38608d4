import { expect, test } from 'vitest';
import { botAt, callbacks, eventually, say } from './bot-at.ts';
import { command, press, typing } from './interactions.ts';
import { startStandIn } from './stand-in.ts';
import type { Rule } from './stand-in.ts';

/** Answers no callback before this many have come. */
function togetherAfter(count: number): Rule {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  let come = 0;
  return ({ path }) => {
    if (!path.endsWith('/callback')) return undefined;
    come += 1;
    if (come === count) resolve(undefined);
    return promise;
  };
}

test('of two hundred calls at once none waits for another', async () => {
  await using discord = await startStandIn({ rule: togetherAfter(200) });
  await using started = await botAt(discord);

  for (let call = 0; call < 200; call += 1) {
    discord.dispatch('INTERACTION_CREATE', command('echo', say(`call ${call}`)));
  }
  await eventually(() => expect(started.bot.health().answered).toBe(200));

  expect(new Set(callbacks(discord).map(({ path }) => path)).size).toBe(200);
});

test('events that nobody asked for, and that are malformed, do not end the bot', async () => {
  await using discord = await startStandIn();
  await using started = await botAt(discord);

  discord.dispatch('INTERACTION_CREATE', undefined);
  discord.dispatch('INTERACTION_CREATE', null);
  discord.dispatch('GUILD_CREATE', { id: '200000000000000001' });
  discord.dispatch('MESSAGE_CREATE', null);
  discord.dispatch('AN_EVENT_TO_COME', { a: 1 });
  discord.dispatch('INTERACTION_CREATE', command('echo', say('still here')));
  await eventually(() => expect(callbacks(discord)).toHaveLength(1));

  expect(started.bot.health()).toMatchObject({ ready: true, notUnderstood: 2 });
  expect(started.fatal).toEqual([]);
});

test('an interaction whose id is a number of milliseconds is answered', async () => {
  await using discord = await startStandIn();
  await using started = await botAt(discord);

  const id = String(new Date().getTime());
  discord.dispatch('INTERACTION_CREATE', command('echo', say('hello'), { id }));
  await eventually(() => expect(started.bot.health().answered).toBe(1));

  expect(callbacks(discord)[0]?.path).toContain(`/interactions/${id}/`);
});

test.each([
  // Made only when it is sent: by then the others may have taken so long that it would be too old.
  ['a command', () => command('echo', say('hello'))],
  ['a button', () => press('echo:again:hello')],
  ['typing', () => typing('echo', 'words', 'hel')],
])('%s that Discord does not know any more costs one call', async (_, interactionNow) => {
  const body = { message: '404: Not Found', code: 0 };
  await using discord = await startStandIn({
    rule: ({ path }) => (path.endsWith('/callback') ? { status: 404, body } : undefined),
  });
  await using started = await botAt(discord);

  discord.dispatch('INTERACTION_CREATE', interactionNow());
  await eventually(() => expect(started.bot.health().failed).toBe(1));

  expect(callbacks(discord)).toHaveLength(1);
});

test('a command list that Discord keeps to itself is asked for once', async () => {
  await using discord = await startStandIn({
    rule: ({ path }) => (path.includes('/commands') ? { status: 403, body: {} } : undefined),
  });
  await using started = await botAt(discord, { retryAfterMs: 1 });
  await started.bot.registered;

  expect(discord.calls.filter(({ path }) => path.includes('/commands'))).toHaveLength(1);
  expect(started.lines).toContain('error Discord keeps its list of our commands to itself.');
});

test('a start that is called off before Discord answers connects to nothing', async () => {
  const asked = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<undefined>();
  await using discord = await startStandIn({
    rule({ path }) {
      if (!path.startsWith('/gateway/bot')) return undefined;
      asked.resolve();
      return answered.promise;
    },
  });
  const callOff = new AbortController();
  const starting = botAt(discord, { signal: callOff.signal });
  await asked.promise;

  callOff.abort();
  const started = await starting;
  const stopping = started.bot.stop();
  answered.resolve(undefined);
  await stopping;

  expect(started.bot.health().ready).toBe(false);
  expect(started.fatal).toEqual([]);
  await eventually(() => expect(discord.connections()).toBe(0));
});

test('a start that was called off beforehand asks Discord nothing', async () => {
  await using discord = await startStandIn();

  await using started = await botAt(discord, { signal: AbortSignal.abort() });

  expect(started.bot.health().ready).toBe(false);
  expect(discord.calls).toEqual([]);
});
