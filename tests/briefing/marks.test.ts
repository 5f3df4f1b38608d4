import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNoneOpen, NONE_OPEN, openAfter } from '../../src/briefing/marks.ts';

test.each([
  'No marks at all.',
  '“Ferries sank,” said Ana.',
  '"Ferries sank," said Ana.',
  '« Rien ne va », dit Ana.',
  '„Nichts geht“, sagte Ana.',
  'Ferries (nine of them) sank [in May].',
])('nothing stays open after: %s', (text) => {
  expect(isNoneOpen(openAfter(text))).toBe(true);
});

test.each([
  '“Ferries sank, said Ana.',
  'Ferries sank,” said Ana.',
  '"Ferries sank, said Ana.',
  'Ferries (nine of them sank.',
])('something does after: %s', (text) => {
  expect(isNoneOpen(openAfter(text))).toBe(false);
});

test('reading a text in two parts is the same as reading it at once', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '“', '”', '"', '(', ')') });

  fc.assert(
    fc.property(text, text, (first, second) => {
      expect(openAfter(second, openAfter(first, NONE_OPEN))).toEqual(openAfter(first + second));
    }),
  );
});
