import { expect, test } from 'vitest';
import { tellingWords } from '../../src/search/telling-words.ts';
import { startCpuTime } from '../cpu-time.ts';

const words = (text: string) => tellingWords(text).map(({ word }) => word);
const names = (text: string) =>
  tellingWords(text).flatMap(({ word, isName }) => (isName ? word : []));

test('names come first, then the longest words, each once in whatever form', () => {
  expect(words('They say that ferries leave Callao; a ferry left.')).toEqual([
    'Callao',
    'ferries',
    'leave',
    'left',
    'say',
  ]);
});

test('a capital that opens a sentence or a quotation makes no name', () => {
  expect(
    names('Ferries left. Ports closed! “Cranes stood,” he told Callao.\nTugs came: Boats sank.'),
  ).toEqual(['Callao']);
});

test('a word is a name where it is one anywhere', () => {
  expect(names('Lima waits. Everybody in Lima waits.')).toEqual(['Lima']);
});

test('numbers, addresses, mentions and words that say nothing are left out', () => {
  expect(
    words('<@123456> see https://lima.test/ferries 2026 19.9 the <#77> <:gull:12> of it'),
  ).toEqual(['see']);
});

test('hostile text costs in proportion to its length', () => {
  const hostile = [
    '<a'.repeat(90_000),
    'https://'.repeat(20_000),
    '“'.repeat(200_000),
    '.\n'.repeat(90_000),
  ];

  const spentMs = startCpuTime();
  for (const text of hostile) tellingWords(text);

  expect(spentMs()).toBeLessThan(5_000);
});
