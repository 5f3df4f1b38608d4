import { expect, test } from 'vitest';
import { pullQuote } from '../../src/briefing/pull-quote.ts';
import type { QuotePassage } from '../../src/search/passage.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { articleOf } from '../article.ts';

const GOOD = 'No town of this size can pay for nine ferries';

function quotesOf(
  ...said: { readonly words: string; readonly by?: string }[]
): readonly QuotePassage[] {
  const articles = said.map(({ words, by }, n) =>
    articleOf({
      id: `a${n}`,
      sections: { '': [[`“${words},” somebody said.`]] },
      quotes: [{ parts: [`“${words},”`], ...(by === undefined ? {} : { speaker: by }) }],
    }),
  );
  return passagesOf(articles, { topics: [], speakers: [] }).quotes;
}

const many = quotesOf(
  ...Array.from({ length: 40 }, (_, n) => ({ words: `${GOOD} or ${n}`, by: 'Ana' })),
);
const dayOf = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));

test('it is the same for everybody all day, and the day is UTC’s', () => {
  const morning = pullQuote(many, new Date('2026-03-01T00:00:00Z'));
  const night = pullQuote(many.toReversed(), new Date('2026-03-01T23:59:59Z'));

  expect(morning).toBeDefined();
  expect(night).toBe(morning);
});

test('it changes with the days', () => {
  const chosen = new Set(Array.from({ length: 60 }, (_, n) => pullQuote(many, dayOf(n))?.key));

  expect(chosen.size).toBeGreaterThan(20);
});

test('a quote that is added changes few days', () => {
  const days = Array.from({ length: 100 }, (_, n) => dayOf(n));

  const changed = days.filter((day) => pullQuote(many, day) !== pullQuote(many.slice(0, 39), day));

  expect(changed.length).toBeLessThan(15);
});

test.each([
  ['by nobody named', { words: GOOD }],
  ['of fewer than eight words', { words: 'No town can pay for ferries', by: 'Ana' }],
  ['of more than forty words', { words: `No ${'very '.repeat(40)}big town can pay`, by: 'Ana' }],
  ['that points at what was said before', { words: `They say ${GOOD}`, by: 'Ana' }],
])('never a quote %s', (_, said) => {
  expect(pullQuote(quotesOf(said), dayOf(0))).toBeUndefined();
});

test('without quotes there is none', () => {
  expect(pullQuote([], dayOf(0))).toBeUndefined();
});
