import { describe, expect, test } from 'vitest';
import { cueBefore } from '../../src/article/cue-before.ts';
import { sentenceStart } from '../../src/article/sentence.ts';
import { lineOf, quoteAt, tokenAt } from './reading.ts';

const before = (text: string, n = 0) => {
  const line = lineOf(text);
  return cueBefore(line, quoteAt(line, n));
};

describe('before a quotation', () => {
  test.each([
    ['Ruiz said: “We sail.”', 'Ruiz'],
    ['Ruiz told the crew that “we sail at dawn”.', 'Ruiz'],
    ['On Friday, Ruiz said “we sail”.', 'Ruiz'],
    ['According to Ruiz, “we sail”.', 'Ruiz'],
    ['As Ruiz put it, “we sail”.', 'Ruiz'],
    ['Ruiz called the plan “a paper ship”.', 'Ruiz'],
    ['Ruiz, who runs the port, said “we sail”.', 'Ruiz'],
    ['Ruiz, a pilot from Lima, Peru, said “we sail”.', 'Ruiz'],
    ['Ana Ruiz, a spokeswoman for the Harbour Board, said “we sail”.', 'Ana Ruiz'],
    ['Rep. Ana Ruiz (D-Ohio) said “we sail”.', 'Ana Ruiz'],
    ['Ruiz left the quay at noon, saying “we sail”.', 'Ruiz'],
    ['Holm and the crew will wait, Ruiz said, adding: “We sail.”', 'Ruiz'],
    ['When Holm warned of the storm, Ruiz fired back: “We sail.”', 'Ruiz'],
    ['Ruiz pondered whether the crew “will ever sail out again”.', 'Ruiz'],
    ['Ruiz at the harbour on Friday: “We sail.”', 'Ruiz'],
    ['The port’s director, Ana Ruiz, said “we sail”.', 'Ana Ruiz'],
    ['Holding a lamp, the pilots said “we sail”.', 'pilots'],
  ])('%s', (text, words) => {
    expect(before(text)?.subject.words).toBe(words);
  });

  test('a verb between two stretches has its subject behind it', () => {
    const text = '“We sail,” said Ana Ruiz on the quay, adding that “nobody stays”.';

    expect(before(text, 1)?.subject.words).toBe('Ana Ruiz');
  });

  test('a role before the name is the speaker’s', () => {
    expect(before('Port director Ana Ruiz said “we sail”.')?.role).toBe('Port director');
  });

  test('the description that a name is set off from is the role', () => {
    expect(before('The harbour’s director, Ana Ruiz, said “we sail”.')?.role).toBe(
      'harbour’s director',
    );
  });
});

describe('before a stretch that nobody says', () => {
  test.each([
    ['The so-called “silt tax” was paid.'],
    ['The town guards what it considers its “core quays”.'],
    ['Ruiz was called “the Harbour Fox”.'],
    ['The town paid for “Low Tide”.'],
    ['Ana Ruiz starred in the film “Low Tide”.'],
    ['Ana Ruiz directed the film “The Making of a Small Harbour”.'],
    ['Ana Ruiz painted the “old quay”.'],
    ['She wrote a memo titled “Ships”.'],
  ])('%s', (text) => {
    expect(before(text)).toBeUndefined();
  });
});

test('a cue in another sentence is none', () => {
  expect(before('Ruiz said so. The board reads “closed”.')?.subject.words).not.toBe('Ruiz');
});

test('a sentence begins behind the stop before it', () => {
  const line = lineOf('Ruiz left. Holm stayed here.');

  expect(sentenceStart(line, tokenAt(line, 'stayed'))).toBe(tokenAt(line, 'Holm'));
});
