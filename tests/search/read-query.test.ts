import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTyped, writeTyped } from '../../src/search/read-query.ts';
import { anyText } from '../any-text.ts';

const read = (typed: string) => readTyped(typed, (_, value) => value !== 'nonsense');
const nothing = { words: '', phrases: [], without: [] };

test('words, phrases, words left out and limits are told apart', () => {
  expect(read('chip “export controls” -Nvidia speaker:"Ana Ruiz" since:2025-01-01 rules')).toEqual({
    query: { words: 'chip rules', phrases: ['export controls'], without: ['Nvidia'] },
    narrowed: { speaker: 'Ana Ruiz', since: '2025-01-01' },
  });
});

test.each(['in:quotes', 'IN:quotes'])('case makes no difference to a limit: %s', (typed) => {
  expect(read(typed)).toEqual({ query: nothing, narrowed: { in: 'quotes' } });
});

test.each([
  'speaker:',
  'since:nonsense',
  'colour:blue',
  'export-controls',
  '- - -',
  'http://example.test/topic:x',
])('what is not well formed is words: %s', (typed) => {
  const { query, narrowed } = read(typed);

  expect(query).toEqual({ ...nothing, words: typed });
  expect(narrowed).toEqual({});
});

test('a mark without its other half is passed over', () => {
  expect(read('half a “phrase').query).toEqual({ ...nothing, words: 'half a phrase' });
  expect(read('""').query).toEqual(nothing);
});

test('a limit that is given twice counts once, and the second is words', () => {
  expect(read('topic:chips topic:ships')).toMatchObject({
    query: { words: 'topic:ships' },
    narrowed: { topic: 'chips' },
  });
});

test('whatever is typed is read, and reads the same when it is written again', () => {
  const piece = fc.constantFrom('port', '"', '“', '”', '-', ':', 'in:', 'topic:', ' ', 'é', '|');
  const typed = fc.oneof(
    anyText(60),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  );

  fc.assert(
    fc.property(typed, (words) => {
      const once = read(words);

      expect(read(writeTyped(once))).toEqual(once);
    }),
  );
});
