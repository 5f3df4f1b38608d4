import { expect, test } from 'vitest';
import { topicSubject } from '../../src/briefing/subject.ts';
import { timeline } from '../../src/briefing/timeline.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { type ArticleDraft, articleOf } from '../article.ts';

const ferries = topicSubject({ id: 'ferries', name: 'Ferries', aliases: [] });

function timelineOf(...drafts: ArticleDraft[]) {
  const articles = drafts.map((draft, n) => articleOf({ id: `a${n}`, ...draft }));
  return timeline(passagesOf(articles, { topics: [], speakers: [] }).sections, ferries);
}

const dates = (lines: ReturnType<typeof timelineOf>) => lines.map(({ date }) => date);

test('dated lines come oldest first, a month before its days', () => {
  const lines = timelineOf(
    {
      sections: {
        '': ['Ferries to Oslo stopped for good on 3 May 2025. Ferries to Accra began in May 2025.'],
      },
    },
    { sections: { '': ['The first ferries left Lima on January 17, 1999.'] } },
  );

  expect(dates(lines)).toEqual(['1999-01-17', '2025-05', '2025-05-03']);
});

test('each line is verbatim and knows its section', () => {
  const [line] = timelineOf({ sections: { '': ['Ferries to Oslo stopped on 3 May 2025.'] } });

  expect(line?.sentence.text).toBe('Ferries to Oslo stopped on 3 May 2025.');
  expect(line?.passage.article.text.slice(line.sentence.start, line.sentence.end)).toBe(
    line?.sentence.text,
  );
});

test('what several articles tell is told once', () => {
  const lines = timelineOf(
    { sections: { '': ['Ferries to Oslo stopped on 3 May 2025.'] } },
    { sections: { '': ['On 3 May 2025 all ferries to Oslo stopped.'] } },
    { sections: { '': ['Sailors of the northern ferries struck on 3 May 2025 over wages.'] } },
  );

  expect(lines).toHaveLength(2);
});

test('a weekday is a date by that of its article, and says that it was worked out', () => {
  const lines = timelineOf(
    { published: '2025-05-07', sections: { '': ['Ferries to Oslo stopped on Tuesday at dawn.'] } },
    { sections: { '': ['Ferries to Accra stopped for good on 3 May 2025.'] } },
  );

  expect(lines.map(({ date, workedOut }) => [date, workedOut])).toEqual([
    ['2025-05-03', false],
    ['2025-05-06', true],
  ]);
});

test.each([
  ['no date', 'Ferries to Oslo stopped last Tuesday.'],
  ['another subject', 'Trams to Oslo stopped on 3 May 2025.'],
  ['a meaning that lies elsewhere', 'They stopped all ferries on 3 May 2025.'],
])('a line with %s is left out', (_, text) => {
  expect(timelineOf({ sections: { '': [text] } })).toEqual([]);
});

test('a line with two dates stands at its first', () => {
  const lines = timelineOf({
    sections: { '': ['Ferries stopped on 3 May 2025 and sailed again on 1 April 2025.'] },
  });

  expect(dates(lines)).toEqual(['2025-05-03']);
});

test('the order in which articles are given changes nothing', () => {
  const drafts = [1, 2, 3].map((n) => ({
    id: `x${n}`,
    sections: { '': [`Ferries of pier ${n} left Lima${' again'.repeat(n)} on 3 May 2025.`] },
  }));

  expect(timelineOf(...drafts).map(({ sentence }) => sentence.text)).toEqual(
    timelineOf(...drafts.toReversed()).map(({ sentence }) => sentence.text),
  );
});
