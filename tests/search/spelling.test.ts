import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsBetween } from '../../src/search/edits.ts';
import { buildIndex } from '../../src/search/passage-index.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { nearby } from '../../src/search/spelling.ts';
import { articleOf } from '../article.ts';

const ferries = { id: 'ferries', name: 'Ferries', aliases: ['Island boats'] };

async function newIndex() {
  const article = articleOf({
    headline: 'Ferries stop',
    sections: {
      Harbour: ['The harbour closed. A harbour pilot spoke.'],
      Council: ['The council voted on cranes, and the counsel agreed.'],
      Cranes: ['The council bought cranes. Island boats may follow.'],
    },
  });
  return buildIndex(passagesOf([article], { topics: [], speakers: [] }).sections, async () => {});
}

test.each([
  ['swapped letters', 'harbuor', ['harbour']],
  ['a letter too many', 'craness', ['cranes']],
  ['a letter too few', 'harbor', ['harbour']],
  ['two slips in a long word', 'hrbuor', ['harbour']],
  ['a topic’s name', 'ferreis', ['Ferries']],
  ['a topic’s name, not finished', 'ferr', ['Ferries']],
  ['a topic’s alias', 'iland boats', ['Ferries', 'island boats']],
  ['one word of several', 'council cranez', ['council cranes']],
])('%s lead to what was meant', async (_, typed, expected) => {
  expect(nearby(typed, await newIndex(), [ferries])).toEqual(expected);
});

test('the nearest comes first, and among equals the one in more passages', async () => {
  expect(nearby('councel', await newIndex(), [])).toEqual(['council', 'counsel']);
});

test.each([
  ['nothing is near', 'xylophone'],
  ['the word is too short to tell', 'hab'],
  ['nothing was typed', ''],
  ['a paragraph was typed', 'harbuor '.repeat(50)],
])('nothing is offered where %s', async (_, typed) => {
  expect(nearby(typed, await newIndex(), [ferries])).toEqual([]);
});

test('a topic that finds nothing is not offered', async () => {
  const empty = { id: 'trams', name: 'Trams', aliases: [] };

  expect(nearby('trans', await newIndex(), [empty])).toEqual([]);
});

test('edits are the same in both directions, none only between equals', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  fc.assert(
    fc.property(word, word, (a, b) => {
      const edits = editsBetween(a, b);

      expect(edits).toBe(editsBetween(b, a));
      expect(edits === 0).toBe(a === b);
      expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(edits).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
    }),
  );
});

test('two neighbours swapped are one slip', () => {
  expect(editsBetween('tikotk', 'tiktok')).toBe(1);
});

test('words that no passage holds together are not offered', async () => {
  expect(nearby('pilot craness', await newIndex(), [])).toEqual([]);
});
