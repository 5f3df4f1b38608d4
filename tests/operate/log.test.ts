import { expect, test } from 'vitest';
import { createLog } from '../../src/operate/log.ts';
import type { LogSettings } from '../../src/operate/log.ts';

/** A log, and the lines that it wrote. */
function logged(settings: Partial<LogSettings> & { isTTY?: boolean } = {}) {
  const lines: string[] = [];
  const output = { isTTY: settings.isTTY ?? false, write: (line: string) => lines.push(line) };
  return { lines, log: createLog({ level: 'info', output, ...settings }) };
}

test('each event is one JSON object on a line of its own', () => {
  const { log, lines } = logged();

  log.warn({ shard: 3 }, 'A shard\nhas trouble.');

  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[^\n]+\n$/);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'warn',
    msg: 'A shard\nhas trouble.',
    shard: 3,
  });
});

test('what is below the level is not written', () => {
  const { log, lines } = logged({ level: 'error' });

  log.debug({}, 'a');
  log.info({}, 'b');
  log.warn({}, 'c');
  log.error({}, 'd');
  log.fatal({}, 'e');

  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['d', 'e']);
});

test('a secret is never printed, wherever it hides', () => {
  const { log, lines } = logged({ secrets: ['s3cr3t', ''] });

  log.info({ nested: { header: 'Bot s3cr3t' } }, 'with s3cr3t');
  log.error({ error: new Error('s3cr3t', { cause: new Error('s3cr3t') }) }, 'failed');

  expect(lines.join('')).not.toContain('s3cr3t');
  expect(lines.join('')).toContain('Bot [secret]');
});

test('an error keeps its words, its cause and its code, and not the request it came from', () => {
  const { log, lines } = logged();
  const error = Object.assign(new Error('Unknown interaction', { cause: new Error('slow') }), {
    code: 10_062,
    status: 404,
    url: 'https://discord.test/interactions/1/token',
    requestBody: { json: 'what a reader wrote' },
  });

  log.error({ error }, 'Discord did not take an answer.');

  expect(JSON.parse(lines[0] ?? '').error).toMatchObject({
    message: 'Unknown interaction',
    code: 10_062,
    status: 404,
    cause: { message: 'slow' },
  });
  expect(lines[0]).not.toMatch(/discord\.test|reader wrote/);
});

test('at a terminal a line can be read, with the stack below it', () => {
  const { log, lines } = logged({ isTTY: true });

  log.info({ shard: 0, why: 'new\nline' }, 'A shard connects again.');
  log.error({ error: new Error('broken') }, 'That failed.');

  expect(lines[0]).toMatch(
    /^\d\d:\d\d:\d\d INFO {2}A shard connects again\. {2}shard=0 why="new\\nline"\n$/,
  );
  expect(lines[1]).toMatch(/^\d\d:\d\d:\d\d ERROR That failed\.\nError: broken\n {4}at /);
});

test('something thrown that is no error is written as it is', () => {
  const { log, lines } = logged();

  log.error({ error: 'only words' }, 'That failed.');

  expect(JSON.parse(lines[0] ?? '').error).toBe('only words');
});
