import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { attribute } from '../../src/article/attribution.ts';
import { startCpuTime } from '../cpu-time.ts';

test('whatever stands in a paragraph, parts are in order and begin with a mark', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    'Ana Ruiz',
    ' said ',
    'he',
    ', ',
    '. ',
    'a mayor of',
    ' ',
    'who',
    '—',
    '(',
    'Dr.',
    'according to',
    ':',
    'the quay is closed for now',
    '\ud800',
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (paragraphs) => {
      const quotes = attribute([paragraphs]).flat();

      for (const { parts } of quotes) {
        const edges = parts.flatMap(({ paragraph, start, end }) => [
          [paragraph, start],
          [paragraph, end],
        ]);
        expect(edges).toEqual(edges.toSorted(([p = 0, a = 0], [q = 0, b = 0]) => p - q || a - b));
        for (const { paragraph, start } of parts) {
          expect(paragraphs[paragraph]?.[start]).toMatch(/["“”]/);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('a hostile paragraph of 100,000 characters costs little', () => {
  const pieces = [
    '“a,” said ',
    'Ana ',
    'a, ',
    'said ',
    '“',
    'of the ',
    'Ana, who ',
    '(',
    'according to ',
    '“a b,” he said. Ana Ruiz left. ',
  ];
  const spentMs = startCpuTime();

  const counts = pieces.map(
    (piece) => attribute([[piece.repeat(100_000 / piece.length)]]).flat().length,
  );

  expect(counts).toHaveLength(pieces.length);
  expect(spentMs()).toBeLessThan(9_000);
});

test('a family of thousands costs no more than a small one', () => {
  const paragraphs = Array.from(
    { length: 10_000 },
    (_, n) => `Ana${n} Ruiz came. “So be it,” Ruiz said.`,
  );
  const spentMs = startCpuTime();

  const speakers = attribute([paragraphs])
    .flat()
    .map(({ speaker }) => speaker);

  expect(new Set(speakers)).toEqual(new Set(['Ruiz']));
  expect(spentMs()).toBeLessThan(5_000);
});
