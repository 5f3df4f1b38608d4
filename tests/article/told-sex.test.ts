import { describe, expect, test } from 'vitest';
import { peopleOf } from '../../src/article/people.ts';
import { toldSexes } from '../../src/article/told-sex.ts';
import { lineOf } from './reading.ts';

/** What an article of these paragraphs tells, by the names that it prints. */
function told(...paragraphs: string[]) {
  const lines = paragraphs.map((text) => lineOf(text));
  const people = peopleOf(lines.flatMap(({ mentions }) => mentions));
  return Object.fromEntries([...toldSexes(lines, people)].map(([{ name }, sex]) => [name, sex]));
}

describe('whom an article calls he or she', () => {
  test('is told by the pronouns behind a name that is alone in its sentence', () => {
    expect(told('Zell took her boat.', 'Zell sold her net.')).toEqual({ Zell: 'she' });
  });

  test('is not told by one pronoun', () => {
    expect(told('Zell took her boat.')).toEqual({});
  });

  test('is not told where the pronouns differ', () => {
    expect(told('Zell took her boat.', 'Zell sold his net.', 'Zell has her dog.')).toEqual({});
  });

  test('is not told in a sentence with somebody else', () => {
    const both = 'Zell and Orla Marn took her boat.';

    expect(told(both, both, both)).toEqual({});
  });

  test('is not asked where a given name tells', () => {
    expect(told('Ana Ruiz took his boat.', 'Ana Ruiz sold his net.')).toEqual({});
  });
});
