import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesIn } from '../../src/article/sentences.ts';
import { startCpuTime } from '../cpu-time.ts';

const texts = (paragraph: string) =>
  sentencesIn(paragraph).map(({ start, end }) => paragraph.slice(start, end));

/** Paragraphs made of what sentences turn on, and of what nobody writes. */
const paragraphs = fc
  .array(
    fc.constantFrom(
      'Ana',
      ' ',
      ' ',
      '. ',
      '.',
      '? ',
      '!',
      '“',
      '”',
      '"',
      'Dr.',
      '3.5',
      '…',
      '\n',
      '😀',
      '(',
      ')',
      '\ud800',
      'é',
      '。',
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

test('a paragraph is cut into its sentences, without the space between them', () => {
  const cut = texts('The port closed.  Ships wait outside! Will it open again?');

  expect(cut).toEqual(['The port closed.', 'Ships wait outside!', 'Will it open again?']);
});

test('a title, an initial and a decimal point end no sentence', () => {
  const cut = texts('Dr. Ana M. Ruiz lent 3.5 million. Nobody asked why.');

  expect(cut).toEqual(['Dr. Ana M. Ruiz lent 3.5 million.', 'Nobody asked why.']);
});

test('emoji and accents shift no offset', () => {
  const cut = texts('Déjà vu 😀 again. The second one.');

  expect(cut).toEqual(['Déjà vu 😀 again.', 'The second one.']);
});

test('rows of marks that break the segmenter are still cut', () => {
  const cut = texts('She asked "why?". . . and left. He stayed.');

  expect(cut.at(-1)).toBe('He stayed.');
});

test('a language of its own is cut by its own rules', () => {
  const spans = sentencesIn('港は閉じた。船は待つ。', 'ja-JP');

  expect(spans).toHaveLength(2);
});

test('sentences are in order, do not overlap and hold every character that prints', () => {
  fc.assert(
    fc.property(paragraphs, (paragraph) => {
      const spans = sentencesIn(paragraph);

      const outside = [0, ...spans.flatMap(({ start, end }) => [start, end]), paragraph.length];
      const gaps = outside.flatMap((from, at) =>
        at % 2 === 0 ? [paragraph.slice(from, outside[at + 1])] : [],
      );
      expect(outside).toEqual(outside.toSorted((a, b) => a - b));
      expect(gaps.join('').trim()).toBe('');
      expect(
        spans.every(({ start, end }) => paragraph.slice(start, end).trim().length === end - start),
      ).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('a line of 100,000 characters costs little, whatever stands in it', () => {
  const lines = ['word ', '“A b. ', 'A. ', '"?". .', '('].map((piece) =>
    piece.repeat(100_000 / piece.length),
  );

  const spentMs = startCpuTime();
  const counts = lines.map((line) => sentencesIn(line).length);

  expect(counts.every((count) => count > 0)).toBe(true);
  expect(spentMs()).toBeLessThan(5_000);
});
