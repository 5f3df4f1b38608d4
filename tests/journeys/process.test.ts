import { expect, test } from 'vitest';
import { opened } from '../playground/opened.ts';
import { readIn } from './opened-house.ts';
import { startedProcess } from './started-process.ts';

test('with nothing configured it is ready where it says, shows the page and stops when told', async () => {
  const { child, ready, ended, said } = startedProcess({ PORT: '0' });

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
  const { child, ready, ended } = startedProcess({
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
  const { ended, said } = startedProcess({
    DISCORD_TOKEN: 'not.the.right-one',
    DISCORD_API_URL: playground.apiUrl,
  });

  expect(await ended).toBe(78);
  expect(said()).toContain('Copy a new one from the Bot page of the developer portal');
  expect(said()).not.toContain('not.the.right-one');
});

test('every mistake in the settings is listed in one message', async () => {
  const { ended, said } = startedProcess({
    PORT: 'eighty',
    LOG_LEVEL: 'loud',
    DISCORD_API_URL: 'ftp://x',
  });

  expect(await ended).toBe(78);
  for (const name of ['PORT', 'LOG_LEVEL', 'DISCORD_API_URL']) expect(said()).toContain(name);
});

test('a port that is taken is said with what to do', async () => {
  const playground = await opened();
  const { ended, said } = startedProcess({ PORT: new URL(playground.url).port });

  expect(await ended).toBe(1);
  expect(said()).toMatch(/PORT/);
});
