import { describe, expect, test } from 'vitest';
import { heard } from './heard.ts';

/** Who speaks last. */
const speaker = (...paragraphs: string[]) =>
  heard(...paragraphs)
    .at(-1)
    ?.split(/ \(|:/)[0];

describe('a pronoun', () => {
  test('goes on from the pronoun before it', () => {
    expect(
      speaker(
        'Ana Ruiz met Petra Holm. She said the quay was closed. Petra Holm’s boat lay there.',
        'She walked on. “The tide is late,” she said.',
      ),
    ).toBe('Ana Ruiz');
  });

  test('means who speaks before who is spoken of', () => {
    expect(
      speaker('Jonas Lind met Pedro Holm.', 'Holm said it was late. “We wait,” he said.'),
    ).toBe('Pedro Holm');
  });

  test('means whom a verb of saying has just named', () => {
    expect(
      speaker('“We wait,” said pilot Anna Holm. It was late, added Eva Lind. “It is,” she said.'),
    ).toBe('Eva Lind');
  });

  test('means whom the text calls by what they are', () => {
    expect(
      speaker(
        'Senator Ana Ruiz met Eva Lind of the port.',
        'The senator left. “We wait,” she said.',
      ),
    ).toBe('Ana Ruiz');
  });

  test('means somebody whom the text calls so elsewhere', () => {
    expect(
      speaker(
        'Zell came with her dog and her boat.',
        'Zell sold her boat to Jonas Lind. “We wait,” she said.',
      ),
    ).toBe('Zell');
  });

  test('means nobody where nobody is near whom it fits', () => {
    expect(speaker('Jonas Lind came. “We wait,” she said.')).toBe('nobody');
  });

  test('means a name alone that speaks', () => {
    expect(speaker('Zell said it was late. “We wait for it,” he said.')).toBe('Zell');
  });

  test('means no place, though it is said to speak', () => {
    expect(speaker('The ships lie in Lima. Lima said it was late. “We wait,” he said.')).toBe(
      'nobody',
    );
  });
});

describe('it', () => {
  test.each([
    [
      'The Harbour Ministry called on pilots to wait. It urged them to “mind the tide here”.',
      'Harbour Ministry',
    ],
    [
      'The Harbour Ministry has, in a letter, warned them. It added, “Mind the tide here.”',
      'Harbour Ministry',
    ],
    ['The report was long. It said “the tide is late here”.', 'report'],
    [
      'Silt lies there, according to the Harbour Authority. It added: “Mind the tide here.”',
      'Harbour Authority',
    ],
    [
      'The report said so. It added “the tide is late”. It also said “the silt is deep here”.',
      'report',
    ],
  ])('means the body or paper that spoke: %s', (text, body) => {
    expect(speaker(text)).toBe(body);
  });

  test.each([
    'The Harbour Ministry left. Pilots came. Ships came. It added, “Mind the tide here.”',
    'Ana Ruiz came. It added, “Mind the tide here.”',
    'They met a group called Low Water. It added, “Mind the tide here.”',
  ])('means none that is far, human or only called something: %s', (text) => {
    expect(speaker(text)).toBe('nobody');
  });
});
