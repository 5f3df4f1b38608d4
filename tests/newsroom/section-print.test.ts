import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Section } from '../../src/article/article.ts';
import { changedLines, sectionPrint } from '../../src/newsroom/section-print.ts';
import { articleOf } from '../article.ts';

function sectionOf(sentences: readonly string[], heading = 'Quay', before = ''): Section {
  const [first, last] = articleOf({
    sections: { ...(before !== '' && { Before: [before] }), [heading]: [sentences] },
  }).sections;
  const section = last ?? first;
  if (section === undefined) throw new Error('no section');
  return section;
}

const printOf = (sentences: readonly string[], heading?: string) =>
  sectionPrint(sectionOf(sentences, heading));

describe('the print of a section', () => {
  test('stays the same from one version of the program to the next', () => {
    expect(printOf(['Ships came.', 'They stayed.'])).toEqual({
      sectionId: 'article#quay',
      print: '-nAp6P8j1iML',
      lines: ['d8iuD2wveNwQ', 'dy2So4Iw3L7p'],
    });
  });

  test('does not change with what stands elsewhere in the article', () => {
    const moved = sectionPrint(sectionOf(['Ships came.'], 'Quay', 'A new paragraph before it.'));

    expect(moved).toEqual(printOf(['Ships came.']));
  });

  test('does not change with white space or with how accents are encoded', () => {
    expect(printOf(['Ships\u00a0came  to\tOrléans.'])).toEqual(
      printOf(['Ships came to Orle\u0301ans.']),
    );
  });

  test('does not change with where its sentences are cut', () => {
    const cutOtherwise = printOf(['Ships came. They stayed.']);

    expect(cutOtherwise.print).toBe(printOf(['Ships came.', 'They stayed.']).print);
  });

  test('changes with a letter, with the order of its sentences, and with its heading', () => {
    const { print } = printOf(['Ships came.', 'Cranes stood.']);

    expect(printOf(['Ships came.', 'Cranes stood!']).print).not.toBe(print);
    expect(printOf(['Cranes stood.', 'Ships came.']).print).not.toBe(print);
    expect(printOf(['Ships came.', 'Cranes stood.'], 'Quays').print).not.toBe(print);
  });
});

const sentences = fc.array(fc.stringMatching(/^[A-Z][a-z]{1,9}\.$/), {
  minLength: 1,
  maxLength: 9,
});

test('the lines that changed are those that were not there, and no others', () => {
  fc.assert(
    fc.property(sentences, sentences, (before, now) => {
      const changed = changedLines(printOf(now), printOf(before));

      const had = new Set(before);
      expect(changed).toEqual(now.flatMap((line, at) => (had.has(line) ? [] : at)));
    }),
  );
});
