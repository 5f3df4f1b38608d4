import { expect, test } from 'vitest';
import { unknownFields } from '../../../src/playground/validate/unknown-fields.ts';

const paths = (input: unknown, read: unknown) =>
  unknownFields(input, read).map(({ path }) => path.join('.'));

test('what was read is known, and what was dropped is not, however deep', () => {
  const input = { a: 1, b: [{ c: 2, d: 3 }], e: { f: 4 } };
  const read = { a: 1, b: [{ c: 2 }], e: {} };

  expect(paths(input, read)).toEqual(['b.0.d', 'e.f']);
});

test('fields that every library sends pass at the top of a form, and nowhere else', () => {
  const extra = { enforce_nonce: false, tts: false, nsfw: false };

  expect(paths(extra, {})).toEqual([]);
  expect(paths({ data: extra }, { data: {} })).toEqual([]);
  expect(paths({ data: { embeds: [extra] } }, { data: { embeds: [{}] } })).toHaveLength(3);
});

test('a field without a value is no field', () => {
  expect(paths({ a: undefined }, {})).toEqual([]);
});

test('values of another shape than what was read have no fields', () => {
  expect(paths([1], { a: 1 })).toEqual([]);
  expect(paths('text', {})).toEqual([]);
});
