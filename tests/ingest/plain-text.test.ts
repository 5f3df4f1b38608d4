import { expect, test } from 'vitest';
import { readArticle } from '../../src/ingest/read-article.ts';

const read = (...lines: string[]) =>
  readArticle('tide.txt', new TextEncoder().encode(lines.join('\n')));

const LEDE =
  'The water in the old harbour rose by a hand’s breadth overnight, and nobody had been told.';
const MORE =
  'The pilots had asked for new gauges in spring, and were promised them by autumn at the latest.';

test('the first line is the headline and a short second one the dek', () => {
  const { article } = read('Harbour floods again', 'A pump that nobody serviced', LEDE);

  expect(article).toMatchObject({
    headline: 'Harbour floods again',
    dek: 'A pump that nobody serviced',
  });
  expect(article?.sections).toHaveLength(1);
});

test('a second line that is a paragraph stays one', () => {
  const { article } = read('Harbour floods again', LEDE, 'Nobody was hurt.');

  expect(article?.dek).toBeUndefined();
  expect(article?.sections[0]?.paragraphs).toHaveLength(2);
});

test('a short line that quotes somebody is no dek', () => {
  const { article } = read(
    'Harbour floods again',
    '“We were asleep on the boat,” said Ana Ruiz.',
    LEDE,
  );

  expect(article?.dek).toBeUndefined();
  expect(article?.quotes[0]?.speaker).toBe('Ana Ruiz');
});

test.each([
  ['behind the dek', ['A pump that nobody serviced', '17 January 2025']],
  ['before the dek', ['17 January 2025', 'A pump that nobody serviced']],
])('a date line %s leaves the dek the dek', (_, lines) => {
  const { article, problems } = read('Harbour floods again', ...lines, LEDE);

  expect(problems).toEqual([]);
  expect(article).toMatchObject({
    dek: 'A pump that nobody serviced',
    published: new Date('2025-01-17'),
  });
  expect(article?.sections[0]?.paragraphs.map(({ text }) => text)).toEqual([LEDE]);
});

test('a line that is nothing but a date is when it was published', () => {
  const { article } = read('Harbour floods again', '', 'Friday, March 7, 2025', '', LEDE);

  expect(article?.published).toEqual(new Date('2025-03-07T00:00:00Z'));
  expect(article?.dek).toBeUndefined();
});

test('short lines without closing punctuation head the sections', () => {
  const { article } = read(
    'Harbour floods again',
    LEDE,
    'What the gauges showed',
    MORE,
    'Who pays',
    MORE,
  );

  expect(article?.sections.map(({ heading }) => heading)).toEqual([
    undefined,
    'What the gauges showed',
    'Who pays',
  ]);
});

test('short lines one after another are a list, and the last line heads nothing', () => {
  const { article } = read(
    'Harbour floods again',
    LEDE,
    'Northern quay',
    'Southern quay',
    'Old dock',
  );

  expect(article?.sections).toHaveLength(1);
  expect(article?.sections[0]?.paragraphs.map(({ text }) => text)).toEqual([
    LEDE,
    'Northern quay',
    'Southern quay',
    'Old dock',
  ]);
});

test('a section runs from its heading to the end of its last paragraph', () => {
  const { article } = read('Harbour floods again', LEDE, 'Who pays', MORE);

  const { start = 0, end = 0 } = article?.sections[1] ?? {};
  expect(article?.text.slice(start, end)).toBe(`Who pays\n${MORE}`);
});

test('a headline alone is told', () => {
  const { problems } = read('Harbour floods again');

  expect(problems).toMatchObject([
    { file: 'tide.txt', line: 1, message: 'There is nothing under the headline.' },
  ]);
});
