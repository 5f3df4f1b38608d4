import { expect, test } from 'vitest';
import { MOST_UNITS, queryTerms, unitsOf, worthLookingUp } from '../../src/search/query.ts';

test('a query is its terms, each once', () => {
  expect(queryTerms('The ferries and a ferry in port')).toEqual(['ferri', 'port']);
});

test('a query of small words alone is taken at its word', () => {
  expect(queryTerms('it')).toEqual(['it']);
});

test('a query is bounded, however much is typed', () => {
  const words = Array.from({ length: 1_000 }, (_, n) => `w${n}`).join(' ');

  expect(queryTerms(words)).toHaveLength(MOST_UNITS);
});

const passagesWith = (term: string) => ({ said: 90_000, port: 10, crane: 20 })[term] ?? 0;
const large = { passages: 100_000, common: 2_000 };

test('in a large library a word of nearly every passage is left out beside two rarer ones', () => {
  expect(worthLookingUp(['said', 'port', 'crane'], passagesWith, large)).toEqual(['port', 'crane']);
});

test('it stays where fewer than two others remain', () => {
  expect(worthLookingUp(['said', 'port'], passagesWith, large)).toEqual(['said', 'port']);
});

test('in a small library no word is left out', () => {
  const small = { passages: 30, common: 2_000 };

  expect(worthLookingUp(['port', 'crane', 'ship'], () => 25, small)).toHaveLength(3);
});

test('a word is taken in each language of the library', () => {
  const [unit] = unitsOf('Häuser', ['en', 'de']);

  expect(unit?.terms.toSorted()).toEqual(['haus', 'hauser']);
});

test('a word that is small in one of the languages may be missing', () => {
  const units = unitsOf('die Wahl', ['en', 'de']);

  expect(units.map(({ word, isOptional }) => [word, isOptional])).toEqual([
    ['die', true],
    ['wahl', false],
  ]);
});

test('what hyphens part may be written as one word', () => {
  expect(unitsOf('e-mail', ['en']).map(({ word, isBeside }) => [word, isBeside])).toEqual([
    ['e', false],
    ['mail', false],
    ['email', true],
  ]);
});

test('a word said twice counts more', () => {
  expect(unitsOf('port ports crane', ['en']).map(({ times }) => times)).toEqual([2, 1]);
});
