import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOneSlip } from '../../src/subscription/one-slip.ts';

const word = fc
  .array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
  .map((letters) => letters.join(''));

/** Everything that one slip, or none, makes of a word. */
const slipsOf = (from: string) =>
  new Set(
    Array.from({ length: from.length + 1 }, (_, at) => [
      from,
      from.slice(0, at) + from.slice(at + 1),
      from.slice(0, at) + (from[at + 1] ?? '') + (from[at] ?? '') + from.slice(at + 2),
      ...['a', 'b', 'c'].flatMap((letter) => [
        from.slice(0, at) + letter + from.slice(at),
        from.slice(0, at) + letter + from.slice(at + 1),
      ]),
    ]).flat(),
  );

describe('one slip of the finger', () => {
  test.each([
    ['berlin', 'berlin'],
    ['berlin', 'berlim'],
    ['berlin', 'brlin'],
    ['berlin', 'berllin'],
    ['berlin', 'brelin'],
    ['', 'x'],
  ])('may lie between %s and %s', (a, b) => {
    expect([isOneSlip(a, b), isOneSlip(b, a)]).toEqual([true, true]);
  });

  test.each([
    ['berlin', 'belrni'],
    ['berlin', 'rome'],
    ['berlin', 'berl'],
    ['abcd', 'badc'],
  ])('is too little between %s and %s', (a, b) => {
    expect([isOneSlip(a, b), isOneSlip(b, a)]).toEqual([false, false]);
  });

  test('is what turns the one word into the other, and nothing else is', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isOneSlip(a, b)).toBe(slipsOf(a).has(b));
      }),
      { numRuns: 500 },
    );
  });
});
