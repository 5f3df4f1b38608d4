import { once } from 'node:events';
import { expect, test, vi } from 'vitest';
import { startStandIn } from '../discord/stand-in.ts';
import { callbacks } from '../discord/bot-at.ts';
import { command } from '../discord/interactions.ts';
import { opened } from '../playground/opened.ts';
import { readIn } from './opened-house.ts';
import { startedProcess } from './started-process.ts';

/** A process that starts beside others takes its time. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 40_000, interval: 20 });

const SECRET = 'MTIz.a-token.nobody-may-read';

test('told to stop before Discord has greeted it, it ends at once and well', async () => {
  await using discord = await startStandIn({ greet: false });
  const { child, ended, said } = startedProcess({
    DISCORD_TOKEN: SECRET,
    DISCORD_API_URL: discord.api,
  });
  await eventually(() => expect(discord.identifies).toBe(1));

  child.kill('SIGTERM');

  expect(await ended).toBe(0);
  expect(said()).toContain('Stopping: nothing new is begun');
  expect(said()).not.toContain('Dateline is ready');
});

test('told to stop twice, it still gives the answer in hand', async () => {
  const answered = Promise.withResolvers<{ status: number }>();
  await using discord = await startStandIn({
    rule: ({ path }) => (path.endsWith('/callback') ? answered.promise : undefined),
  });
  const { child, ready, ended, said } = startedProcess({
    DISCORD_TOKEN: SECRET,
    DISCORD_API_URL: discord.api,
  });
  await ready;
  discord.dispatch('INTERACTION_CREATE', command('help'));
  await eventually(() => expect(callbacks(discord)).toHaveLength(1));

  child.kill('SIGINT');
  await eventually(() => expect(said()).toContain('Stopping: nothing new is begun'));
  child.kill('SIGINT');
  child.kill('SIGTERM');
  answered.resolve({ status: 204 });

  expect(await ended).toBe(0);
  expect(said().match(/Stopping/g)).toHaveLength(1);
});

test('an answer that Discord never takes does not keep it from ending', async () => {
  await using discord = await startStandIn({
    rule: ({ path }) => (path.endsWith('/callback') ? new Promise(() => {}) : undefined),
  });
  const { child, ready, ended } = startedProcess({
    DISCORD_TOKEN: SECRET,
    DISCORD_API_URL: discord.api,
  });
  await ready;
  discord.dispatch('INTERACTION_CREATE', command('help'));
  await eventually(() => expect(callbacks(discord)).toHaveLength(1));
  const toldAt = performance.now();

  child.kill('SIGTERM');
  const status = await ended;

  expect(status).toBe(0);
  expect(performance.now() - toldAt).toBeLessThan(6_000);
});

test('whoever reads its log may leave: it answers, and stops well when told', async () => {
  const playground = await opened();
  const { child, ready } = startedProcess({
    DISCORD_TOKEN: playground.token,
    DISCORD_API_URL: playground.apiUrl,
  });
  await ready;
  await playground.until(
    () => playground.requests.filter(({ method }) => method === 'POST').length >= 5,
  );
  const ended = once(child, 'exit');

  child.stdout.destroy();
  child.stderr.destroy();
  playground.dropGateway();
  const { message } = await playground.person('Robin').run('brief', { topic: 'tiktok' });
  child.kill('SIGTERM');

  expect(readIn(message)).toContain('Briefing · TikTok');
  expect(await ended).toEqual([0, null]);
});

test('the token is in no line of the log, whatever goes wrong', async () => {
  await using discord = await startStandIn({
    rule: ({ path, auth }) =>
      path.includes('/commands')
        ? { status: 400, body: { message: `Bad token ${auth}`, code: 1 } }
        : undefined,
  });
  const { child, ready, ended, said } = startedProcess({
    DISCORD_TOKEN: SECRET,
    DISCORD_API_URL: discord.api,
    LOG_LEVEL: 'trace',
  });
  await ready;
  await eventually(() => expect(said()).toContain('Discord keeps its list'));

  child.kill('SIGTERM');
  await ended;

  expect(said()).toContain('Bad token Bot [secret]');
  expect(said()).not.toContain(SECRET);
});
