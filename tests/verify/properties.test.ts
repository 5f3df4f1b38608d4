import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/ingest/library.ts';
import { align } from '../../src/verify/align.ts';
import { check } from '../../src/verify/check.ts';
import { foldsOf, read, wordsOf } from '../../src/verify/reading.ts';
import { libraryOf } from './checking.ts';

const { articles } = await readLibrary('content');
const library = await libraryOf(articles);
const sentences = articles.flatMap(({ sections }) =>
  sections.flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.sentences)),
);
const paragraphs = articles.flatMap(({ sections }) => sections.flatMap((each) => each.paragraphs));

const aParagraph = fc.constantFrom(...paragraphs.map(({ text }) => text));
/** Words of a paragraph in their order, marks and all, cut anywhere between words. */
const aRun = aParagraph.chain((text) => {
  const words = Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => [
    index,
    index + word.length,
  ]);
  return fc
    .tuple(fc.nat(words.length - 1), fc.integer({ min: 3, max: 40 }))
    .map(([from, count]) =>
      text.slice(words[from]?.[0], words[Math.min(from + count, words.length) - 1]?.[1]),
    );
});
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        'A',
        '“',
        '"',
        '’',
        "'",
        '…',
        '...',
        '–',
        '-',
        ' ',
        '\n',
        '1,000',
        '[',
        ']',
        '東',
        '？',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

test('every whole sentence of the library passes', () => {
  const failed = sentences.filter(
    ({ text }) => check(text, undefined, library).verdict !== 'exact',
  );

  expect(sentences.length).toBeGreaterThan(300);
  expect(failed.map(({ text }) => text)).toEqual([]);
});

test('every run of words of a source is found: it passes, or is shown with the words beside it that turn it', () => {
  fc.assert(
    fc.property(aRun, (run) => {
      fc.pre(read(run).words.length >= 3);
      const checked = check(run, undefined, library);

      const cause = 'cause' in checked ? ` by ${checked.cause}` : '';
      expect(`${checked.verdict}${cause}`).toMatch(/^(?:exact|altered by (?:edge|marks))$/);
    }),
    { numRuns: 600 },
  );
});

test('a single word changed, dropped or added never passes', () => {
  const change = fc.constantFrom('changed', 'dropped', 'added');
  fc.assert(
    fc.property(
      aRun,
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      change,
      (run, share, kind) => {
        const words = Array.from(
          run.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’',.]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu),
        );
        fc.pre(words.length >= 5);
        // A cut at the edge is a fragment and no change.
        const at = words[1 + Math.floor(share * (words.length - 2))];
        const [from, to] = [at?.index ?? 0, (at?.index ?? 0) + (at?.[0].length ?? 0)];
        const instead = { changed: 'zebra', dropped: '', added: `${at?.[0]} zebra` }[kind];
        const text = run.slice(0, from) + instead + run.slice(to);
        fc.pre(!isRun(text));

        expect(check(text, undefined, library).verdict).not.toBe('exact');
      },
    ),
    { numRuns: 600 },
  );
});

/** Whether words stand in the library all the same: `very very` with one of the two dropped. */
const isRun = (text: string) => printed.some((each) => each.includes(spaced(text)));
const spaced = (text: string) => ` ${wordsOf(text).join(' ')} `;
const printed = paragraphs.map(({ text }) => spaced(text));

test('folding a folded text changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = read(text).tokens.map(({ fold }) => fold);
      const twice = read(once.join(' ')).tokens.map(({ fold }) => fold);

      expect(twice).toEqual(once);
    }),
  );
});

test('the words for the index are those that are compared', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(wordsOf(text)).toEqual(foldsOf(read(text)));
    }),
  );
  for (const { text } of paragraphs) expect(wordsOf(text)).toEqual(foldsOf(read(text)));
});

test('an alignment holds the whole of the text, and a stretch of the source', () => {
  fc.assert(
    fc.property(fc.oneof(aRun, anyText), fc.oneof(aParagraph, anyText), (text, source) => {
      const { pieces, from, to } = align(read(text), read(source));
      const [yours, theirs] = [pieces.map((each) => each.yours), pieces.map((each) => each.theirs)];

      expect(squeezed(yours)).toBe(squeezed([text]));
      expect(squeezed([source])).toContain(squeezed(theirs));
      expect(from).toBeLessThanOrEqual(to);
      const same = pieces.filter((each) => each.same);
      expect(same.map((each) => foldsOf(read(each.yours)))).toEqual(
        same.map((each) => foldsOf(read(each.theirs))),
      );
    }),
    { numRuns: 300 },
  );
});

const squeezed = (parts: readonly string[]) => parts.join('').replaceAll(/\s+/g, '');

test('any text at all is judged', () => {
  fc.assert(
    fc.property(anyText, fc.option(anyText, { nil: undefined }), (text, claimed) => {
      expect(check(text, claimed, library).searched).toBe(articles.length);
    }),
  );
});
