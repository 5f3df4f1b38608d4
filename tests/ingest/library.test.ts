import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openLibrary, readLibrary } from '../../src/ingest/library.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-library-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = async (file: string, text: string | Uint8Array) => {
  await mkdir(join(folder, file, '..'), { recursive: true });
  await writeFile(join(folder, file), text);
};
const tide = (words: string) => `# Tide\n\n${words}\n`;

describe('reading', () => {
  test('takes articles from every folder, and the registers', async () => {
    await put('tide.md', tide('The water rose.'));
    await put('port/Old Quay.txt', 'Quay sold\nThe town sold the quay for less than it had paid.');
    await put('topics.yaml', '- { id: tides, name: Tides }');
    await put('speakers.yaml', '- { id: ana, name: Ana Ruiz }');

    const { articles, registers, problems } = await readLibrary(folder);

    expect(articles.map(({ id }) => id)).toEqual(['port/old-quay', 'tide']);
    expect(registers.topics.map(({ id }) => id)).toEqual(['tides']);
    expect(registers.speakers.map(({ id }) => id)).toEqual(['ana']);
    expect(problems).toEqual([]);
  });

  test('leaves alone what is no article', async () => {
    for (const file of [
      'README.md',
      'port/readme.txt',
      '.draft.md',
      '.git/a.md',
      'tide.md~',
      'tide.md.swp',
      'feeds.yaml',
    ])
      await put(file, 'x');

    expect(await readLibrary(folder)).toEqual({
      articles: [],
      registers: { topics: [], speakers: [] },
      problems: [],
    });
  });

  test('tells what it cannot read, and reads the rest', async () => {
    await put('notes.docx', 'x');
    await put('bad.md', 'No headline here.\n');
    await put('tide.md', tide('The water rose.'));

    const { articles, problems } = await readLibrary(folder);

    expect(articles).toHaveLength(1);
    expect(problems.map(({ file }) => file)).toEqual(['bad.md', 'notes.docx']);
  });

  test('a file that the disk does not give out hides no other', async () => {
    await put('tide.md', tide('The water rose.'));
    await symlink('loop.md', join(folder, 'loop.md'));

    const { articles, problems } = await readLibrary(folder);

    expect(articles.map(({ id }) => id)).toEqual(['tide']);
    expect(problems).toMatchObject([
      { file: 'loop.md', message: expect.stringContaining('cannot be read: ELOOP') },
    ]);
  });

  test('tells two files that would have one id, and serves the first', async () => {
    await put('tide.md', tide('The water rose.'));
    await put('Tide.txt', 'Tide\nThe water fell, and nobody in the town had seen it so low.');

    const { articles, problems } = await readLibrary(folder);

    expect(articles.map(({ file }) => file)).toEqual(['Tide.txt']);
    expect(problems[0]?.message).toBe('tide.md and Tide.txt would both be called `tide`.');
  });

  test('finds a folder that is not there empty', async () => {
    expect((await readLibrary(join(folder, 'nowhere'))).articles).toEqual([]);
  });

  test('lets others run between files', async () => {
    const words = 'The water in the harbour rose again last night. '.repeat(40);
    for (let n = 0; n < 300; n += 1) await put(`a${n}.md`, tide(words));
    const delay = monitorEventLoopDelay({ resolution: 1 });

    delay.enable();
    const { articles } = await readLibrary(folder);
    delay.disable();

    expect(articles).toHaveLength(300);
    expect(delay.percentile(90) / 1e6).toBeLessThan(50);
  });
});

describe('a library that was read before', () => {
  test('reads what changed since, and takes the rest as it was', async () => {
    for (const file of ['same.md', 'touched.md', 'changed.md', 'gone.md']) {
      await put(file, tide('The water rose.'));
      await utimes(join(folder, file), new Date(1), new Date(1));
    }
    const first = await openLibrary(folder);
    await first[Symbol.asyncDispose]();
    const before = first.files();

    await put('changed.md', tide('The water fell.'));
    await utimes(join(folder, 'touched.md'), new Date(0), new Date(0));
    await rm(join(folder, 'gone.md'));
    await put('new.md', tide('The water froze.'));
    await using second = await openLibrary(folder, { before });

    expect(second.current()).toEqual(await readLibrary(folder));
    expect(second.files().get('same.md')).toBe(before.get('same.md'));
    expect(second.files().get('touched.md')?.shelved).toBe(before.get('touched.md')?.shelved);
    expect([...second.files().keys()]).toEqual(['changed.md', 'new.md', 'same.md', 'touched.md']);
  });

  test('reads a file again that was written just before it was read: it may have been written once more', async () => {
    await put('tide.md', tide('The water rose.'));
    const first = await openLibrary(folder);
    await first[Symbol.asyncDispose]();

    await using second = await openLibrary(folder, { before: first.files() });

    const [then, now] = [first.files().get('tide.md'), second.files().get('tide.md')];
    expect(now?.stamp).not.toBe(then?.stamp);
    expect(now?.shelved).toBe(then?.shelved);
  });

  test('keeps the last good version of a file that was broken meanwhile', async () => {
    await put('tide.md', tide('The water rose.'));
    const first = await openLibrary(folder);
    await first[Symbol.asyncDispose]();

    await put('tide.md', Uint8Array.of(0xff, 0xfe, 0));
    await using second = await openLibrary(folder, { before: first.files() });

    expect(second.current().articles[0]?.headline).toBe('Tide');
    expect(second.current().problems).toMatchObject([{ file: 'tide.md' }]);
  });
});

describe('watching', () => {
  test('a file that is added, changed or removed is seen without asking', async () => {
    const seen: string[][] = [];
    await using library = await openLibrary(folder, {
      onChange: ({ articles }) =>
        seen.push(articles.map(({ sections }) => sections[0]?.paragraphs[0]?.text ?? '')),
    });

    await put('port/tide.md', tide('The water rose.'));
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['The water rose.']), 15_000);
    await put('port/tide.md', tide('The water fell.'));
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['The water fell.']), 15_000);
    await rm(join(folder, 'port/tide.md'));
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([]), 15_000);

    expect(library.current().articles).toEqual([]);
  });

  test('a bad edit keeps the last good version in service and is told', async () => {
    await put('tide.md', tide('The water rose.'));
    await using library = await openLibrary(folder);

    await put('tide.md', Uint8Array.of(0xff, 0xfe, 0));
    const { articles, problems } = await library.rescan();

    expect(articles[0]?.headline).toBe('Tide');
    expect(problems).toMatchObject([{ file: 'tide.md' }]);
  });

  test('a broken register keeps the topics in service', async () => {
    await put('topics.yaml', '- { id: tides, name: Tides }');
    await using library = await openLibrary(folder);

    await put('topics.yaml', '- { id: tides, name: ');
    const { registers, problems } = await library.rescan();

    expect(registers.topics).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'topics.yaml', line: 1 });
  });

  test('what did not change is the same object in the next snapshot', async () => {
    await put('tide.md', tide('The water rose.'));
    await put('ebb.md', tide('The water fell.'));
    await using library = await openLibrary(folder);
    const before = library.current();

    await put('ebb.md', tide('The water fell again.'));
    const after = await library.rescan();

    expect(after).not.toBe(before);
    expect(after.articles[1]).toBe(before.articles[1]);
    expect(before.articles[0]?.text).toContain('fell.');
  });

  test('a file that is touched and holds the same is no change', async () => {
    await put('tide.md', tide('The water rose.'));
    let changes = 0;
    await using library = await openLibrary(folder, { onChange: () => (changes += 1) });
    const before = library.current();

    await utimes(join(folder, 'tide.md'), new Date(0), new Date(0));
    const after = await library.rescan();

    expect(after).toBe(before);
    expect(changes).toBe(0);
  });
});
