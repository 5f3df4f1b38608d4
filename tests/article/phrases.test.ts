import { describe, expect, test } from 'vitest';
import { phraseAt } from '../../src/article/phrases.ts';
import { lineOf } from './reading.ts';

const phraseIn = (text: string) => phraseAt(lineOf(text), 0);

describe('a phrase that names somebody', () => {
  test.each([
    ['Ana Ruiz said', 'Ana Ruiz', undefined],
    ['Mr. Ruiz said', 'Ruiz', undefined],
    ['port director Jonas Lind said', 'Jonas Lind', 'port director'],
    ['the port’s director Jonas Lind said', 'Jonas Lind', 'port’s director'],
    ['former FBI agent Jonas Lind said', 'Jonas Lind', 'former FBI agent'],
    ['Former Senator Jonas Lind said', 'Jonas Lind', 'Former Senator'],
    ['Secretary of State Ana Ruiz said', 'Ana Ruiz', 'Secretary of State'],
    ['Secretary of Harbour Works Ana Ruiz said', 'Ana Ruiz', 'Secretary of Harbour Works'],
    ['Actor Luis Holm said', 'Luis Holm', 'Actor'],
  ])('“%s” names %s', (text, words, role) => {
    expect(phraseIn(text)).toMatchObject({ kind: 'name', words, role });
  });

  test('keeps its courtesy apart', () => {
    expect(phraseIn('Mrs. Ruiz said')).toMatchObject({ words: 'Ruiz', courtesy: 'Mrs.' });
  });

  test('ends before the verb that follows it', () => {
    const line = lineOf('Ana Ruiz left the harbour');

    expect(phraseAt(line, 0)?.to).toBe(2);
  });
});

describe('a phrase that describes somebody', () => {
  test.each([
    ['a spokesman for the ministry of trade said', 'spokesman for the ministry of trade'],
    ['the report said', 'report'],
    ['a campaign email said', 'campaign email'],
    ['his lawyers said', 'lawyers'],
    ['the Vice President said', 'Vice President'],
    ['Harbour officials said', 'Harbour officials'],
  ])('“%s” is about the %s', (text, words) => {
    expect(phraseIn(text)).toMatchObject({ kind: 'description', words, role: undefined });
  });

  test('a noun that is a verb elsewhere is a verb where a verb stands', () => {
    expect(phraseIn('officials report that the water rose')?.words).toBe('officials');
  });
});

describe('what is no phrase', () => {
  test.each([['of the harbour'], ['said Ruiz'], [', Ruiz'], ['the harbour'], ['Ruiz’s']])(
    '“%s” begins with none',
    (text) => {
      expect(phraseIn(text)).toBeUndefined();
    },
  );

  test('behind the end of a line is none', () => {
    expect(phraseAt(lineOf('Ruiz'), 7)).toBeUndefined();
  });
});

test('a pronoun is a phrase of one word', () => {
  expect(phraseIn('She said')).toMatchObject({ kind: 'pronoun', words: 'she', from: 0, to: 1 });
});

test('a phrase of ten thousand words is read no further than a reader would', () => {
  const phrase = phraseIn('Ana '.repeat(10_000));

  expect(phrase?.to).toBeLessThan(20);
});
