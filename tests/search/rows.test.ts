import { expect, test } from 'vitest';
import { passagesOf } from '../../src/search/passages.ts';
import { rowOf } from '../../src/search/rows.ts';
import { articleOf } from '../article.ts';

const article = articleOf({
  headline: 'Harbour reopens',
  sections: { Repairs: ['Cranes were mended. “Every crane turns,” said Mayor Ruiz.'] },
  quotes: [{ parts: ['“Every crane turns,”'], speaker: 'Mayor Ruiz', role: 'harbour master' }],
});
const registers = {
  topics: [],
  speakers: [{ id: 'ruiz', name: 'Ana Ruiz', printed: ['Mayor Ruiz'] }],
};
const { sections, quotes } = passagesOf([article], registers);
const [section] = sections;
const [quote] = quotes;
const noNote = () => {};

test('a section goes by its headline, heading and text', () => {
  const row = section && rowOf(0, section, noNote);

  expect(row?.title.split(' ')).toEqual(['harbour', 'reopen', 'repair']);
  expect(row?.all.split(' ')).toEqual(expect.arrayContaining(['harbour', 'repair', 'crane']));
});

test('a quote goes by its own words, both names of its speaker, and the role', () => {
  const row = quote && rowOf(0, quote, noNote);

  expect(row?.all.split(' ')).toEqual(
    expect.arrayContaining(['turn', 'ana', 'mayor', 'ruiz', 'harbour', 'master']),
  );
  expect(row?.all).not.toContain('mend');
});

test('every word is noted as it is spelled', () => {
  const noted = new Map<string, string | undefined>();

  if (section !== undefined) rowOf(0, section, ({ word, term }) => noted.set(word, term));

  expect(noted.get('cranes')).toBe('crane');
  expect(noted.has('were')).toBe(true);
  expect(noted.get('were')).toBeUndefined();
});
