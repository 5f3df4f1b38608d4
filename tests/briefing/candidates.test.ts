import { expect, test } from 'vitest';
import { candidatesOf } from '../../src/briefing/candidates.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { articleOf } from '../article.ts';

const LINE = 'Ferries of the islands left Lima at dawn.';
const article = articleOf({
  sections: {
    '': [`${LINE} They were late. ${LINE}`, LINE],
    Later: [LINE],
  },
});
const { sections } = passagesOf([article], { topics: [], speakers: [] });

test('a candidate knows its place, those between that are none included', () => {
  const places = sections.flatMap(candidatesOf).map((each) => [each.inArticle, each.inSection]);

  expect(places).toEqual([
    [0, 0],
    [2, 2],
    [3, 3],
    [4, 0],
  ]);
});

test('a candidate knows its words and terms', () => {
  const [first] = sections.flatMap(candidatesOf);

  expect(first?.words).toBe(8);
  expect([...(first?.terms ?? [])]).toEqual(['ferri', 'island', 'left', 'lima', 'dawn']);
});

test('each candidate stands in the passage that was asked for', () => {
  const again = passagesOf([article], { topics: [], speakers: [] }).sections;

  for (const [at, passage] of sections.entries()) {
    expect(candidatesOf(passage).every((each) => each.passage === passage)).toBe(true);
    const other = again[at];
    expect(other && candidatesOf(other).every((each) => each.passage === other)).toBe(true);
  }
});

test('a sentence that was cut at a short form is none', () => {
  const cutShort = articleOf({
    sections: {
      '': [
        ['The council of Lima signed with the yard Hajó Zrt.', 'for nine ferries.'],
        ['The council of Lima signed with the yard Hajó Zrt.', 'Nine ferries will be built.'],
      ],
    },
  });
  const [section] = passagesOf([cutShort], { topics: [], speakers: [] }).sections;

  const texts = section && candidatesOf(section).map(({ sentence }) => sentence.text);

  expect(texts).toEqual(['The council of Lima signed with the yard Hajó Zrt.']);
});
