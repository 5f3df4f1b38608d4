import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stretchesIn } from '../../src/article/marks.ts';
import { startCpuTime } from '../cpu-time.ts';

const texts = (text: string) => stretchesIn(text).map(({ start, end }) => text.slice(start, end));

test('straight and curly marks are paired', () => {
  expect(texts('He said "no" and she said “yes, of course”.')).toEqual([
    '"no"',
    '“yes, of course”',
  ]);
});

test('a quotation within a quotation is part of it', () => {
  const text = '“I said “no” and left,” she recalled.';

  expect(texts(text)).toEqual(['“I said “no” and left,”']);
});

test('German and French marks are paired as well', () => {
  expect(texts('„Genug ist genug“, sagte sie. « Assez ! », dit-il.')).toEqual([
    '„Genug ist genug“',
    '« Assez ! »',
  ]);
});

test('a quotation that is left open runs to the end of its paragraph', () => {
  const text = '“The harbour was ours before it was theirs. We will wait. ';

  expect(stretchesIn(text)).toEqual([{ start: 0, end: text.length - 1, closed: false }]);
});

test('inches and a lone mark are no quotation', () => {
  expect(texts('The plank is 27" wide.')).toEqual([]);
  expect(texts('It ends so ”.')).toEqual([]);
  expect(texts('A slip: “oh')).toEqual([]);
});

test('stretches never overlap, and each begins and ends with a mark unless it is open', () => {
  const soup = fc
    .array(fc.constantFrom('"', '“', '”', '„', '«', '»', 'a', ' ', 'word '), { maxLength: 60 })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(soup, (text) => {
      const stretches = stretchesIn(text);

      const edges = stretches.flatMap(({ start, end }) => [start, end]);
      expect(edges).toEqual(edges.toSorted((a, b) => a - b));
      for (const { start, end, closed } of stretches) {
        expect(text[start]).toMatch(/["“”„«]/);
        expect(closed ? text[end - 1] : '”').toMatch(/["“”»]/);
      }
    }),
  );
});

test('a paragraph of nothing but marks costs little', () => {
  const spentMs = startCpuTime();
  const counts = ['“', '“”', '"', '”', '„“'].map(
    (piece) => stretchesIn(piece.repeat(50_000)).length,
  );

  expect(counts).toHaveLength(5);
  expect(spentMs()).toBeLessThan(1_000);
});
