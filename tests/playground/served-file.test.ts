import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readServedFile } from '../../src/playground/served-file.ts';

let around: string;
let folder: string;

beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), 'dateline-served-'));
  folder = join(around, 'page');
  await mkdir(join(folder, 'style'), { recursive: true });
  await writeFile(join(around, 'secret.js'), 'secret');
  await writeFile(join(folder, '.hidden.js'), 'secret');
  await writeFile(join(folder, 'main.js'), 'main');
  await writeFile(join(folder, 'style', 'base-2.css'), 'base');
});
afterAll(() => rm(around, { recursive: true }));

test('a file of the folder and of the folders in it is served', async () => {
  expect(await readServedFile(folder, 'main.js')).toBe('main');
  expect(await readServedFile(folder, 'style/base-2.css')).toBe('base');
});

test.each([
  '../secret.js',
  'style/../../secret.js',
  './main.js',
  '.hidden.js',
  'style//base-2.css',
  '/main.js',
  'main.js/',
  'main.js\0',
  'style',
  'main.js/more',
  'none.js',
  '',
  'a'.repeat(300),
  'a/'.repeat(5_000) + 'a',
])('nothing else is: %s', async (path) => {
  expect(await readServedFile(folder, path)).toBeUndefined();
});

test('no path made of steps and names leads out of the folder', async () => {
  const parts = fc.constantFrom(
    '..',
    '.',
    '',
    'page',
    'style',
    'secret.js',
    '..\\secret.js',
    '%2e',
  );

  await fc.assert(
    fc.asyncProperty(fc.array(parts, { maxLength: 6 }), async (path) => {
      expect(await readServedFile(folder, path.join('/'))).not.toBe('secret');
    }),
  );
});
