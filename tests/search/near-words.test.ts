import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsBetween } from '../../src/search/edits.ts';
import { nearWords } from '../../src/search/near-words.ts';

function shelfOf(words: readonly string[]) {
  const shelf = nearWords();
  for (const word of words) shelf.add(word);
  return shelf;
}

test('a slip is a letter left out, added, replaced, or two swapped', () => {
  const shelf = shelfOf(['ferry', 'ferries', 'merry', 'harbour']);

  expect(shelf.near('fery', 1)).toEqual(['ferry']);
  expect(shelf.near('ferrry', 1)).toEqual(['ferry']);
  expect(shelf.near('fefry', 1)).toEqual(['ferry']);
  expect(shelf.near('efrry', 1)).toEqual(['ferry']);
  expect(shelf.near('ferry', 1).toSorted()).toEqual(['ferry', 'merry']);
});

test('nobody slips in the first letter and in another', () => {
  expect(shelfOf(['ferry']).near('mery', 2)).toEqual([]);
  expect(shelfOf(['ferry']).near('fery', 2)).toEqual(['ferry']);
});

test('it finds exactly what comparing with every word finds', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'é', '東'),
    minLength: 1,
    maxLength: 7,
  });

  fc.assert(
    fc.property(
      fc.uniqueArray(word),
      word,
      fc.integer({ min: 0, max: 2 }),
      (words, typed, edits) => {
        const near = words.filter((each) => {
          const most = each[0] === typed[0] ? edits : Math.min(edits, 1);
          return editsBetween(each, typed) <= most;
        });

        expect(shelfOf(words).near(typed, edits).toSorted()).toEqual(near.toSorted());
      },
    ),
  );
});
