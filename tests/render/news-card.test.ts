import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newsCard, type NewsList, noNewsCard, type Piece } from '../../src/render/news-card.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { type ArticleDraft, articleOf } from '../article.ts';
import { idsOf, refusals, textsOf } from './accepted.ts';

function piecesOf(drafts: readonly ArticleDraft[], kind: Piece['kind'] = 'new'): Piece[] {
  const articles = drafts.map((draft, n) => articleOf({ id: `a${n}`, ...draft }));
  const { sections } = passagesOf(articles, { topics: [], speakers: [] });
  return sections.map((passage) => ({
    passage,
    kind,
    lines: passage.section.paragraphs
      .flatMap(({ sentences }) => sentences)
      .map((sentence) => ({ sentence, passage })),
  }));
}

const port: ArticleDraft = {
  headline: 'Port of Lima closes',
  source: { name: 'Post', url: 'https://post.test/port' },
  published: '2026-11-02',
  sections: { '': ['The port closed on Monday.'], Cranes: ['Twelve cranes stood still.'] },
};
const tram: ArticleDraft = {
  headline: 'Trams return',
  source: { name: 'Post', url: 'https://post.test/tram' },
  published: '2026-11-01',
  sections: { '': ['Trams ran to the harbour again.'] },
};
const turn = (page: number) => `whatsnew:page:${page}|`;
const listOf = (...parts: NewsList['parts']): NewsList => ({
  title: 'What is new',
  told: ['3 sections', 'Since Monday'],
  parts,
});

describe('a list of what came in', () => {
  test('says what it is, and shows each article once with its lines, each cited', () => {
    const pieces = piecesOf([port, tram]);
    const mixed = [pieces[0], pieces[2], pieces[1]].filter((piece) => piece !== undefined);

    const card = newsCard(listOf({ heading: 'New', pieces: mixed }), { page: 1, turn });

    const [header, first = '', second = ''] = textsOf(card);
    expect(header).toBe('## What is new\n-# 3 sections\n-# Since Monday');
    expect(first.split('\n')).toEqual([
      '**[Port of Lima closes](https://post.test/port)**',
      '-# Post, 2 November 2026',
      '- The port closed on Monday. [Post](https://post.test/port#:~:text=The%20port%20closed%20on%20Monday.)',
      '- Twelve cranes stood still. [Post](https://post.test/port#:~:text=Twelve%20cranes%20stood%20still.)',
    ]);
    expect(second).toContain('- Trams ran to the harbour again. [Post](');
    expect(idsOf(card)).toEqual(['search:open:']);
  });

  test('names what has no line by its heading, and what changed as an update', () => {
    const [bare] = piecesOf([{ ...port, sections: { Cranes: ['No.'] } }]);
    const [changed] = piecesOf([tram], 'update');
    const pieces = [...(bare ? [{ ...bare, lines: [] }] : []), ...(changed ? [changed] : [])];

    const [, first, second] = textsOf(
      newsCard(listOf({ heading: 'New', pieces }), { page: 1, turn }),
    );

    expect(first).toContain('\n- [Cranes](https://post.test/port#:~:text=Cranes)');
    expect(second).toContain('\n-# Updated: its opening\n- Trams ran');
  });

  test('has headings where it has more than one part, and none for a part that is empty', () => {
    const shown = { heading: 'In the digest', pieces: piecesOf([port]) };
    const beside = { heading: 'Came in as well', pieces: piecesOf([tram]) };

    const both = textsOf(newsCard(listOf(shown, beside), { page: 1, turn })).join('\n');
    const one = textsOf(newsCard(listOf({ ...shown, pieces: [] }, beside), { page: 1, turn })).join(
      '\n',
    );

    expect(both).toMatch(/### In the digest\n[^]*### Came in as well\n/);
    expect(one).not.toContain('###');
  });

  test('says so where an article’s lines go on in another entry', () => {
    const long = Array.from({ length: 4 }, (_, n) => [
      `Part ${n}`,
      [`${n} ${'goes on '.repeat(60)}.`],
    ]);
    const pieces = piecesOf([{ ...port, sections: Object.fromEntries(long) }]);

    const [, ...entries] = textsOf(newsCard(listOf({ heading: 'New', pieces }), { page: 1, turn }));

    const said = entries.map((entry) => entry.split('\n')[1]);
    expect(said.length).toBeGreaterThan(1);
    expect(said[0]).toBe('-# Post, 2 November 2026');
    expect(new Set(said.slice(1))).toEqual(new Set(['-# Post, 2 November 2026 · continued']));
  });

  test('goes over several pages, and every piece stands on exactly one of them', () => {
    const pieces = piecesOf(
      Array.from({ length: 14 }, (_, n) => ({
        headline: `Article ${n}`,
        sections: Object.fromEntries(
          Array.from({ length: 4 }, (__, m) => [
            `Part ${m}`,
            [`Line ${n}x${m} ${'goes on '.repeat(25)}.`],
          ]),
        ),
      })),
    );

    const pages = Array.from({ length: 14 }, (_, n) =>
      textsOf(newsCard(listOf({ heading: 'New', pieces }), { page: n + 1, turn })),
    );
    const last = Number(/\/(\d+)/.exec(pages[0]?.[0] ?? '')?.[1]);

    const text = pages.slice(0, last).flat().join('\n');
    expect(last).toBeGreaterThan(2);
    for (let n = 0; n < 14; n += 1)
      for (let m = 0; m < 4; m += 1) expect(text.split(`Line ${n}x${m} `)).toHaveLength(2);
  });
});

test('where nothing came in, the newest there is can be opened', () => {
  const [piece] = piecesOf([port]);
  const told = ['on everything'];

  const card = noNewsCard({ title: 'Nothing new', told }, piece?.passage);
  const empty = noNewsCard({ title: 'Nothing new', told }, undefined);

  expect(textsOf(card)).toEqual([
    '## Nothing new\n-# on everything',
    expect.stringContaining(
      'The newest there is:\n**[Port of Lima closes](https://post.test/port)**',
    ),
  ]);
  expect(idsOf(card)).toEqual(['search:open:']);
  expect(refusals(card)).toEqual([]);
  expect(refusals(empty)).toEqual([]);
});

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }),
  fc.constantFrom('@everyone', '[x](https://evil.test)', '*'.repeat(250), '# ', '\u202E'),
);
/** As long as a line may be. */
const line = nasty.map((text) =>
  `X${text.replaceAll(/\s+/g, ' ')}`.slice(0, 299).trim().concat('.'),
);
const drafts = fc.array(
  fc.record({
    headline: nasty,
    source: fc.record({
      name: nasty,
      url: fc.nat(650).map((length) => `https://evil.test/${'a'.repeat(length)}`),
    }),
    sections: fc.dictionary(
      nasty,
      fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { maxLength: 1 }),
      {
        minKeys: 1,
        maxKeys: 4,
      },
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

test('Discord takes every page, whatever stands in it', () => {
  fc.assert(
    fc.property(drafts, fc.boolean(), fc.integer({ min: -1, max: 9 }), (given, isUpdate, page) => {
      const pieces = piecesOf(given, isUpdate ? 'update' : 'new');
      const parts = [
        { heading: 'In the digest', pieces: pieces.slice(0, 2) },
        { heading: 'Came in as well', pieces: pieces.slice(2) },
      ];

      const card = newsCard(
        { title: 'The digest of <t:1:D>', told: ['x'.repeat(200)], parts },
        { page, turn },
      );

      expect(refusals(card)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
