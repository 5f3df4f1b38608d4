import { expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import type { Registers } from '../../src/article/registers.ts';
import { type Shelves, shelve } from '../../src/newsroom/shelves.ts';
import { nameKey } from '../../src/search/name-key.ts';
import { type ArticleDraft, articleOf } from '../article.ts';

const NOBODY: Registers = { topics: [], speakers: [] };

const shelved = (articles: readonly Article[], registers: Partial<Registers> = {}) =>
  shelve(articles, { ...NOBODY, ...registers }, async () => {});

const topic = (id: string, name: string, aliases: readonly string[] = []) => ({
  id,
  name,
  aliases,
});

/** An article with one section, in which somebody says that they will wait. */
const note = (id: string, draft: ArticleDraft & { readonly by?: string } = {}) =>
  articleOf({
    id,
    sections: { Why: [`“We will wait for ${id},” they said of the ferries.`] },
    quotes: [
      {
        parts: [`“We will wait for ${id},”`],
        ...(draft.by !== undefined && { speaker: draft.by }),
      },
    ],
    ...draft,
  });

const idsOf = (passages: Shelves['sections']) => passages.map(({ article }) => article.id);

test('topics stand with the fullest first, equals by id, and empty ones not at all', async () => {
  const articles = [
    note('a', { topics: ['tides'] }),
    note('b', { topics: ['tides', 'quays'] }),
    note('c', { topics: ['docks'] }),
  ];
  const topics = [
    topic('quays', 'Quays'),
    topic('none', 'Lighthouses'),
    topic('docks', 'Docks'),
    topic('tides', 'Tides'),
  ];

  const shelves = await shelved(articles, { topics });

  const full = shelves.topics.map((each) => [each.topic.id, each.articles]);
  expect(full).toEqual([
    ['tides', 2],
    ['docks', 1],
    ['quays', 1],
  ]);
});

test('an article with many sections on a topic counts as one', async () => {
  const long = articleOf({
    id: 'long',
    topics: ['tides'],
    sections: { One: ['It rose.'], Two: ['It fell.'], Three: ['It rose again.'] },
  });

  const { topics } = await shelved([long], { topics: [topic('tides', 'Tides')] });

  expect(topics).toMatchObject([{ articles: 1, sections: { length: 3 } }]);
});

test('what is filed under a topic stands newest first, undated last, and on one day by id', async () => {
  const filed = { topics: ['tides'], headline: 'Tides at the quay' };
  const articles = [
    note('undated', filed),
    note('old', { ...filed, published: '2024-01-05' }),
    note('twin-b', { ...filed, published: '2026-01-05' }),
    note('new', { ...filed, published: '2026-02-05' }),
    note('twin-a', { ...filed, published: '2026-01-05' }),
    note('ancient', { ...filed, published: '1901-01-05' }),
  ];
  const order = ['new', 'twin-a', 'twin-b', 'old', 'ancient', 'undated'];

  const shelves = await shelved(articles, { topics: [topic('tides', 'Tides')] });

  expect(shelves.topics[0]?.sections.map(({ article }) => article.id)).toEqual(order);
  expect(shelves.topics[0]?.quotes.map(({ article }) => article.id)).toEqual(order);
  expect(idsOf(shelves.sections)).toEqual(order);
});

test('of an article that touches a topic in one section, only the quotes of that section are filed', async () => {
  const mixed = articleOf({
    id: 'mixed',
    sections: {
      Ferries: ['“The ferry is late,” said Bo Lind.'],
      Cranes: ['“The cranes are tall,” said Ana Diaz.'],
    },
    quotes: [
      { parts: ['“The ferry is late,”'], speaker: 'Bo Lind' },
      { parts: ['“The cranes are tall,”'], speaker: 'Ana Diaz' },
    ],
  });

  const { topics } = await shelved([mixed], { topics: [topic('cranes', 'Cranes')] });

  expect(topics[0]?.quotes.map(({ speaker }) => speaker)).toEqual(['Ana Diaz']);
});

test('what people said of other things is not filed under a topic with their article', async () => {
  const mixed = articleOf({
    id: 'mixed',
    topics: ['cranes', 'ferries'],
    sections: {
      Costs: ['“Cranes cost us dearly,” said Bo Lind.'],
      Boats: ['“Ferries do not,” said Ana Diaz.'],
    },
    quotes: [
      { parts: ['“Cranes cost us dearly,”'], speaker: 'Bo Lind' },
      { parts: ['“Ferries do not,”'], speaker: 'Ana Diaz' },
    ],
  });

  const { topics } = await shelved([mixed], { topics: [topic('cranes', 'Cranes')] });

  expect(topics[0]?.quotes.map(({ speaker }) => speaker)).toEqual(['Bo Lind']);
});

test('a description is nobody’s name, and nobody can be asked for by it', async () => {
  const articles = [
    note('a', { by: 'a spokeswoman for the port' }),
    note('b', { by: 'Ana Diaz' }),
    note('c'),
  ];

  const shelves = await shelved(articles);

  expect(shelves.speakers.map(({ name }) => name)).toEqual(['Ana Diaz']);
  expect(shelves.names.has(nameKey('a spokeswoman for the port'))).toBe(false);
  expect(shelves.completeSpeaker('spokes', 5)).toEqual([]);
  expect(shelves.quotes).toHaveLength(3);
});

test('names stand with the most frequent first, each once, and are found by their keys', async () => {
  const articles = [
    note('a', { by: 'Bo Lind', source: 'Quay Gazette' }),
    note('b', { by: 'Ana Diaz', source: 'Harbour Post' }),
    note('c', { by: 'Ana Diaz', source: 'Harbour Post' }),
  ];

  const { speakers, sources, names } = await shelved(articles);

  expect(speakers.map(({ name }) => name)).toEqual(['Ana Diaz', 'Bo Lind']);
  expect(sources.map(({ name }) => name)).toEqual(['Harbour Post', 'Quay Gazette']);
  expect(names.get(nameKey('Bo Lind'))).toBe('Bo Lind');
  expect(names.get(nameKey('quay gazette'))).toBe('Quay Gazette');
});

test('an article that stands under its own headline has no publisher', async () => {
  const address = { url: 'http://127.0.0.1/read/a' };
  const own = note('a', {
    headline: 'Ferries stop',
    source: { name: 'Ferries stop', ...address },
  });

  const { sources, names } = await shelved([own, note('b', { source: 'Harbour Post' })]);

  expect(sources.map(({ name }) => name)).toEqual(['Harbour Post']);
  expect(names.has(nameKey('Ferries stop'))).toBe(false);
});

test('a person is one, under whatever name they are printed, and is completed by each', async () => {
  const articles = [
    note('a', { by: 'Mayor Diaz' }),
    note('b', { by: 'Ana Diaz' }),
    note('c', { by: 'Bo Lind' }),
  ];
  const speakers = [{ id: 'ana', name: 'Ana Diaz', printed: ['Mayor Diaz'] }];

  const shelves = await shelved(articles, { speakers });

  expect(shelves.speakers.map(({ name }) => name)).toEqual(['Ana Diaz', 'Bo Lind']);
  expect(shelves.completeSpeaker('mayor', 5)).toEqual(['Ana Diaz']);
  expect(shelves.completeSpeaker('', 5)).toEqual(['Ana Diaz', 'Bo Lind']);
});

test('topics are completed by id, name and alias, and never an empty one', async () => {
  const topics = [topic('tides', 'High water', ['Spring flood']), topic('none', 'High winds')];
  const { completeTopic } = await shelved([note('a', { topics: ['tides'] })], { topics });

  const found = ['ti', 'high', 'flo', 'winds'].map((typed) =>
    completeTopic(typed, 5).map(({ id }) => id),
  );

  expect(found).toEqual([['tides'], ['tides'], ['tides'], []]);
});

test('every passage is found by its key', async () => {
  const { passages, sections, quotes } = await shelved([note('a'), note('b')]);

  expect(passages.size).toBe(4);
  expect([...sections, ...quotes].every((each) => passages.get(each.key) === each)).toBe(true);
});

test('a large library is shelved in pieces, with pauses between them', async () => {
  const articles = Array.from({ length: 500 }, (_, n) =>
    note(`a${n}`, {
      sections: { Why: [`“We will wait for a${n},” they said. ${'Tide. '.repeat(50)}`] },
    }),
  );
  let pauses = 0;

  await shelve(articles, { ...NOBODY, topics: [topic('tides', 'Tide')] }, async () => {
    pauses += 1;
  });

  expect(pauses).toBeGreaterThan(10);
});
