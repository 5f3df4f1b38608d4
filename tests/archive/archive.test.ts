import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type Archive, openArchive } from '../../src/archive/archive.ts';
import { createLog } from '../../src/operate/log.ts';

let folder: string;
/** What an operator reads of what asks for a look. */
let warned: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-archive-'));
  warned = [];
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

const log = createLog({
  level: 'warn',
  output: { write: (line) => warned.push(JSON.parse(line).msg) },
});
const opened = (parts: { fingerprint?: string; folder?: string } = {}): Archive =>
  openArchive({ folder, fingerprint: 'ours', log, ...parts });

const bytesOf = (words: string) => new TextEncoder().encode(words);
const part = (name: string, words: string, of: object = {}) => ({
  name,
  of,
  bytes: () => bytesOf(words),
});

const never = () => {
  throw new Error('Made again');
};

/** The words of each part; or why there are none. */
async function wordsIn(archive: Archive): Promise<Record<string, string> | string> {
  const found = await archive.read();
  if ('absent' in found) return found.absent;
  const decoder = new TextDecoder();
  return Object.fromEntries(
    [...found.parts].map(([name, { bytes }]) => [name, decoder.decode(bytes)]),
  );
}

describe('what is kept', () => {
  test('is found by the next process, all of it, an empty part too', async () => {
    await opened().keep([part('a', 'Alpha'), part('b/2', ''), part('c', 'x'.repeat(9_000_000))]);

    expect(await wordsIn(opened())).toEqual({ a: 'Alpha', 'b/2': '', c: 'x'.repeat(9_000_000) });
  });

  test('takes the place of all that was kept before, which is taken off the disk', async () => {
    const archive = opened();
    await archive.keep([part('a', 'Alpha'), part('b', 'Beta')]);
    await archive.keep([part('a', 'Aleph')]);

    expect(await wordsIn(opened())).toEqual({ a: 'Aleph' });
    expect(await readdir(folder)).toHaveLength(2);
  });

  test('is not made again while the same object stands for it', async () => {
    const [first, second] = [opened(), opened()];
    const of = {};
    await first.keep([part('a', 'Alpha', of), part('b', 'Beta')]);
    await first.keep([{ name: 'a', of, bytes: never }, part('b', 'Bet')]);

    const found = await second.read();
    const found2 = 'parts' in found ? [...found.parts] : [];
    await second.keep(found2.map(([name, each]) => ({ name, of: each.of, bytes: never })));
    await second.keep(found2.map(([name, { bytes }]) => ({ name, of: bytes, bytes: () => bytes })));

    expect(await wordsIn(opened())).toEqual({ a: 'Alpha', b: 'Bet' });
    expect(warned).toEqual([]);
  });

  test('is made again where it left the archive in between', async () => {
    const archive = opened();
    const of = {};
    await archive.keep([part('a', 'Alpha', of)]);
    await archive.keep([part('b', 'Beta')]);
    await archive.keep([part('a', 'Alpha', of)]);

    expect(await wordsIn(opened())).toEqual({ a: 'Alpha' });
  });

  test('is made again where another process put its own in the place of ours', async () => {
    const [ours, theirs] = [opened(), opened()];
    const of = {};
    await ours.keep([part('a', 'Alpha', of)]);
    await theirs.keep([part('a', 'Aleph')]);
    await ours.keep([part('a', 'Alpha', of), part('b', 'Beta')]);

    expect(await wordsIn(opened())).toEqual({ a: 'Alpha', b: 'Beta' });
  });

  test('is made again where its file was swept away in between', async () => {
    const archive = opened();
    const of = {};
    await archive.keep([part('a', 'Alpha', of)]);
    const [swept = ''] = (await readdir(folder)).filter((file) => file.endsWith('.part'));
    await rm(join(folder, swept));
    await archive.keep([part('a', 'Alpha', of), part('b', 'Beta')]);

    expect(await wordsIn(opened())).toEqual({ a: 'Alpha', b: 'Beta' });
  });

  test('is in place also where the old one cannot be taken off the disk', async () => {
    const archive = opened();
    await archive.keep([part('a', 'Alpha')]);
    const [old = ''] = (await readdir(folder)).filter((file) => file.endsWith('.part'));
    await rm(join(folder, old));
    await mkdir(join(folder, old, 'not a file'), { recursive: true });
    await archive.keep([part('a', 'Aleph')]);

    expect(await wordsIn(opened())).toEqual({ a: 'Aleph' });
    expect(warned).toEqual([]);
  });

  test('is the latest of what was asked for while one was being written', async () => {
    const archive = opened();
    const made: string[] = [];
    const noted = (words: string) => ({
      ...part('a', words),
      bytes() {
        made.push(words);
        return bytesOf(words);
      },
    });

    await Promise.all(['one', 'two', 'three'].map((words) => archive.keep([noted(words)])));

    expect(made).toEqual(['one', 'three']);
    expect(await wordsIn(archive)).toEqual({ a: 'three' });
  });
});

describe('what is absent', () => {
  test('is what was never kept', async () => {
    expect(await wordsIn(opened())).toBe('nothing is kept yet');
    expect(await wordsIn(opened({ folder: join(folder, 'not/there') }))).toBe(
      'nothing is kept yet',
    );
  });

  test('is what other code made', async () => {
    await opened().keep([part('a', 'Alpha')]);

    expect(await wordsIn(opened({ fingerprint: 'theirs' }))).toBe('it was made by other code');
  });

  test('is everything, where one file is gone', async () => {
    await opened().keep([part('a', 'Alpha'), part('b', 'Beta')]);
    const [some = ''] = (await readdir(folder)).filter((file) => file.endsWith('.part'));
    await rm(join(folder, some));

    expect(await wordsIn(opened())).toBe('a part of it is gone');
  });

  test('is everything, where any byte of any file is another, or is missing', async () => {
    await opened().keep([part('a', 'Alpha'), part('b', 'Beta')]);
    const files = await readdir(folder);
    const anywhere = fc.record({
      file: fc.constantFrom(...files),
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      flip: fc.integer({ min: 0, max: 255 }),
    });

    await fc.assert(
      fc.asyncProperty(anywhere, async ({ file, at, flip }) => {
        const path = join(folder, file);
        const whole = await readFile(path);
        const place = Math.floor(at * whole.length);
        const damaged =
          flip === 0
            ? whole.subarray(0, place)
            : whole.map((byte, index) => (index === place ? byte ^ flip : byte));
        await writeFile(path, damaged);

        const found = await opened().read();

        await writeFile(path, whole);
        // The last line's end says nothing.
        const isSaid = file.endsWith('.part') || place < whole.length - 1;
        expect('absent' in found || !isSaid).toBe(true);
      }),
    );
    expect(await wordsIn(opened())).toEqual({ a: 'Alpha', b: 'Beta' });
  });
});

const isWhole = (all: string) => /^(.+) \| \1 \| \1$/.test(all);

describe('two processes on one folder', () => {
  test('never see a mixture of what both keep', async () => {
    const reader = opened();
    const seen = new Set<string>();
    const done = new AbortController();
    const writing = ['ours', 'theirs'].map(async (who) => {
      const archive = opened();
      for (let n = 0; n < 30; n += 1) {
        const words = `${who} ${n}`;
        await archive.keep([part('a', words), part('b', words), part('c', words)]);
      }
    });
    const reading = (async () => {
      while (!done.signal.aborted) {
        const found = await wordsIn(reader);
        if (typeof found !== 'string') seen.add(Object.values(found).join(' | '));
      }
    })();

    await Promise.all(writing);
    done.abort();
    await reading;

    expect([...seen].filter((all) => !isWhole(all))).toEqual([]);
    expect(typeof (await wordsIn(opened()))).not.toBe('string');
  });

  test('leave what the other may still be writing, and sweep what was left behind long ago', async () => {
    const [young, old] = ['young', 'old'].map((name) => join(folder, `${name}.part`));
    await writeFile(young ?? '', 'x');
    await writeFile(old ?? '', 'x');
    await utimes(old ?? '', new Date(0), new Date(0));

    await opened().keep([part('a', 'Alpha')]);

    expect(await readdir(folder)).toContain('young.part');
    expect(await readdir(folder)).not.toContain('old.part');
  });
});

describe('a disk that refuses', () => {
  test('costs one warning, however often it refuses, and leaves nothing behind', async () => {
    const file = join(folder, 'file');
    await writeFile(file, 'x');
    const archive = opened({ folder: join(file, 'archive') });

    await archive.keep([part('a', 'Alpha')]);
    await archive.keep([part('a', 'Alpha')]);

    expect(await wordsIn(archive)).toMatch('cannot be read');
    expect(warned).toEqual([expect.stringContaining('cannot be kept for the next start')]);
  });

  test('leaves what was in place, and nothing of what it refused', async () => {
    const archive = opened();
    await archive.keep([part('a', 'Alpha')]);
    const refusing = {
      ...part('c', ''),
      bytes: () => {
        throw new Error('ENOSPC');
      },
    };

    await archive.keep([part('b', 'Beta'), refusing]);

    expect(await wordsIn(opened())).toEqual({ a: 'Alpha' });
    expect(await readdir(folder)).toHaveLength(2);
    expect(warned).toHaveLength(1);
  });
});

test('an archive that is closed calls off what it was writing, and writes no more', async () => {
  const archive = opened();
  await archive.keep([part('a', 'Alpha')]);

  const writing = archive.keep([part('a', 'Aleph'), part('b', 'x'.repeat(9_000_000))]);
  await archive[Symbol.asyncDispose]();
  await writing;
  await archive.keep([part('a', 'Alif')]);

  expect(await wordsIn(opened())).toEqual({ a: 'Alpha' });
  expect(await readdir(folder)).toHaveLength(2);
  expect(warned).toEqual([]);
});
