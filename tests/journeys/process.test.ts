import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished, expect, test } from 'vitest';
import { configSchema } from '../../src/config.ts';
import { opened } from '../playground/opened.ts';
import { readIn } from './opened-house.ts';

type Settings = Readonly<Record<string, string>>;

/** Blank is unset, and what is in the environment goes before what is in a developer's own .env. */
const UNSET: Settings = Object.fromEntries(
  Object.keys(configSchema.shape).map((name) => [name, '']),
);

/** The process as `npm start` starts it, with these settings and no others. */
function started(settings: Settings) {
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: { PATH: process.env['PATH'], ...UNSET, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  const { promise: ready, resolve } = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      if (line.startsWith('Dateline is ready: ')) resolve(line.slice('Dateline is ready: '.length));
    });
  }
  const ended = once(child, 'close').then(([code]) => Number(code));
  return { child, ready, ended, said: () => lines.join('\n') };
}

test('with nothing configured it is ready where it says, shows the page and stops when told', async () => {
  const { child, ready, ended, said } = started({ PORT: '0' });

  const page = await fetch(await ready);
  const article = await fetch(`${await ready}/read/tiktok-bargain`);
  child.kill('SIGTERM');

  expect(await page.text()).toContain('<title>');
  expect(await article.text()).toContain('<h1>');
  expect(await ended).toBe(0);
  expect(said().match(/Dateline is ready/g)).toHaveLength(1);
});

test('with a token it is the bot at the address that it is given', async () => {
  const playground = await opened();
  const { child, ready, ended } = started({
    DISCORD_TOKEN: playground.token,
    DISCORD_API_URL: playground.apiUrl,
  });
  await ready;
  await playground.until(
    () => playground.requests.filter(({ method }) => method === 'POST').length >= 5,
  );

  const { message } = await playground.person('Robin').run('brief', { topic: 'tiktok' });
  child.kill('SIGTERM');

  expect(readIn(message)).toContain('Briefing · TikTok');
  expect(await ended).toBe(0);
});

test('a token that Discord refuses ends it with the remedy, and without the token in the log', async () => {
  const playground = await opened();
  const { ended, said } = started({
    DISCORD_TOKEN: 'not.the.right-one',
    DISCORD_API_URL: playground.apiUrl,
  });

  expect(await ended).toBe(78);
  expect(said()).toContain('Copy a new one from the Bot page of the developer portal');
  expect(said()).not.toContain('not.the.right-one');
});

test('every mistake in the settings is listed in one message', async () => {
  const { ended, said } = started({
    PORT: 'eighty',
    LOG_LEVEL: 'loud',
    DISCORD_API_URL: 'ftp://x',
  });

  expect(await ended).toBe(78);
  for (const name of ['PORT', 'LOG_LEVEL', 'DISCORD_API_URL']) expect(said()).toContain(name);
});

test('a port that is taken is said with what to do', async () => {
  const playground = await opened();
  const { ended, said } = started({ PORT: new URL(playground.url).port });

  expect(await ended).toBe(1);
  expect(said()).toMatch(/PORT/);
});
