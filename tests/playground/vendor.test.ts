import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { importMapHash, readVendorFile } from '../../src/playground/vendor.ts';

const PAGE = new URL('../../src/playground/page/index.html', import.meta.url);

/** The addresses of the page's import map, by what is imported. */
async function importMap(): Promise<Record<string, string>> {
  const html = await readFile(PAGE, 'utf8');
  const [, map = ''] = html.split('<script type="importmap">');
  return JSON.parse(map.split('</script>')[0] ?? '').imports;
}

test('every library that the page names is there', async () => {
  const addresses = Object.values(await importMap()).filter((address) => address.endsWith('.js'));

  const files = await Promise.all(
    addresses.map((address) => readVendorFile(address.slice('/vendor/'.length))),
  );

  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((_, index) => files[index] === undefined)).toEqual([]);
});

test.each([
  'zod/index.js',
  'lit/package.json',
  'lit/../zod/index.js',
  'lit/./index.js',
  'lit//index.js',
  'lit/%2e%2e/zod/index.js',
  'lit/..\\zod\\index.js',
  'lit/none.js',
  'lit',
  '',
])('nothing else of the disk is served: %s', async (path) => {
  expect(await readVendorFile(path)).toBeUndefined();
});

test('the import map is let through by the hash of exactly its text', () => {
  const map = '{"imports":{}}';
  const hash = createHash('sha256').update(map).digest('base64');

  expect(importMapHash(`<script type="importmap">${map}</script>`)).toBe(`'sha256-${hash}'`);
  expect(() => importMapHash('<p>none</p>')).toThrow('no import map');
});
