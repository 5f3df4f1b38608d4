import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { choose } from '../../bench/score/quotes/choice.ts';
import { openFolder } from '../../bench/score/quotes/folder.ts';
import { goldOf, named } from './annotated.ts';

const TEXT = 'Harbour floods\n\n“The town will pay for all of it,” said Ana Ruiz.\n';
const QUOTE = { parts: ['The town will pay for all of it'], speaker: named('Ana Ruiz') };
const ROW = goldOf(TEXT, [QUOTE]);

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'dateline-score-'));
  await mkdir(join(dir, 'text'));
  await writeFile(join(dir, 'text', 'harbour.txt'), TEXT);
});
afterEach(() => rm(dir, { recursive: true }));

const gold = (...rows: readonly unknown[]) =>
  writeFile(
    join(dir, 'gold.jsonl'),
    rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'),
  );

test('a folder is read with its texts', async () => {
  await gold({ ...ROW, url: 'https://example.org/harbour' }, '');

  const samples = await openFolder(dir);

  expect(samples).toMatchObject([{ file: 'harbour.txt', row: ROW, text: TEXT }]);
});

test('a folder without annotations is told what it must hold', async () => {
  await expect(openFolder(dir)).rejects.toThrow(/gold\.jsonl cannot be read\..*A folder holds/s);

  await gold('');
  await expect(openFolder(dir)).rejects.toThrow(/gold\.jsonl is empty\..*A folder holds/s);
});

test('a text that is not there is named', async () => {
  await gold({ ...ROW, doc: 'ebb' });

  await expect(openFolder(dir)).rejects.toThrow(join(dir, 'text', 'ebb.txt'));
});

test.each([
  ['not JSON', '{"doc":', 'it is not JSON'],
  ['without quotes', { doc: 'ebb', publisher: 'p', ignore: [], negatives: [] }, 'quotes: '],
  ['of an unknown class', { ...ROW, quotes: [{ parts: [], speaker: { cls: 'choir' } }] }, 'cls'],
  ['of another folder', { ...ROW, doc: '../harbour' }, 'doc: '],
  ['with a span turned round', { ...ROW, ignore: [{ start: 9, end: 2 }] }, 'ends before it starts'],
  ['with a span beyond the text', { ...ROW, ignore: [{ start: 9, end: 999 }] }, 'ends at 999'],
])('a row %s is told with file and line', async (_, row, why) => {
  await gold(ROW, row);

  const opening = openFolder(dir);

  await expect(opening).rejects.toThrow(`${join(dir, 'gold.jsonl')}:2: `);
  await expect(opening).rejects.toThrow(why);
});

const samples = Array.from({ length: 40 }, (_, n) => ({ row: { doc: `article-${n}` } }));

test('the halves hold every article once, whatever else is there', () => {
  const [first, second] = [choose(samples, { half: 'first' }), choose(samples, { half: 'second' })];

  expect(first.length).toBeGreaterThan(10);
  expect(second.length).toBeGreaterThan(10);
  expect(new Set([...first, ...second]).size).toBe(40);
  expect(choose(first.slice(3), { half: 'first' })).toEqual(first.slice(3));
});

test('a list names the articles; one that leaves none is an error', () => {
  expect(choose(samples, { docs: ['article-3', 'unknown'] })).toEqual([samples[3]]);
  expect(() => choose(samples, { docs: ['unknown'] })).toThrow('No article is left to score.');
});
