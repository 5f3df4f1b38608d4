import { expect, test } from 'vitest';
import { detected, languageOf } from '../../src/search/language.ts';
import { articleOf } from '../article.ts';

test('the language that an article declares is taken, with or without its country', () => {
  expect(languageOf(articleOf({ language: 'pt-BR' }))).toBe('pt');
  expect(languageOf(articleOf({ language: 'DE' }))).toBe('de');
  expect(languageOf(articleOf({ language: 'sv' }))).toBe('other');
});

test.each([
  ['en', 'The council said that it will not sell the harbour to anybody before the spring.'],
  ['de', 'Der Rat sagte, dass er den Hafen vor dem Frühling nicht verkaufen wird.'],
  ['fr', 'Le conseil a dit qu’il ne vendra pas le port à une société avant le printemps.'],
  ['es', 'El consejo dijo que no va a vender el puerto a nadie antes de la primavera.'],
  ['pt', 'O conselho disse que não vai vender o porto a ninguém antes da primavera.'],
])('a text in %s is told by its small words', (language, text) => {
  expect(detected(text)).toBe(language);
});

test.each(['', 'Nvidia, AMD, TSMC', '東京都に住む', 'Die Hard'])(
  'a text too short to tell is taken for English: “%s”',
  (text) => {
    expect(detected(text)).toBe('en');
  },
);

test('an article that declares nothing is read', () => {
  const article = articleOf({
    headline: 'Hafen',
    sections: { '': ['Die Stadt hat den Hafen nicht verkauft, und das ist auch gut so.'] },
  });

  expect(languageOf(article)).toBe('de');
});
