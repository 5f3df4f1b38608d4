import { expect } from 'vitest';
import type { ArticleDraft } from '../article.ts';
import type { Contract } from './contract.ts';
import { election, harbour, idsOf, passagesIn, search } from './searching.ts';

const ELECTION = ['election#storm', 'election#top'];
const QUOTE = ['harbour#repairs/q1'];

/** What is chosen among the found: order, groups, filters, phrases, exclusions. */
export function choosingContract({ open, law }: Contract): void {
  const indexOf = (...drafts: ArticleDraft[]) => open(passagesIn(...drafts));

  law('the passages of one article are found together, the best first', async () => {
    const index = await indexOf(harbour, election);

    const found = search(index, 'election storm mayor', { kind: 'section' }, 1);

    expect(found).toMatchObject({ total: 2, passages: 4 });
    expect(idsOf(found).toSorted()).toEqual(['election#storm', 'election#top']);
  });

  law('words that say nothing find nothing', async () => {
    const index = await indexOf(harbour, election);

    expect(search(index, 'the of and', {}, 5).total).toBe(0);
  });

  law('without words everything that passes the filter comes, newest first', async () => {
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

  law('among equals the newest comes first, then the id decides', async () => {
    const same = { headline: 'News', sections: { '': ['Boats sank.'] } };
    const index = await indexOf(
      { ...same, id: 'c', published: '2024-01-01' },
      { ...same, id: 'b', published: '2025-01-01' },
      { ...same, id: 'a', published: '2024-01-01' },
      { ...same, id: 'd' },
    );

    expect(idsOf(search(index, 'boats', {}, 10))).toEqual(['b#top', 'a#top', 'c#top', 'd#top']);
  });

  law('a longer list begins with the shorter one', async () => {
    const index = await indexOf(harbour, election);

    const [one, all] = [1, 50].map((count) => search(index, 'storm', {}, count));

    expect(one?.total).toBe(all?.total);
    expect(all?.articles.slice(0, 1)).toEqual(one?.articles);
  });

  law('the order in which passages are given changes nothing', async () => {
    const passages = passagesIn(harbour, election);

    const one = await open(passages);
    const other = await open(passages.toReversed());

    expect(idsOf(search(one, 'storm crane', {}, 10))).toEqual(
      idsOf(search(other, 'storm crane', {}, 10)),
    );
  });

  law('a query of any length is answered', async () => {
    const index = await indexOf(harbour, election);

    const words = Array.from({ length: 5_000 }, (_, n) => `word${n}`).join(' ');

    expect(search(index, `ferry ${words}`, {}, 5)).toMatchObject({ total: 1 });
  });

  law('an empty library answers', async () => {
    const index = await open([]);

    expect(search(index, 'storm', {}, 5).total).toBe(0);
    expect(search(index, '', {}, 5).total).toBe(0);
    expect(index.knows('storm')).toBe(false);
  });

  law('a phrase must be printed so, whatever its case and accents', async () => {
    const index = await indexOf(harbour, election);
    const phrase = (words: string) =>
      index.search({ words: '', phrases: [words], without: [] }, {}, { from: 0, count: 5 });

    expect(idsOf(phrase('ELECTION called')).toSorted()).toEqual(['election#storm', 'election#top']);
    expect(phrase('called election').total).toBe(0);
    expect(phrase('cranes were mended').total).toBe(1);
    expect(phrase('crane were mended').total).toBe(0);
  });

  law('a word left out is in no form in what is found', async () => {
    const index = await indexOf(harbour, election);

    const found = index.search(
      { words: 'storm', phrases: [], without: ['voter'] },
      { kind: 'section' },
      { from: 0, count: 5 },
    );

    expect(idsOf(found).toSorted()).toEqual(['harbour#repairs', 'harbour#top']);
  });

  for (const [by, filter, expected] of [
    ['kind', { kind: 'quote' }, QUOTE],
    ['source, however it is written', { source: 'VALLEY times' }, ELECTION],
    ['speaker, by any part of the name', { speaker: 'ruiz' }, QUOTE],
    ['speaker, by the whole name', { speaker: 'dr ana ruiz' }, QUOTE],
    ['a speaker who is somebody else', { speaker: 'Ana Lopez' }, []],
    ['since, the moment itself included', { since: new Date('2025-05-01') }, ELECTION],
    ['two filters at once', { kind: 'quote', source: 'Valley Times' }, []],
  ] as const) {
    law(`a search is narrowed by ${by}`, async () => {
      const index = await indexOf(harbour, election, { id: 'undated', sections: { '': ['Old.'] } });

      expect(idsOf(search(index, '', filter, 10))).toEqual(expected);
    });
  }

  law('a search is narrowed by a topic, by the keys that are filed under it', async () => {
    const passages = passagesIn(harbour, election);
    const keys = passages.filter(({ kind }) => kind === 'quote').map(({ key }) => key);
    const index = await open(passages, new Map([['cranes', new Set(keys)]]));

    expect(idsOf(search(index, '', { topic: 'cranes' }, 10))).toEqual(QUOTE);
    expect(search(index, '', { topic: 'trams' }, 10).total).toBe(0);
  });

  law('a phrase is found within words of scripts that put no spaces between them', async () => {
    const index = await indexOf({ sections: { '': ['東京都で新しい法律が成立した。'] } });
    const phrase = (words: string) =>
      index.search({ words: '', phrases: [words], without: [] }, {}, { from: 0, count: 5 });

    expect(phrase('新しい法律').total).toBe(1);
    expect(phrase('法律新しい').total).toBe(0);
  });

  law('what was answered is answered again, whatever was asked in between', async () => {
    const index = await indexOf(harbour, election);
    const found = search(index, 'storm mayor', {}, 10);
    const kept = structuredClone(idsOf(found));

    search(index, 'crane', { kind: 'quote' }, 1);
    search(index, '', {}, 10);

    expect(idsOf(found)).toEqual(kept);
    expect(search(index, 'storm mayor', {}, 10)).toEqual(found);
  });
}
