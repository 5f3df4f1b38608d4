import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildIndex } from '../../src/search/passage-index.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { articleOf } from '../article.ts';
import { election, harbour, hitsOf, idOf, idsOf, indexOf, noPause, search } from './searching.ts';

test('a section is found by its words, its heading and its headline', async () => {
  const index = await indexOf(harbour, election);

  expect(idsOf(search(index, 'ferry', {}, 5))).toEqual(['harbour#top']);
  expect(idsOf(search(index, 'repairs', {}, 5))).toContain('harbour#repairs');
  expect(idsOf(search(index, 'election', {}, 5))).toEqual(['election#top', 'election#storm']);
});

test('a quote is found by its words, its speaker and its role', async () => {
  const index = await indexOf(harbour, election);
  const quotes = { kind: 'quote' } as const;

  expect(idsOf(search(index, 'crane', quotes, 5))).toEqual(['harbour#repairs/q1']);
  expect(idsOf(search(index, 'ruiz', quotes, 5))).toEqual(['harbour#repairs/q1']);
  expect(idsOf(search(index, 'master', quotes, 5))).toEqual(['harbour#repairs/q1']);
});

test('passages with all the words come before those with some, which say what they lack', async () => {
  const index = await indexOf(
    ...['Blue boats.', 'Blue paint.'].map((text) => ({
      headline: 'News',
      sections: { '': [text] },
    })),
  );

  const found = search(index, 'blue boats', {}, 10);

  expect(hitsOf(found).map(({ lacks }) => lacks)).toEqual([[], ['boats']]);
});

test('the passages of one article are found together, the best first', async () => {
  const index = await indexOf(harbour, election);

  const found = search(index, 'election storm mayor', { kind: 'section' }, 1);

  expect(found).toMatchObject({ total: 2, passages: 4 });
  expect(idsOf(found).toSorted()).toEqual(['election#storm', 'election#top']);
});

test('a word that nobody printed finds nothing by itself, however near it is', async () => {
  const index = await indexOf(harbour, election);

  expect(search(index, 'harbuor', {}, 5)).toMatchObject({ articles: [], total: 0, respelled: [] });
});

test('words that say nothing find nothing', async () => {
  const index = await indexOf(harbour, election);

  expect(search(index, 'the of and', {}, 5).total).toBe(0);
});

test('without words everything that passes the filter comes, newest first', async () => {
  const index = await indexOf(harbour, election, { id: 'undated', sections: { '': ['Old.'] } });

  const found = search(index, ' ', { kind: 'section' }, 10);

  expect(idsOf(found)).toEqual([
    'election#storm',
    'election#top',
    'harbour#repairs',
    'harbour#top',
    'undated#top',
  ]);
});

const ELECTION = ['election#storm', 'election#top'];
const QUOTE = ['harbour#repairs/q1'];

test.each([
  ['kind', { kind: 'quote' }, QUOTE],
  ['source, however it is written', { source: 'VALLEY times' }, ELECTION],
  ['speaker, by any part of the name', { speaker: 'ruiz' }, QUOTE],
  ['speaker, by the whole name', { speaker: 'dr ana ruiz' }, QUOTE],
  ['a speaker who is somebody else', { speaker: 'Ana Lopez' }, []],
  ['since, the moment itself included', { since: new Date('2025-05-01') }, ELECTION],
  ['two filters at once', { kind: 'quote', source: 'Valley Times' }, []],
] as const)('a search is narrowed by %s', async (_, filter, expected) => {
  const index = await indexOf(harbour, election, { id: 'undated', sections: { '': ['Old.'] } });

  expect(idsOf(search(index, '', filter, 10))).toEqual(expected);
});

test('among equals the newest comes first, then the id decides', async () => {
  const same = { headline: 'News', sections: { '': ['Boats sank.'] } };
  const index = await indexOf(
    { ...same, id: 'c', published: '2024-01-01' },
    { ...same, id: 'b', published: '2025-01-01' },
    { ...same, id: 'a', published: '2024-01-01' },
    { ...same, id: 'd' },
  );

  expect(idsOf(search(index, 'boats', {}, 10))).toEqual(['b#top', 'a#top', 'c#top', 'd#top']);
});

test('a hit names the words that its passage holds', async () => {
  const index = await indexOf(harbour, election);

  const found = search(index, 'storms mayor', { kind: 'section' }, 10);

  const top = hitsOf(found).find(({ passage }) => idOf(passage) === 'election#top');
  expect(top).toMatchObject({ terms: ['mayor'], lacks: ['storms'] });
});

test('a longer list begins with the shorter one', async () => {
  const index = await indexOf(harbour, election);

  const [one, all] = [1, 50].map((count) => search(index, 'storm', {}, count));

  expect(one?.total).toBe(all?.total);
  expect(all?.articles.slice(0, 1)).toEqual(one?.articles);
});

test('every passage is found by each of its own words', async () => {
  const word = fc.constantFrom('port', 'ferry', 'crane', 'storm', 'mayor', 'voter', 'valley');
  const text = fc.array(word, { minLength: 1, maxLength: 6 });

  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
      const index = await indexOf(
        ...texts.map((words) => ({ headline: 'News', sections: { '': [words.join(' ')] } })),
      );

      for (const [n, words] of texts.entries()) {
        const found = search(index, words.join(' '), {}, 100);
        expect(idsOf(found)).toContain(`a${n}#top`);
      }
    }),
    { numRuns: 40 },
  );
});

test('the order in which passages are given changes nothing', async () => {
  const { sections, quotes } = passagesOf([articleOf(harbour), articleOf(election)], {
    topics: [],
    speakers: [],
  });
  const passages = [...sections, ...quotes];

  const one = await buildIndex(passages, noPause);
  const other = await buildIndex(passages.toReversed(), noPause);

  expect(search(one, 'storm crane', {}, 10)).toEqual(search(other, 'storm crane', {}, 10));
});

test('others get a turn while a large index is built', async () => {
  const drafts = Array.from({ length: 200 }, (_, n) => ({
    headline: `News ${n}`,
    sections: { '': ['Boats sank again and again. '.repeat(40)] },
  }));
  const { sections } = passagesOf(
    drafts.map((draft, n) => articleOf({ ...draft, id: `a${n}` })),
    { topics: [], speakers: [] },
  );
  let pauses = 0;

  await buildIndex(sections, async () => {
    pauses += 1;
  });

  expect(pauses).toBeGreaterThan(2);
});

test('a query of any length is answered', async () => {
  const index = await indexOf(harbour, election);

  const words = Array.from({ length: 5_000 }, (_, n) => `word${n}`).join(' ');

  expect(search(index, `ferry ${words}`, {}, 5)).toMatchObject({ total: 1 });
});

test('an empty library answers', async () => {
  const index = await buildIndex([], noPause);

  expect(search(index, 'storm', {}, 5).total).toBe(0);
  expect(search(index, '', {}, 5).total).toBe(0);
  expect(index.knows('storm')).toBe(false);
});

test('a word is known in every form', async () => {
  const index = await indexOf(harbour);

  expect(['ferry', 'Ferries', 'boat'].map((word) => index.knows(word))).toEqual([
    true,
    true,
    false,
  ]);
});

test('a search for all the words finds the one passage that has them, and only that', async () => {
  const index = await indexOf(harbour, election);

  const both = index.searchAll('cranes mended', { kind: 'section' }, 5);

  expect(both.map(({ passage }) => idOf(passage))).toEqual(['harbour#repairs']);
  expect(index.searchAll('cranes voters', {}, 5)).toEqual([]);
  expect(index.searchAll('cranes xylophone', {}, 5)).toEqual([]);
});
