import { describe, expect, test } from 'vitest';
import { bareName, familyName, isNameWord, isOffice, nameStart } from '../../src/article/names.ts';
import { lineOf } from './reading.ts';

/** The name that a run of words ends with. */
function nameIn(text: string): string | undefined {
  const { tokens } = lineOf(text);
  const first = nameStart(tokens, 0, tokens.length);
  return first === undefined ? undefined : text.slice(tokens[first]?.start);
}

describe('the name at the end of a run of words', () => {
  test.each([
    ['Ana Ruiz', 'Ana Ruiz'],
    ['Ana de la Cruz', 'Ana de la Cruz'],
    ['harbour master Ana Ruiz', 'Ana Ruiz'],
    ['Mayor Ana Ruiz', 'Ana Ruiz'],
    ['Vice President Ana Ruiz', 'Ana Ruiz'],
    ['President-elect Ana Ruiz', 'Ana Ruiz'],
    ['Mr. Ruiz', 'Ruiz'],
    ['Dr. Ana Ruiz', 'Dr. Ana Ruiz'],
    ['Porto Novo’s Ana Ruiz', 'Ana Ruiz'],
    ['Lima-based Ana Ruiz', 'Ana Ruiz'],
    ['Actor Luis Holm', 'Luis Holm'],
    ['Harbour Republican Luis Holm', 'Luis Holm'],
    ['Catholic Rev. Luis Holm', 'Rev. Luis Holm'],
    ['Labour MP Luis Holm', 'Luis Holm'],
    ['Human Tides Watch', 'Human Tides Watch'],
    ['Lima Pilots’ Association', 'Lima Pilots’ Association'],
    ['Lima Pilots’ Luis Holm', 'Luis Holm'],
  ])('of “%s” is %s', (words, name) => {
    expect(nameIn(words)).toBe(name);
  });

  test('is none where the words end small', () => {
    expect(nameIn('Lima harbour pilots')).toBeUndefined();
  });

  test('keeps a given name that looks like a trade', () => {
    expect(nameIn('Oliver James Holm')).toBe('Oliver James Holm');
  });
});

describe('a word of a name', () => {
  test('has a capital and is no weekday, month or opening word', () => {
    const { tokens } = lineOf('Ruiz Friday However small');

    expect(tokens.map((token) => isNameWord(token))).toEqual([true, false, false, false]);
  });

  test('is not an office', () => {
    const offices = lineOf('Governor Senator-elect Ruiz').tokens.map((token) => isOffice(token));

    expect(offices).toEqual([true, true, false]);
  });
});

test('a family name is the last word that is no suffix', () => {
  expect(['Ana Ruiz', 'Pedro Holm Jr.', 'Pedro Holm, III', 'Ruiz'].map(familyName)).toEqual([
    'Ruiz',
    'Holm',
    'Holm',
    'Ruiz',
  ]);
});

test('a bare name has no courtesy of learning or church', () => {
  expect(['Dr. Ana Ruiz', 'Rev. Dr. Luis Holm', 'Ana Ruiz', 'Pope'].map(bareName)).toEqual([
    'Ana Ruiz',
    'Luis Holm',
    'Ana Ruiz',
    'Pope',
  ]);
});

test.each(['It’d', 'One-time', 'First-ever'])(
  '%s has a capital because a sentence begins',
  (word) => {
    expect(isNameWord(lineOf(word).tokens[0])).toBe(false);
  },
);
