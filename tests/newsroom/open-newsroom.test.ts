import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { briefAnswer } from '../../src/brief-answer.ts';
import {
  type Newsroom,
  type NewsroomParts,
  openNewsroom,
} from '../../src/newsroom/open-newsroom.ts';
import { createLog } from '../../src/operate/log.ts';
import { inWords } from '../../src/search/query.ts';

const NOON = new Date('2026-03-10T12:00:00Z');
const WITHIN = 15_000;

let folder: string;
/** What an operator reads, a line each. */
let logged: { readonly level: string; readonly msg: string; readonly file?: string }[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-newsroom-'));
  logged = [];
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

const put = async (file: string, text: string | Uint8Array) => {
  await mkdir(join(folder, file, '..'), { recursive: true });
  await writeFile(join(folder, file), text);
};

/** An article on the harbour in which nothing but its own name is new. */
const articleOn = (name: string) =>
  `# The harbour and the ${name}\n\nThe harbour gave the ${name} a berth for the whole winter.\n`;

async function opened(parts: Partial<NewsroomParts> = {}): Promise<Newsroom> {
  const newsroom = await openNewsroom({
    folder,
    clock: { now: () => NOON },
    log: createLog({
      level: 'info',
      output: { write: (line) => logged.push(JSON.parse(line)) },
    }),
    addressOf: () => undefined,
    ...parts,
  });
  onTestFinished(() => newsroom[Symbol.asyncDispose]());
  return newsroom;
}

const find = async ({ desk }: Newsroom, words: string) =>
  (await desk.search(inWords(words), {}, { from: 0, count: 5 })).total;
const toldOf = (name: string) => logged.filter(({ file }) => file === name).length;
const complaints = () => logged.filter(({ level }) => level === 'error');

describe('a change in the folder', () => {
  test('is served without being asked for: a new file, an edit, a removal', async () => {
    const newsroom = await opened();

    await put('tug.md', articleOn('tug'));
    await vi.waitFor(async () => expect(await find(newsroom, 'tug')).toBe(1), WITHIN);
    await put('tug.md', articleOn('dredger'));
    await vi.waitFor(async () => expect(await find(newsroom, 'dredger')).toBe(1), WITHIN);
    expect(await find(newsroom, 'tug')).toBe(0);
    await rm(join(folder, 'tug.md'));
    await vi.waitFor(async () => expect(await find(newsroom, 'harbour')).toBe(0), WITHIN);

    expect(newsroom.article('tug')).toBeUndefined();
    expect(complaints()).toEqual([]);
  });

  test('is served at once where somebody asks for it', async () => {
    const newsroom = await opened();
    await put('tug.md', articleOn('tug'));

    await newsroom.refresh();

    expect(await find(newsroom, 'tug')).toBe(1);
    expect(newsroom.article('tug')?.headline).toBe('The harbour and the tug');
  });

  test('leaves the desk that was taken before as it was', async () => {
    await put('tug.md', articleOn('tug'));
    const newsroom = await opened();
    const before = newsroom.desk;

    await rm(join(folder, 'tug.md'));
    await newsroom.refresh();

    expect(before.shelf().articles).toBe(1);
    expect(newsroom.desk.shelf().articles).toBe(0);
  });

  test('to the register changes what a topic is', async () => {
    await put('tug.md', articleOn('tug'));
    const newsroom = await opened();
    expect(newsroom.desk.shelf().topics).toEqual([]);

    await put('topics.yaml', '- { id: port, name: Harbour }');
    await newsroom.refresh();

    expect(newsroom.desk.shelf().topics).toMatchObject([{ topic: { id: 'port' }, articles: 1 }]);
    expect(await newsroom.desk.brief('port', undefined)).toMatchObject({ topicId: 'port' });
  });

  test('tells of a problem once for as long as it stands, and again where it comes back', async () => {
    await put('bad.md', '');
    const newsroom = await opened();
    expect(toldOf('bad.md')).toBe(1);

    await put('tug.md', articleOn('tug'));
    await newsroom.refresh();
    expect(toldOf('bad.md')).toBe(1);

    await put('bad.md', articleOn('dredger'));
    await newsroom.refresh();
    await put('bad.md', '');
    await newsroom.refresh();
    expect(toldOf('bad.md')).toBe(2);
  });

  test('does not forget what readers ask for', async () => {
    const registers = '- { id: port, name: Harbour }\n- { id: tow, name: Tug }';
    await put('topics.yaml', registers);
    await put('tug.md', articleOn('tug'));
    await put('dredger.md', articleOn('dredger'));
    const newsroom = await opened();
    const offered = () => newsroom.desk.topicsLike('').map(({ id }) => id);
    expect(offered()).toEqual(['port', 'tow']);

    await briefAnswer({ about: 'Tug', since: '' }, newsroom.desk, false);
    expect(offered()).toEqual(['tow', 'port']);
    await put('barge.md', articleOn('barge'));
    await newsroom.refresh();

    expect(newsroom.desk.shelf().articles).toBe(3);
    expect(offered()).toEqual(['tow', 'port']);
    expect(newsroom.desk.topicsLike('harb').map(({ id }) => id)).toEqual(['port']);
  });

  test('that comes while the library is still being opened is not lost', async () => {
    // Enough to be indexed for longer than the removal takes to be noticed.
    const long = articleOn('barge').concat('\nThe barge left the harbour.\n'.repeat(200));
    for (let n = 0; n < 800; n += 1) await put(`old-${n}.md`, long);
    let isFirst = true;

    const newsroom = await opened({
      addressOf() {
        // The folder has been read and is about to be indexed.
        if (isFirst) rmSync(folder, { recursive: true });
        isFirst = false;
        return undefined;
      },
    });

    await vi.waitFor(() => expect(newsroom.desk.shelf().articles).toBe(0), WITHIN);
    expect(complaints()).toEqual([]);
  });
});

test('there is never a moment without an index while two thousand files take the place of others', async () => {
  for (let n = 0; n < 50; n += 1) await put(`old/${n}.md`, articleOn(`barge ${n}`));
  const beside = `${folder}-beside`;
  onTestFinished(() => rm(beside, { recursive: true, force: true }));
  await mkdir(beside);
  for (let n = 0; n < 2_000; n += 1)
    await writeFile(join(beside, `${n}.md`), articleOn(`ketch ${n}`));
  const newsroom = await opened();
  const seen: string[] = [];

  await rm(join(folder, 'old'), { recursive: true });
  await rename(beside, join(folder, 'new'));
  const served = newsroom.refresh();
  do {
    const { desk } = newsroom;
    const barges = await desk.search(inWords('barge'), {}, { from: 0, count: 1 });
    const ketches = await desk.search(inWords('ketch'), {}, { from: 0, count: 1 });
    seen.push(`${desk.shelf().articles}: ${barges.total} ${ketches.total}`);
    await nextTurn();
  } while (newsroom.desk.shelf().articles === 50);
  await served;

  expect(new Set(seen)).toEqual(new Set(['50: 50 0']));
  expect(seen.length).toBeGreaterThan(100);
  expect(newsroom.desk.shelf().articles).toBe(2_000);
  expect(await find(newsroom, 'barge')).toBe(0);
});

describe('what is wrong with the folder', () => {
  test('a file that breaks keeps its last good version in service, and the log names it', async () => {
    await put('tug.md', articleOn('tug'));
    const newsroom = await opened();

    await put('tug.md', Uint8Array.of(0xff, 0xfe, 0));
    await put('pilot.md', articleOn('pilot'));
    await newsroom.refresh();

    expect(await find(newsroom, 'tug')).toBe(1);
    expect(await find(newsroom, 'pilot')).toBe(1);
    expect(newsroom.desk.shelf().problems).toBe(1);
    expect(logged).toContainEqual(expect.objectContaining({ level: 'warn', file: 'tug.md' }));
  });

  test('a file that is mended is no problem any more', async () => {
    await put('tug.md', 'No headline here.\n');
    const newsroom = await opened();
    expect(newsroom.desk.shelf().problems).toBe(1);

    await put('tug.md', articleOn('tug'));
    await newsroom.refresh();

    expect(newsroom.desk.shelf()).toMatchObject({ articles: 1, problems: 0 });
  });

  test('a folder that can no longer be read is told, and what was read stays in service', async () => {
    await put('tug.md', articleOn('tug'));
    const newsroom = await opened();

    // A link to itself cannot be read by anybody, not even by root.
    await rename(folder, `${folder}-moved`);
    onTestFinished(() => rm(`${folder}-moved`, { recursive: true, force: true }));
    await symlink(folder, folder);
    await expect(newsroom.refresh()).rejects.toThrow('ELOOP');

    expect(await find(newsroom, 'tug')).toBe(1);
    expect(newsroom.article('tug')).toBeDefined();
  });

  test('a folder that comes back is served again', async () => {
    await put('tug.md', articleOn('tug'));
    const newsroom = await opened();
    await rm(folder, { recursive: true });
    await symlink(folder, folder);
    await expect(newsroom.refresh()).rejects.toThrow('ELOOP');

    await rm(folder);
    await put('pilot.md', articleOn('pilot'));
    await newsroom.refresh();

    expect(await find(newsroom, 'pilot')).toBe(1);
    expect(await find(newsroom, 'tug')).toBe(0);
  });

  test('a folder that cannot be read when it is opened is an error at once', async () => {
    await rm(folder, { recursive: true });
    await symlink(folder, folder);

    await expect(opened()).rejects.toThrow('ELOOP');
  });
});

const addressOf = (id: string) => `http://127.0.0.1:4180/read/${id}`;

describe('where an article can be read', () => {
  test('is its publisher’s address, where there is one', async () => {
    await put(
      'tug.md',
      `---\nsource: { name: Post, url: 'https://post.test/tug' }\n---\n${articleOn('tug')}`,
    );

    const newsroom = await opened({ addressOf });

    expect(newsroom.article('tug')?.source).toEqual({ name: 'Post', url: 'https://post.test/tug' });
  });

  test('is here, where nobody publishes it on the web, and its headline is no publisher', async () => {
    await put('port/tug.md', articleOn('tug'));
    await put('pilot.md', `---\nsource: { name: Post }\n---\n${articleOn('pilot')}`);

    const newsroom = await opened({ addressOf });

    expect(newsroom.article('port/tug')?.source?.url).toBe(addressOf('port/tug'));
    expect(newsroom.article('pilot')?.source).toEqual({ name: 'Post', url: addressOf('pilot') });
    expect(newsroom.desk.sourcesLike('')).toEqual(['Post']);
  });
});

test('a newsroom that was closed hears no more', async () => {
  await put('tug.md', articleOn('tug'));
  const newsroom = await opened();

  await newsroom[Symbol.asyncDispose]();
  await put('pilot.md', articleOn('pilot'));
  await newsroom.refresh();

  expect(newsroom.desk.shelf().articles).toBe(1);
});
