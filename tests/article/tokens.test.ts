import { expect, test } from 'vitest';
import { lineOf } from './reading.ts';

const words = (text: string) => lineOf(text).tokens.map((token) => token.text);
const stops = (text: string) =>
  lineOf(text)
    .tokens.filter(({ stop }) => stop)
    .map(({ text: word, start }) => `${word}@${start}`);

test('a paragraph is cut into words and marks, a quotation being one of them', () => {
  const tokens = words('“We sail,” said Ana Ruiz, 54.');

  expect(tokens).toEqual(['“”', 'said', 'Ana', 'Ruiz', ',', '54', '.']);
});

test('a possessive ending is noted and taken off the word', () => {
  const [owner] = lineOf('Lima’s harbour').tokens;

  expect(owner).toMatchObject({ text: 'Lima', possessive: true, start: 0, end: 6 });
});

test('words with inner marks stay whole', () => {
  expect(words('The AT&T co-chair paid 1,200 at 3.5 for O’Neill')).toEqual([
    'The',
    'AT&T',
    'co-chair',
    'paid',
    '1,200',
    'at',
    '3.5',
    'for',
    'O’Neill',
  ]);
});

test.each([
  ['an initial', 'Ana M. Ruiz left.', ['.@16']],
  ['a courtesy', 'Mr. Ruiz left.', ['.@13']],
  ['a title', 'Gov. Ruiz left.', ['.@14']],
  ['a month', 'On Nov. 3 she left.', ['.@18']],
  ['letters with stops', 'The U.S. envoy left.', ['.@19']],
  ['a stop before a small letter', 'The pilot vs. the port.', ['.@22']],
])('%s ends no sentence', (_, text, expected) => {
  expect(stops(text)).toEqual(expected);
});

test('a stop inside the closing mark ends the sentence', () => {
  const [quote] = lineOf('“We sail.” The crew cheered.').tokens;

  expect(quote).toMatchObject({ kind: 'quote', stop: true });
});

test('a comma inside the mark, or a small letter behind it, leaves the sentence open', () => {
  const openings = ['“We sail,” said Ruiz.', '“Why?” asked Ruiz.'].map(
    (text) => lineOf(text).tokens[0]?.stop,
  );

  expect(openings).toEqual([false, false]);
});

test('every word stands in the text where its token says', () => {
  const text = 'Ana Ruiz’s crew (of 12) said: “We sail.” — Jonas Lind, the U.S. pilot';
  const { tokens } = lineOf(text);

  const wrong = tokens.filter(
    ({ kind, text: word, start }) => kind !== 'quote' && !text.startsWith(word, start),
  );
  expect(wrong).toEqual([]);
  expect(tokens.map(({ start }) => start)).toEqual(
    tokens.map(({ start }) => start).toSorted((a, b) => a - b),
  );
});
