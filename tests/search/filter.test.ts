import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterOver } from '../../src/search/filter.ts';
import { foldPhrase } from '../../src/search/fold.ts';
import type { Filter, Passage } from '../../src/search/passage.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { articleOf } from '../article.ts';

const SOURCES = ['The Coast Post', 'Valley Times'];
const SPEAKERS = ['Dr. Ana Ruiz', 'Eva Ruiz', 'Ola Berg'];
const DATES = ['2024-06-01', '2025-01-01', '2025-06-01'];

/** One article for each source, speaker and date, and for each of these left out. */
const passages = [...SOURCES, undefined].flatMap((source) =>
  [...SPEAKERS, undefined].flatMap((speaker) =>
    [...DATES, undefined].flatMap((published) => {
      const article = articleOf({
        id: `${source} ${speaker} ${published}`,
        ...(source === undefined ? {} : { source }),
        ...(published === undefined ? {} : { published }),
        sections: { '': [['“Ferries sank,” somebody said.']] },
        quotes: [{ parts: ['“Ferries sank,”'], ...(speaker === undefined ? {} : { speaker }) }],
      });
      const { sections, quotes } = passagesOf([article], { topics: [], speakers: [] });
      return [...sections, ...quotes];
    }),
  ),
);
const passesOf = await filterOver(passages, async () => {});
const passing = (filter: Filter) => {
  const passes = passesOf(filter);
  return passages.filter((_, place) => passes(place));
};

/** The same law, told passage by passage. */
function shouldPass(passage: Passage, { kind, source, speaker, since }: Filter): boolean {
  const published = passage.article.published ?? new Date(Number.NaN);
  const named = passage.kind === 'quote' ? (passage.speaker ?? '') : '';
  const names = foldPhrase(named).split(' ');
  return (
    (kind === undefined || passage.kind === kind) &&
    (source === undefined ||
      foldPhrase(passage.article.source?.name ?? '') === foldPhrase(source)) &&
    (speaker === undefined ||
      foldPhrase(speaker)
        .split(' ')
        .every((word) => names.includes(word))) &&
    (since === undefined || published >= since)
  );
}

const filters = fc.record(
  {
    kind: fc.constantFrom('section' as const, 'quote' as const),
    source: fc.constantFrom(...SOURCES, 'the coast  POST', 'Coast Post'),
    speaker: fc.constantFrom(...SPEAKERS, 'ruiz', 'ana', 'berg ola', 'Lopez'),
    since: fc.constantFrom(...DATES, '2030-01-01').map((date) => new Date(date)),
  },
  { requiredKeys: [] },
);

test('everything that is set must hold, and nothing else', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      expect(passing(filter)).toEqual(passages.filter((each) => shouldPass(each, filter)));
    }),
  );
});

test('a filter that sets nothing lets everything pass', () => {
  expect(passing({})).toHaveLength(passages.length);
});

test('a last name finds everybody who bears it', () => {
  const names = new Set(
    passing({ speaker: 'ruiz' }).map((each) => (each.kind === 'quote' ? each.speaker : 'section')),
  );

  expect(names).toEqual(new Set(['Dr. Ana Ruiz', 'Eva Ruiz']));
});

test('a section has no speaker', () => {
  expect(passing({ speaker: 'ruiz', kind: 'section' })).toEqual([]);
});

test('what has no date is not newer than anything', () => {
  const undated = passing({ since: new Date(0) }).filter(
    ({ article }) => article.published === undefined,
  );

  expect(undated).toEqual([]);
});
