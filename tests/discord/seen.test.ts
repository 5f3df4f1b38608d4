import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rememberLast } from '../../src/discord/seen.ts';

test('an id is new once', () => {
  const isNew = rememberLast(3);

  expect(['a', 'b', 'a', 'b'].map(isNew)).toEqual([true, true, false, false]);
});

test('of many, the last ones are known and no more are kept', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 21, max: 60 }),
      (size, count) => {
        const isNew = rememberLast(size);
        const ids = Array.from({ length: count }, (_, n) => `${n}`);
        ids.forEach(isNew);

        expect(ids.slice(-size).some(isNew)).toBe(false);
        expect(isNew('0')).toBe(true);
      },
    ),
  );
});
