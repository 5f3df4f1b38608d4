import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsBetween } from '../../src/search/edits.ts';
import { nearWords } from '../../src/search/near-words.ts';
import { laidOut } from '../../src/search/words.ts';

const shelfOf = (words: readonly string[]) => nearWords(laidOut(words.toSorted()), async () => {});

test('a slip is a letter left out, added, replaced, or two swapped', async () => {
  const shelf = await shelfOf(['ferry', 'ferries', 'merry', 'harbour']);

  expect(shelf.near('fery', 1)).toEqual(['ferry']);
  expect(shelf.near('ferrry', 1)).toEqual(['ferry']);
  expect(shelf.near('fefry', 1)).toEqual(['ferry']);
  expect(shelf.near('efrry', 1)).toEqual(['ferry']);
  expect(shelf.near('ferry', 1).toSorted()).toEqual(['ferry', 'merry']);
});

test('nobody slips in the first letter and in another', async () => {
  const shelf = await shelfOf(['ferry']);

  expect(shelf.near('mery', 2)).toEqual([]);
  expect(shelf.near('fery', 2)).toEqual(['ferry']);
});

test('it finds exactly what comparing with every word finds', async () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'é', '東'),
    minLength: 1,
    maxLength: 7,
  });

  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(word),
      word,
      fc.integer({ min: 0, max: 2 }),
      async (words, typed, edits) => {
        const near = words.filter((each) => {
          const most = each[0] === typed[0] ? edits : Math.min(edits, 1);
          return editsBetween(each, typed) <= most;
        });

        expect((await shelfOf(words)).near(typed, edits).toSorted()).toEqual(near.toSorted());
      },
    ),
  );
});
