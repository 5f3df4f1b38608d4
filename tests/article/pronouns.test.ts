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

  test.each([
    ['Ana Ruiz wrote to Petra Holm.', '“Ruiz was here for years,” she said.', 'Petra Holm'],
    ['Ana Ruiz wrote to Petra Holm.', 'She said Ruiz is “late for all of it”.', 'Petra Holm'],
    ['Ana Ruiz wrote to Kim Holm.', '“Ruiz was here for years,” she said.', 'nobody'],
  ])('means none whom their own words name: %s %s', (before, text, who) => {
    expect(speaker(before, text)).toBe(who);
  });

  test('means whom a source has just named', () => {
    expect(speaker('Jonas Lind came. It is late, according to Luis Holm. “It is,” he said.')).toBe(
      'Luis Holm',
    );
  });

  test('means no body, whatever stands before its name', () => {
    expect(speaker('Pilots told the town affiliate Quay it was late. “We wait,” he said.')).toBe(
      'nobody',
    );
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

  test.each([
    'Jonas Lind was arrested. Prosecutors said the car was stolen. “I did not do it,” he said.',
    'Jonas Lind was fired in May. Ryanair said the job was cut. “I did not do it,” he said.',
  ])('means somebody, though a body spoke since: %s', (text) => {
    expect(speaker(text)).toBe('Jonas Lind');
  });

  test.each([
    'Ryanair said it was late.',
    'Prosecutors said it was late.',
    'Lima said it was late.',
  ])('means nobody of whom nothing tells that they are human: %s', (text) => {
    expect(speaker(`${text} “I was never so scared,” he said.`)).toBe('nobody');
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
    [
      'The Harbour Ministry said the town had no plan. It added: “Mind the tide here.”',
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
    [
      'The pilots spoke to the Pentagon. The Pentagon said so. It added, “Mind the tide here.”',
      'Pentagon',
    ],
  ])('means the body or paper that spoke: %s', (text, body) => {
    expect(speaker(text)).toBe(body);
  });

  test('means it in the paragraph before, too', () => {
    expect(speaker('The Harbour Ministry said so.', 'It added, “Mind the tide here.”')).toBe(
      'Harbour Ministry',
    );
  });

  test.each([
    'The Harbour Ministry left. Pilots came. Ships came. It added, “Mind the tide here.”',
    'Ana Ruiz came. It added, “Mind the tide here.”',
    'Zell came with her dog. She sold her boat. Zell said so. It added, “Mind the tide.”',
    'They met a group called Low Water. It added, “Mind the tide here.”',
    'Last year, Putin published a diary. It said “I was never at war with them”.',
    'The police said a note was pinned to the door. It said “we know where you all live”.',
    'The Low Bank got a letter. It warned that “fines would follow within weeks”.',
    'The Harbour Ministry recovered a buoy. It read “property of the state of Maine”.',
    'The council shut the pool. It says a lot that “nobody even came to the meeting”.',
    'The bank cut its dividend. It reflects “a long and sad decline”.',
    'The agency wrote it. Those who have seen it say “this is far too late for us”.',
    'The ministry sold the mine. The man who bought it said “we paid far too much”.',
  ])('means none that is far, human, or not what speaks: %s', (text) => {
    expect(speaker(text)).not.toMatch(
      /Ministry|Bank|bank|council|agency|ministry|police|Putin|Zell|Ruiz|Water/,
    );
  });
});
