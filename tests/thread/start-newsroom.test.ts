import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Call } from '../../src/answer.ts';
import { loadCommands } from '../../src/command-files.ts';
import type { Fields } from '../../src/operate/log.ts';
import { StoreUnusable } from '../../src/store/store.ts';
import {
  type NewsroomThread,
  startNewsroom,
  type StartParts,
} from '../../src/thread/start-newsroom.ts';
import { robin, sam } from '../asker.ts';
import { keptLog } from '../discord/front.ts';
import { surveyOf } from '../newsroom/ordered.ts';
import { textsOf } from '../render/accepted.ts';
import { temporaryFolder } from '../store/opened-store.ts';

const commands = await loadCommands(`${import.meta.dirname}/../../commands`);
const LINE = 'The port of Holm opened its third ferry berth on Monday, after two years of work.';
const NOON = new Date('2026-03-10T12:00:00Z');

const call = (command: string, values: Record<string, string> = {}): Call => ({
  kind: 'command',
  command,
  values,
  asker: robin,
});

type Started = {
  readonly newsroom: NewsroomThread;
  readonly told: string[];
  readonly lines: string[];
};

/** A newsroom over one article, and what the main thread was told by it. */
async function started(parts: Partial<StartParts> = {}): Promise<Started> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'port.txt'), `Port opens a third berth\n\n${LINE}\n`);
  const told: string[] = [];
  const log = keptLog();
  const newsroom = await startNewsroom({
    folder,
    readAt: 'http://127.0.0.1/read',
    store: { dataDir: await temporaryFolder(), databaseUrl: undefined, file: 'dateline.db' },
    clock: { now: () => NOON },
    log,
    commands,
    newReference: () => 'ref-1',
    report: (error) => told.push(`reported ${String(error)}`),
    survey: async (channelId) => {
      told.push(`surveyed ${channelId}`);
      return surveyOf(channelId);
    },
    rights: async () => new Map(),
    wake: () => void told.push('woken'),
    onDeath: (error) => told.push(`dead: ${error.message}`),
    ...parts,
  });
  onTestFinished(() => newsroom.stop());
  return { newsroom, told, lines: log.lines };
}

test('answers calls, completes what is typed and gives pages, from another thread', async () => {
  const { newsroom, lines } = await started();

  const reply = await newsroom.answer(call('brief', { topic: 'berth' }));
  expect(textsOf(reply.message).join('\n')).toContain(LINE);
  expect(reply.to).toBe('all');
  expect(
    await newsroom.suggest({ command: 'brief', option: 'topic', typed: 'x', asker: robin }),
  ).toEqual([]);
  expect((await newsroom.shelf()).articles).toBe(1);
  expect(await newsroom.page('port')).toContain('<h1>Port opens a third berth</h1>');
  expect(await newsroom.page('nowhere')).toBeUndefined();
  expect(lines).toContain('info The library is indexed.');
});

test('goes by the main thread’s clock', async () => {
  const { newsroom } = await started();

  const { message } = await newsroom.answer(call('brief', { topic: 'berth' }));

  const asOf = /<t:(\d+):f>/.exec(textsOf(message).join('\n'))?.[1];
  expect(Math.abs(Number(asOf) * 1000 - NOON.getTime())).toBeLessThan(60_000);
});

test('asks the main thread what only Discord knows, and remembers orders in the same store', async () => {
  const { newsroom, told } = await started();

  const { message } = await newsroom.answer({
    kind: 'command',
    command: 'digest',
    subcommand: 'subscribe',
    values: { topics: 'everything', time: '07:30', timezone: 'Europe/Oslo' },
    asker: { ...sam, isModerator: true },
  });

  expect(told).toContain(`surveyed ${sam.channelId}`);
  expect(textsOf(message).join('\n')).toContain('07:30');
});

test('what was read and indexed is kept beside the store, and the next start is from it', async () => {
  const [folder, dataDir] = [await temporaryFolder(), await temporaryFolder()];
  await writeFile(join(folder, 'port.txt'), `Port opens a third berth\n\n${LINE}\n`);
  const origins: unknown[] = [];
  const log = { ...keptLog(), info: ({ from }: Fields) => void origins.push(from) };
  const parts = { folder, log, store: { dataDir, databaseUrl: undefined, file: 'dateline.db' } };

  const first = await started(parts);
  await vi.waitFor(() => access(join(dataDir, 'archive', 'contents.json')), { timeout: 10_000 });
  await first.newsroom.stop();
  const second = await started(parts);

  expect(origins).toEqual(['files', 'archive']);
  const { message } = await second.newsroom.answer(call('brief', { topic: 'berth' }));
  expect(textsOf(message).join('\n')).toContain(LINE);
});

test('a store that nobody can use is told as that, so that the process ends for good', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, 'x');
  const store = { dataDir: join(file, 'below'), databaseUrl: undefined, file: 'dateline.db' };

  await expect(started({ store })).rejects.toBeInstanceOf(StoreUnusable);
});

test('a thread that dies is told of once, and whoever waits gets an apology', async () => {
  const { newsroom, told } = await started({ entry: new URL('dying.ts', import.meta.url) });

  const typing = newsroom.suggest({ command: 'brief', option: 'topic', typed: 'x', asker: robin });
  const { message, to } = await newsroom.answer(call('library'));

  expect(to).toBe('caller');
  expect(textsOf(message).join('\n')).toContain('ref-1');
  expect(await typing).toEqual([]);
  expect(told.filter((line) => line.startsWith('dead'))).toEqual(['dead: Nothing is left.']);
  await expect(newsroom.shelf()).rejects.toThrow('Nothing is left.');
});

test('a thread that is stopped is not mourned', async () => {
  const { newsroom, told } = await started();

  await newsroom.stop();

  expect(told).toEqual([]);
});
