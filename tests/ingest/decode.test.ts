import { expect, test } from 'vitest';
import { decode } from '../../src/ingest/decode.ts';
import { lineNumberAt, linesOf } from '../../src/ingest/lines.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const problemOf = (content: Uint8Array) => {
  const decoded = decode('tide.txt', content);
  return 'problem' in decoded ? decoded.problem : undefined;
};

test('text is what was written', () => {
  expect(decode('tide.txt', bytes('Ebb’s end\r\n“Ö” 𝒜'))).toEqual({ text: 'Ebb’s end\r\n“Ö” 𝒜' });
});

test('a byte order mark is no part of it', () => {
  expect(decode('tide.txt', bytes('\uFEFFEbb'))).toEqual({ text: 'Ebb' });
});

test('bytes of another encoding are told in their line', () => {
  const latin1 = new Uint8Array([...bytes('Ebb\nand fl'), 0xf6, ...bytes('od')]);

  expect(problemOf(latin1)).toMatchObject({ file: 'tide.txt', line: 2 });
  expect(problemOf(latin1)?.remedy).toContain('UTF-8');
});

test('a lone half of a character cannot come in as bytes', () => {
  expect(problemOf(new Uint8Array([0x45, 0xed, 0xa0, 0x80]))?.message).toContain('not UTF-8');
});

test('a NUL is told in its line', () => {
  expect(problemOf(bytes('Ebb\n\nfl\0od'))).toMatchObject({ line: 3 });
});

test.each(['', '   \n\t\n', '\uFEFF'])('%j is empty', (text) => {
  expect(problemOf(bytes(text))?.message).toBe('The file is empty.');
});

test('a file of 512 kB is read, one byte more is refused', () => {
  const full = new Uint8Array(512 * 1024).fill(0x61);

  expect(problemOf(full)).toBeUndefined();
  expect(problemOf(new Uint8Array([...full, 0x61]))?.message).toContain('at most 512 kB');
});

test('lines end with any of the three line breaks, and say where they stand', () => {
  const text = 'ebb\r\nflow\rslack\n';

  const lines = linesOf(text);

  expect(lines.map((line) => line.text)).toEqual(['ebb', 'flow', 'slack', '']);
  expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(lines.every((line) => text.slice(line.start, line.end) === line.text)).toBe(true);
});

test('a place in a text has the number of its line', () => {
  expect([0, 3, 5, 9, 10].map((at) => lineNumberAt('ebb\r\nflow\nslack', at))).toEqual([
    1, 1, 2, 2, 3,
  ]);
});
