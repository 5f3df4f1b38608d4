import { expect, test } from 'vitest';
import { fileStore } from '../../../src/playground/world/file-store.ts';

const MIB = 1024 * 1024;

test('the oldest files are forgotten when there is too much of them, the newest never', () => {
  let made = 0;
  const store = fileStore('http://127.0.0.1', () => String(++made));
  const keep = (size: number) =>
    store.keep(
      { id: '0', filename: 'a.bin', contentType: '', bytes: new Uint8Array(size) },
      undefined,
    );

  const kept = [keep(30 * MIB), keep(30 * MIB), keep(30 * MIB)];
  const held = kept.map(({ id }) => store.find(id, 'a.bin') !== undefined);
  const huge = keep(70 * MIB);

  expect(held).toEqual([false, true, true]);
  expect(store.find(huge.id, 'a.bin')).toBeDefined();
  expect(kept.map(({ id }) => store.find(id, 'a.bin'))).toEqual([undefined, undefined, undefined]);
});

test('a file is found by its own name alone', () => {
  const store = fileStore('http://127.0.0.1', () => '7');
  const bytes = new Uint8Array([1, 2]);
  const kept = store.keep({ id: '0', filename: 'a ü.png', contentType: 'image/png', bytes }, 'Ü');

  expect(kept).toEqual({
    id: '7',
    filename: 'a ü.png',
    size: 2,
    url: 'http://127.0.0.1/attachments/7/a%20%C3%BC.png',
    proxy_url: 'http://127.0.0.1/attachments/7/a%20%C3%BC.png',
    content_type: 'image/png',
    description: 'Ü',
  });
  expect(store.find('7', 'b.png')).toBeUndefined();
});
