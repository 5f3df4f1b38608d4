import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Field, type Fields, sealed, unsealed } from '../../src/search/parts.ts';
import { sortedInSlices } from '../../src/search/sorting.ts';
import { laidOut, numberOf, wordAt } from '../../src/search/words.ts';
import { noPause } from './searching.ts';

const field = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constant('\ud83d half'),
  fc.uint8Array(),
  fc.uint16Array(),
  fc.uint32Array(),
);

function fieldAt(read: Fields, at: number, like: Field): Field {
  if (typeof like === 'string') return read.text(at);
  if (like instanceof Uint8Array) return read.bytes(at);
  return like instanceof Uint16Array ? read.halves(at) : read.numbers(at);
}

test('what is put into a part comes out of it, half characters included', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(field, { maxLength: 6 }), async (fields) => {
      const read = await unsealed(await sealed('any', fields, noPause), noPause);
      if (read === undefined) throw new Error('A part cannot be read back');

      for (const [at, each] of fields.entries()) {
        expect(fieldAt(read, at, each)).toEqual(each);
      }
      expect([read.text(99), read.bytes(99).length, read.numbers(99).length]).toEqual(['', 0, 0]);
    }),
  );
});

test('a part may lie anywhere in a buffer, and its bytes are held once', async () => {
  const { name, bytes } = await sealed('any', ['text', Uint32Array.of(1, 2)], noPause);
  const room = Buffer.alloc(bytes.length + 3);
  room.set(bytes, 3);

  const read = await unsealed({ name, bytes: room.subarray(3) }, noPause);

  expect(read?.text(0)).toBe('text');
  expect(read?.numbers(1)).toEqual(Uint32Array.of(1, 2));
  expect(read?.numbers(1).buffer).toBe(read?.part.bytes.buffer);
  expect(read && Buffer.compare(read.part.bytes, bytes)).toBe(0);
});

test('words that are laid out are found by their first number, and no others', async () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '東'), maxLength: 4 });

  await fc.assert(
    fc.asyncProperty(fc.array(word), word, async (words, asked) => {
      const sorted = words.toSorted();
      const flat = await laidOut(sorted, noPause);

      expect(sorted.map((_, number) => wordAt(flat, number))).toEqual(sorted);
      expect(numberOf(flat, asked)).toBe(sorted.indexOf(asked));
    }),
  );
});

const compare = (a: { readonly by: number }, b: { readonly by: number }) => a.by - b.by;

test('sorting in slices is sorting, and others get a turn', async () => {
  const numbers = Array.from({ length: 9_001 }, (_, n) => ({ by: (n * 7919) % 1_000, n }));
  let pauses = 0;

  const sorted = await sortedInSlices(numbers, compare, async () => {
    pauses += 1;
  });

  expect(sorted).toEqual(numbers.toSorted(compare));
  expect(pauses).toBeGreaterThan(5);
});
