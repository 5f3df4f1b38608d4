import { expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import {
  mark,
  markBelow,
  publishedBy,
  publisherOf,
  quotationBelow,
  sourceLine,
} from '../../src/render/citation.ts';
import { openingRow } from '../../src/render/opening.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { articleOf } from '../article.ts';

const LONG = 'The council of Lima asks whether a bridge may take the place of ferries';
const url = 'http://127.0.0.1/read/bridge';

const published = (source: Article['source']) =>
  articleOf({
    headline: LONG,
    ...(source && { source }),
    published: '2025-11-03',
    sections: { '': ['Lima waits.'], Costs: ['“Too much,” said Ana Ruiz.'] },
    quotes: [{ parts: ['“Too much,”'], speaker: 'Ana Ruiz' }],
  });
const named = published({ name: 'Harbour Post', url });
/** Nobody is said to have published it: its headline stands for a publisher. */
const nameless = published({ name: LONG, url });
const words = { text: 'Lima waits.', start: 0, end: 11 };

test('a citation names the publisher', () => {
  expect(publisherOf(named)).toBe('Harbour Post');
  expect(publishedBy(named)).toBe('Harbour Post, 3 November 2025');
  expect(mark(named, words, 2)).toMatch(/^\[Harbour Post 2\]\(/);
});

test('where nobody is named, a citation has a short form of the headline, cut between words', () => {
  expect(publisherOf(nameless)).toBeUndefined();
  expect(mark(nameless, words, 2)).toMatch(/^\[The council of Lima asks whether a… 2\]\(/);
  expect(publishedBy(nameless)).toBe('3 November 2025');
});

test('under its own headline a citation does not say it again', () => {
  const [quote] = passagesOf([nameless], { topics: [], speakers: [] }).quotes;

  expect(markBelow(nameless, words)).toMatch(/^\[The article\]\(/);
  expect(markBelow(named, words)).toMatch(/^\[Harbour Post\]\(/);
  expect(quote && quotationBelow(quote)).toMatch(
    /^> “Too much,”\n— \*\*Ana Ruiz\*\* · \[The article\]\(.*\), 3 November 2025$/,
  );
});

test('a source says its headline once', () => {
  expect(sourceLine(nameless, 1).split(LONG)).toHaveLength(2);
});

test('a list to open from tells a section, a quote and an opening apart, and each by its day', () => {
  const { sections, quotes } = passagesOf([named], { topics: [], speakers: [] });

  const [row] = openingRow([...sections, ...quotes]);
  const [select] = row?.components ?? [];
  const options = select !== undefined && 'options' in select ? select.options : [];

  expect(options.map(({ label, description }) => [label, description])).toEqual([
    [LONG, '3 November 2025 · Harbour Post'],
    ['Costs', `3 November 2025 · ${LONG}`],
    ['Ana Ruiz: Costs', `3 November 2025 · ${LONG}`],
  ]);
});
