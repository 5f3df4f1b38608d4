import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlap, saysTheSame } from '../../src/briefing/redundancy.ts';
import { termsOf } from '../../src/search/fold.ts';

const setOf = (text: string) => new Set(termsOf(text));
const terms = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
  .map((each) => new Set(each));

test('a reprint with other small words says the same', () => {
  const one = setOf('The council of Lima closed the old port on Monday.');
  const other = setOf('Lima’s council has closed its old port, officials said on Monday.');

  expect(saysTheSame(one, other)).toBe(true);
});

test('a sentence inside a longer one says the same', () => {
  const short = setOf('The council closed the port.');
  const long = setOf(
    'The council closed the port, and ferries now leave from a quay in the north.',
  );

  expect(overlap(short, long)).toBe(1);
});

test('another story about the same port does not', () => {
  const one = setOf('The council of Lima closed the old port on Monday.');
  const other = setOf('Three ferries collided near the port, and nine sailors were hurt.');

  expect(saysTheSame(one, other)).toBe(false);
});

test('overlap lies between 0 and 1, is the same in both directions, and whole with itself', () => {
  fc.assert(
    fc.property(terms, terms, (a, b) => {
      expect(overlap(a, b)).toBe(overlap(b, a));
      expect(overlap(a, b)).toBeGreaterThanOrEqual(0);
      expect(overlap(a, b)).toBeLessThanOrEqual(1);
      expect(overlap(a, a)).toBe(a.size === 0 ? 0 : 1);
    }),
  );
});
