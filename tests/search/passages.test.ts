import { expect, test } from 'vitest';
import { passagesOf } from '../../src/search/passages.ts';
import { articleOf } from '../article.ts';

const nobody = { topics: [], speakers: [] };
const ruiz = { id: 'ruiz', name: 'Ana Ruiz', printed: ['Mayor Ruiz'] };

const port = articleOf({
  id: 'port',
  sections: {
    '': ['The port opened on Monday.'],
    Cranes: ['“They are tall,” said Mayor Ruiz.'],
  },
  quotes: [{ parts: ['“They are tall,”'], speaker: 'Mayor Ruiz' }],
});

test('each section and each quote becomes a passage, in printed order', () => {
  const { sections, quotes } = passagesOf([port], nobody);

  expect(sections.map(({ section }) => section.id)).toEqual(['port#top', 'port#cranes']);
  expect(quotes.map(({ section, quote }) => [section.id, quote.text])).toEqual([
    ['port#cranes', '“They are tall,”'],
  ]);
});

test('a key is short, differs from all others and is the same on every machine', () => {
  const articles = Array.from({ length: 500 }, (_, n) =>
    articleOf({ id: `a${n}`, sections: { One: ['Words.'], Two: ['More words.'] } }),
  );

  const keys = passagesOf(articles, nobody).sections.map(({ key }) => key);

  expect(new Set(keys).size).toBe(1_000);
  expect(keys).toSatisfy((all: string[]) => all.every((key) => /^[0-9a-z]{10}$/.test(key)));
  expect(passagesOf(articles.slice(0, 1), nobody).sections[0]?.key).toBe(keys[0]);
});

test('two passages may not share an id', () => {
  const twins = Array.from({ length: 60 }, () => articleOf({ sections: { One: ['Words.'] } }));

  expect(() => passagesOf(twins, nobody)).toThrow('article#one');
});

test('a speaker goes by the name in the register', () => {
  const { quotes } = passagesOf([port], { topics: [], speakers: [ruiz] });

  expect(quotes[0]?.speaker).toBe('Ana Ruiz');
});

test('a printed name that is in no register stays as printed', () => {
  const { quotes } = passagesOf([port], {
    topics: [],
    speakers: [{ ...ruiz, printed: ['Governor Ruiz'] }],
  });

  expect(quotes[0]?.speaker).toBe('Mayor Ruiz');
});

test('a name that two people are printed under names neither of them', () => {
  const { quotes } = passagesOf([port], {
    topics: [],
    speakers: [ruiz, { id: 'eva', name: 'Eva Ruiz', printed: ['Mayor Ruiz'] }],
  });

  expect(quotes[0]?.speaker).toBe('Mayor Ruiz');
});

test('a quote by nobody named has no speaker', () => {
  const anonymous = articleOf({
    sections: { Cranes: ['“They are tall,” an official said.'] },
    quotes: [{ parts: ['“They are tall,”'] }],
  });

  const { quotes } = passagesOf([anonymous], nobody);

  expect(quotes[0]?.speaker).toBeUndefined();
});
