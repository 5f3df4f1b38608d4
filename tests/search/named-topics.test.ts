import { expect, test } from 'vitest';
import { topicsNamedIn } from '../../src/search/named-topics.ts';
import { startCpuTime } from '../cpu-time.ts';

const topics = [
  { id: 'chips', name: 'Chips', aliases: ['chip'] },
  { id: 'controls', name: 'Export controls', aliases: ['trade blacklist'] },
  { id: 'ai', name: 'Artificial intelligence', aliases: ['AI', 'AI Act'] },
  { id: 'quebec', name: 'Québec', aliases: [] },
  { id: 'online', name: 'Online', aliases: ['online safety for children'] },
];
const named = (text: string) => topicsNamedIn(text, topics).map(({ id }) => id);

test('a text names a topic by its name or an alias, in whole words and in any case', () => {
  expect(named('A CHIP maker in quebec')).toEqual(['chips', 'quebec']);
  expect(named('Chipmunks and Quebecois')).toEqual([]);
  expect(named('')).toEqual([]);
});

test('a short acronym is not the word that is spelled like it', () => {
  expect(named('J’ai faim, said the ai')).toEqual([]);
  expect(named('What does A.I. cost?')).toEqual(['ai']);
});

test('the longer name is the more specific one, in whatever order they come', () => {
  expect(named('Chips, chips, chips and the export-controls on them')).toEqual([
    'controls',
    'chips',
  ]);
  expect(named('Online online, and online safety for children, on a chip')).toEqual([
    'online',
    'chips',
  ]);
});

test('of names that are as long the one that comes more often goes first, then the first', () => {
  expect(named('Québec makes a chip, and another chip')).toEqual(['chips', 'quebec']);
  expect(named('Québec makes a chip')).toEqual(['quebec', 'chips']);
});

test('hostile text costs in proportion to its length', () => {
  const hostile = [
    'export '.repeat(30_000),
    'chip-'.repeat(30_000),
    `export${' '.repeat(200_000)}`,
  ];

  const spentMs = startCpuTime();
  for (const text of hostile) named(text);

  expect(spentMs()).toBeLessThan(5_000);
});
