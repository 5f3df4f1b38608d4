import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageOf } from '../../src/briefing/coverage.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { articleOf } from '../article.ts';

const NOBODY = { topics: [], speakers: [] };

/** An article with two sections for each of these days; `undefined` for one without a date. */
const published = (...days: readonly (string | undefined)[]) =>
  passagesOf(
    days.map((day, place) =>
      articleOf({
        id: `a${place}`,
        sections: { One: ['A ship came.'], Two: ['It left again.'] },
        ...(day !== undefined && { published: day }),
      }),
    ),
    NOBODY,
  ).sections;

const countsOf = (...days: readonly (string | undefined)[]) => {
  const coverage = coverageOf(published(...days), false);
  return coverage?.stretches.map(
    ({ from, articles }) => `${from.toISOString().slice(0, 10)} ${articles}`,
  );
};

test.each([
  ['there is nothing', []],
  ['nothing has a date', [undefined, undefined]],
  ['all is of one day', ['2025-03-03', '2025-03-03T18:00Z', undefined]],
  ['more than 24 decades lie between', ['1600-01-01', '2025-01-01']],
])('there is no count where %s', (_, days) => {
  expect(coverageOf(published(...days), false)).toBeUndefined();
});

test('an article counts once, however many of its sections were found', () => {
  expect(countsOf('2025-03-03', '2025-03-03', '2025-03-05')).toEqual([
    '2025-03-03 2',
    '2025-03-04 0',
    '2025-03-05 1',
  ]);
});

test('undated articles are counted apart', () => {
  const coverage = coverageOf(published('2025-03-03', undefined, '2025-03-05'), true);

  expect(coverage).toMatchObject({ articles: 2, undated: 1, partly: true, unit: 'day' });
});

test('one month is counted by weeks, which begin on Mondays', () => {
  expect(countsOf('2025-03-02', '2025-03-03', '2025-03-31')).toEqual([
    '2025-02-24 1',
    '2025-03-03 1',
    '2025-03-10 0',
    '2025-03-17 0',
    '2025-03-24 0',
    '2025-03-31 1',
  ]);
});

test.each([
  ['week', '2025-12-01', '2026-02-08', 10],
  ['month', '2025-12-31', '2026-03-10', 4],
  ['month', '2024-08-31', '2026-01-01', 18],
  ['quarter', '2023-12-31', '2025-12-31', 9],
  ['year', '2006-05-05', '2026-05-05', 21],
  ['decade', '1969-12-31', '2026-05-05', 7],
])('a %s is what is counted by from %s…', (unit, first, last, stretches) => {
  const coverage = coverageOf(published(first, last), false);

  expect(coverage).toMatchObject({ unit, articles: 2 });
  expect(coverage?.stretches).toHaveLength(stretches);
  expect(coverage?.stretches.at(0)?.articles).toBe(1);
  expect(coverage?.stretches.at(-1)?.articles).toBe(1);
});

test('each dated article is counted in one stretch, and stretches follow each other', () => {
  const moments = fc.array(
    fc.date({
      min: new Date('1850-01-01T00:00:00Z'),
      max: new Date('2060-01-01T00:00:00Z'),
      noInvalidDate: true,
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(moments, (dates) => {
      const coverage = coverageOf(published(...dates.map((each) => each.toISOString())), false);
      const stretches = coverage?.stretches ?? [];
      const starts = stretches.map(({ from }) => from.getTime());

      expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
      expect(stretches.reduce((sum, { articles }) => sum + articles, 0)).toBe(
        coverage === undefined ? 0 : dates.length,
      );
      expect(stretches.length).toBeLessThanOrEqual(24);
    }),
  );
});
