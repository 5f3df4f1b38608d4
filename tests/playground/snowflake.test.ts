import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentOf, snowflakes } from '../../src/playground/snowflake.ts';

const TIMES = fc.integer({ min: Date.UTC(2016), max: Date.UTC(2080) });

test('an id holds the moment of its making and has 17 to 19 digits', () => {
  fc.assert(
    fc.property(TIMES, (time) => {
      const id = snowflakes({ now: () => new Date(time) })();

      expect(momentOf(id)).toBe(time);
      expect(id).toMatch(/^\d{17,19}$/);
    }),
  );
});

test('each id is greater than the one before, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(TIMES, { minLength: 2 }), (times) => {
      const readings = times.values();
      const next = snowflakes({ now: () => new Date(readings.next().value ?? 0) });

      const ids = times.map(() => BigInt(next()));

      expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)));
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
