import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newAsked } from '../../src/newsroom/asked.ts';

const topics = ['quay', 'tide', 'silt'].map((id) => ({ id }));
const order = (asked: readonly string[]) => {
  const counted = newAsked();
  for (const id of asked) counted.note(id);
  return counted.mostAskedFirst(topics).map(({ id }) => id);
};

describe('what is asked for', () => {
  test('changes nothing before anybody asked', () => {
    expect(order([])).toEqual(['quay', 'tide', 'silt']);
  });

  test('comes first, the most asked for before the others', () => {
    expect(order(['silt', 'tide', 'silt'])).toEqual(['silt', 'tide', 'quay']);
  });

  test('is forgotten as other things are asked for', () => {
    expect(order([...Array<string>(20).fill('quay'), ...Array<string>(200).fill('silt')])).toEqual([
      'silt',
      'quay',
      'tide',
    ]);
    expect(
      order([...Array<string>(10).fill('quay'), ...Array<string>(300).fill('-'), 'silt']),
    ).toEqual(['silt', 'quay', 'tide']);
  });

  test('is counted for as long as a process runs', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3_000), { minLength: 5_000, maxLength: 5_000 }), (ids) => {
        const counted = newAsked();
        for (const id of ids) counted.note(`${id}`);
        counted.note('tide');
        counted.note('tide');

        expect(counted.mostAskedFirst(topics)[0]).toEqual({ id: 'tide' });
      }),
      { numRuns: 5 },
    );
  });
});
