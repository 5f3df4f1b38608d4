import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  type Newsroom,
  type NewsroomParts,
  openNewsroom,
} from '../../src/newsroom/open-newsroom.ts';
import { createLog } from '../../src/operate/log.ts';
import { inWords } from '../../src/search/query.ts';
import { type LibraryBook, StoreUnavailable } from '../../src/store/store.ts';
import { openedSqlite } from '../store/opened-store.ts';

const NOON = new Date('2026-03-10T12:00:00Z');
const WITHIN = 15_000;

let folder: string;
/** What an operator reads of what asks for a look. */
let warned: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-newsroom-'));
  warned = [];
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

const put = (name: string) =>
  writeFile(join(folder, `${name}.md`), `# The ${name}\n\nThe harbour gave the ${name} a berth.\n`);

async function opened(parts: Partial<NewsroomParts>): Promise<Newsroom> {
  const newsroom = await openNewsroom({
    folder,
    clock: { now: () => NOON },
    log: createLog({
      level: 'warn',
      output: { write: (line) => warned.push(JSON.parse(line).msg) },
    }),
    addressOf: () => undefined,
    ...parts,
  });
  onTestFinished(() => newsroom[Symbol.asyncDispose]());
  return newsroom;
}

const find = async ({ desk }: Newsroom, words: string) =>
  (await desk.search(inWords(words), {}, { from: 0, count: 5 })).total;

describe('what came in when', () => {
  test('is recorded before digests are made from it, with every change', async () => {
    await put('tug');
    const newsroom = await opened({ book: await openedSqlite() });
    const before = newsroom.view();

    await put('pilot');
    await newsroom.refresh();

    expect(before?.revision).toBe(1);
    expect(newsroom.view()?.revision).toBe(2);
    expect(newsroom.view()?.arrivals.get('tug#opening')).toEqual({ revision: 1, at: NOON });
    expect(newsroom.view()?.arrivals.get('pilot#opening')).toEqual({ revision: 2, at: NOON });
  });

  test('is known again after a restart', async () => {
    await put('tug');
    const book = await openedSqlite();
    const first = await opened({ book });
    await first[Symbol.asyncDispose]();

    const later = { now: () => new Date('2026-03-11T12:00:00Z') };
    const second = await opened({ book, clock: later });

    expect(second.view()?.arrivals.get('tug#opening')).toEqual({ revision: 1, at: NOON });
  });

  test('is not known without a store, and everything is answered all the same', async () => {
    await put('tug');

    const newsroom = await opened({});

    expect(newsroom.view()).toBeUndefined();
    expect(await find(newsroom, 'tug')).toBe(1);
  });

  test('holds up no answer while the store is away, nor while it is slow', async () => {
    await put('tug');
    const slow = Promise.withResolvers<never>();
    const answers: (() => Promise<never>)[] = [
      () => Promise.reject(new StoreUnavailable('gone')),
      () => slow.promise,
    ];
    const book: Pick<LibraryBook, 'recordLibrary'> = {
      recordLibrary: () => (answers.shift() ?? (() => slow.promise))(),
    };
    const newsroom = await opened({ book });

    await put('pilot');
    await vi.waitFor(async () => expect(await find(newsroom, 'pilot')).toBe(1), WITHIN);
    await put('ketch');
    await vi.waitFor(async () => expect(await find(newsroom, 'ketch')).toBe(1), WITHIN);

    expect(newsroom.view()).toBeUndefined();
    expect(warned).toEqual([expect.stringContaining('is not recorded yet')]);
    slow.reject(new StoreUnavailable('gone'));
  });
});
