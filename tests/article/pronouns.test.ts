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
});
