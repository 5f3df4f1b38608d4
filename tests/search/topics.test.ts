import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../src/search/passages.ts';
import { resolveTopic, topicFinder } from '../../src/search/topics.ts';
import { type ArticleDraft, articleOf } from '../article.ts';

const ferries = { id: 'ferries', name: 'Ferries', aliases: ['island boats', 'Blue Line'] };
const ai = { id: 'ai', name: 'AI', aliases: ['artificial intelligence'] };
const us = { id: 'usa', name: 'United States', aliases: ['US'] };
const topics = [ferries, ai, us];

const sectionsOf = (...drafts: ArticleDraft[]) =>
  passagesOf(
    drafts.map((draft, n) => articleOf({ id: `a${n}`, ...draft })),
    { topics, speakers: [] },
  ).sections;

describe('a topic is found', () => {
  test.each([
    ['by its id', 'ferries'],
    ['by its name', 'FERRIES'],
    ['by an alias', 'Island-boats'],
    ['whatever the white space', '  blue   line '],
  ])('%s', (_, words) => {
    expect(resolveTopic(words, topics)).toBe(ferries);
  });

  test('and an id goes before an alias of another topic', () => {
    const other = { id: 'boats', name: 'Boats', aliases: ['ferries'] };

    expect(resolveTopic('ferries', [other, ferries])).toBe(ferries);
  });

  test('only by all of its name', () => {
    expect(resolveTopic('island', topics)).toBeUndefined();
    expect(resolveTopic('', topics)).toBeUndefined();
    expect(resolveTopic('…', topics)).toBeUndefined();
  });
});

const topicsIn = (text: string, draft: ArticleDraft = {}) => {
  const [passage] = sectionsOf({ sections: { '': [text] }, ...draft });
  if (passage === undefined) throw new Error('no section');
  return topicFinder(topics)(passage);
};

describe('a section is about a topic', () => {
  test.each([
    ['prints its name', 'Two ferries sank.'],
    ['prints an alias', 'The Blue Line sank.'],
    ['prints it with a hyphen', 'An island-boats deal.'],
    ['prints it across a line', 'The Blue\nLine sank.'],
    ['prints it with marks', 'The Blüe Line sank.'],
  ])('that %s', (_, text) => {
    expect(topicsIn(text)).toEqual(['ferries']);
  });

  test('whose article names it in the headline', () => {
    expect(topicsIn('Nothing here.', { headline: 'Ferries sink' })).toEqual(['ferries']);
  });

  test.each(['ferries', 'Blue Line'])('whose article is filed under "%s"', (filed) => {
    expect(topicsIn('Nothing here.', { topics: [filed] })).toEqual(['ferries']);
  });

  test.each([
    ['a longer word', 'The ferriesman sank.'],
    ['the words apart', 'The blue and yellow line.'],
    ['a small word like an acronym', 'Tell us, said ai the sloth.'],
    ['an acronym inside a word', 'The AIM and the USB.'],
  ])('but not for %s', (_, text) => {
    expect(topicsIn(text)).toEqual([]);
  });

  test('an acronym counts with or without dots', () => {
    expect(topicsIn('The US said so.')).toEqual(['usa']);
    expect(topicsIn('The U.S. said so.')).toEqual(['usa']);
    expect(topicsIn('New A.I. rules.')).toEqual(['ai']);
  });

  test('a name may hold any characters', () => {
    const odd = { id: 'odd', name: 'C++ (the language)', aliases: ['$wap|a*'] };
    const [passage] = sectionsOf({ sections: { '': ['It is $wap|a* here.'] } });

    expect(passage && topicFinder([odd])(passage)).toEqual(['odd']);
  });
});
