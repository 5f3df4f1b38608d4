import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { defineCommand } from '../../src/command.ts';
import { startBot } from '../../src/discord/bot.ts';
import { DISCORD_TIMING } from '../../src/discord/timing.ts';
import { invalid } from '../../src/errors.ts';
import type { Playground } from '../../src/playground/server.ts';
import { button, message, row, text } from '../../src/render/blocks.ts';
import { customId } from '../../src/render/custom-id.ts';
import { counterOf, keptLog } from '../discord/front.ts';
import { opened } from '../playground/opened.ts';
import { readIn } from './opened-house.ts';

const EPHEMERAL = 1 << 6;

const REFUSED = invalid({ what: 'Not so.', why: 'It is refused.', fix: 'Ask for less.' });

/** Resolves as soon as the playground has the deferral. */
let deferred: () => Promise<void>;

async function slowly(how: string) {
  await deferred();
  if (how === 'refuse') throw REFUSED;
  return message(
    text(`slowly, for ${how}`),
    row(
      button('Again', customId('slow', 'again', 'the same message')),
      button('Refuse', customId('slow', 'again', 'refuse')),
    ),
  );
}

/** Is never quicker than its deferral, and answers whom it is told to answer. */
const slow = defineCommand({
  name: 'slow',
  description: 'Takes its time',
  access: 'everyone',
  inDirectMessages: true,
  options: { how: { kind: 'text', description: 'For whom', required: true } },
  audience: ({ how }) => (how === 'me' ? 'caller' : 'all'),
  run: ({ how }) => slowly(how),
  presses: { again: { to: 'update', fields: 1, run: ([how = '']) => slowly(how) } },
});

let playground: Playground;
beforeEach(async () => {
  playground = await opened();
  const callbacks = () => playground.requests.filter(({ path }) => path.endsWith('/callback'));
  let before = 0;
  deferred = async () => {
    before += 1;
    await playground.until(() => callbacks().length >= before);
  };
  const bot = await startBot({
    token: playground.token,
    api: playground.apiUrl,
    counter: counterOf(slow),
    log: keptLog(),
    onFatal: (words) => {
      throw new Error(words);
    },
    timing: { ...DISCORD_TIMING, deferAfterMs: 5 },
  });
  onTestFinished(() => bot.stop());
  await bot.registered;
});

const seenBySam = () => playground.messages(playground.channels.briefings, 'Sam');
const callsSince = (from: number) =>
  playground.requests.slice(from).map(({ method, path }) => `${method} ${path.split('/')[1]}`);

test('a slow answer for all fills what was deferred', async () => {
  const { message: answer } = await playground.person('Robin').run('slow', { how: 'all' });

  expect(readIn(answer)).toContain('slowly, for all');
  expect(seenBySam().map(({ id }) => id)).toEqual([answer?.id]);
});

test('a slow answer for the caller is never shown to anybody else', async () => {
  const { message: answer } = await playground.person('Robin').run('slow', { how: 'me' });

  expect(readIn(answer)).toContain('slowly, for me');
  expect((answer?.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
  expect(seenBySam()).toEqual([]);
});

test('a slow refusal of what was to be for all is shown to the caller alone', async () => {
  const { message: answer } = await playground.person('Robin').run('slow', { how: 'refuse' });

  expect(readIn(answer)).toContain('Not so.');
  expect((answer?.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
  expect(seenBySam()).toEqual([]);
});

test('a slow button changes its message', async () => {
  const robin = playground.person('Robin');
  const { message: first } = await robin.run('slow', { how: 'all' });
  const from = playground.requests.length;

  await robin.press(first?.id ?? '', 'Again');
  await playground.until(() => callsSince(from).includes('PATCH webhooks'));

  expect(seenBySam().map(readIn)).toEqual([expect.stringContaining('for the same message')]);
});

test('a slow button that is refused leaves its message as it was', async () => {
  const robin = playground.person('Robin');
  const { message: first } = await robin.run('slow', { how: 'all' });
  const from = playground.requests.length;

  await robin.press(first?.id ?? '', 'Refuse');
  await playground.until(() => callsSince(from).includes('POST webhooks'));

  expect(seenBySam().map(readIn)).toEqual([expect.stringContaining('slowly, for all')]);
  expect(robin.messages().map(readIn).at(-1)).toContain('Not so.');
});
