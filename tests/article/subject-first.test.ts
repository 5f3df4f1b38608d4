import { describe, expect, test } from 'vitest';
import { heard } from './heard.ts';

const speaker = (text: string): string | undefined => heard(text)[0]?.split(': “')[0];

describe('a subject behind a quotation', () => {
  test.each([
    ['the Herald quoted Ana Ruiz as saying.', 'Ana Ruiz'],
    ['the Herald reported Ana Ruiz saying in May.', 'Ana Ruiz'],
    ['Ana Ruiz came. “It is late for us all,” the Herald quoted her as saying.', 'Ana Ruiz'],
    ['the Herald reported.', 'Herald'],
  ])('is the one whom a paper quotes: %s', (text, who) => {
    expect(speaker(text.includes('“') ? text : `“It is late for us all,” ${text}`)).toBe(who);
  });

  test.each([
    ['writer and harbour advocate Ana Ruiz said.', 'Ana Ruiz (writer and harbour advocate)'],
    ['said writer and Lima mayor Ana Ruiz.', 'Ana Ruiz (writer and Lima mayor)'],
    ['said the harbour chairman, MP Ana Ruiz.', 'Ana Ruiz (harbour chairman)'],
    ['the pilot and Ana Ruiz said.', 'pilot and Ana Ruiz'],
    ['the mayor of Lima and the City Council said.', 'mayor of Lima and the City Council'],
  ])('may be one who is two things, or two: %s', (text, who) => {
    expect(speaker(`“It is late for us all,” ${text}`)).toBe(who);
  });

  test.each([
    ['Ana Ruiz, told reporters.', 'Ana Ruiz'],
    ['Ana Ruiz, said in a letter, according to the Herald.', 'Ana Ruiz'],
    ['according to the Herald, said Ana Ruiz in May.', 'Herald'],
    ['in the words of Ana Ruiz.', 'Ana Ruiz'],
  ])('has a comma too many, or is a source: %s', (text, who) => {
    expect(speaker(`“It is late for us all,” ${text}`)).toBe(who);
  });

  test.each([
    ['It was described as “far too late” by pilot Ana Ruiz.', 'Ana Ruiz (pilot)'],
    [
      'It was described as “late” by his friend and fellow pilot Ana Ruiz.',
      'Ana Ruiz (friend and fellow pilot)',
    ],
    ['He was called a “fox” by many.', 'nobody'],
    ['It was found “far too late for us all” by Ana Ruiz.', 'nobody'],
  ])('gives a name to what is spoken of: %s', (text, who) => {
    expect(speaker(text)).toBe(who);
  });

  test('is passed on by whom the last words name', () => {
    expect(speaker('Ana Ruiz called it “late for us all”, according to the Herald.')).toBe(
      'Ana Ruiz',
    );
  });
});

describe('marks that open again', () => {
  test.each([
    [
      '"The quay is old. "But we expect the tide to come," Ana Ruiz said.',
      ['Ana Ruiz: "The quay is old. + "But we expect the tide to come,"'],
    ],
    [
      'Ana Ruiz said: "The quay is old. "We wait for the tide. "It will come." Jonas Lind left.',
      ['Ana Ruiz: "The quay is old. + "We wait for the tide. + "It will come."'],
    ],
    ['Ana Ruiz said it was "late" and "far away".', ['Ana Ruiz: "late" + "far away"']],
  ])('part a quotation and lose nothing of it: %s', (text, quotes) => {
    expect(heard(text)).toEqual(quotes);
  });
});
