import { describe, expect, test } from 'vitest';
import { cueAfter, cueLater } from '../../src/article/cue-after.ts';
import { lineOf, quoteAt } from './reading.ts';

const after = (text: string) => {
  const line = lineOf(text);
  return cueAfter(line, quoteAt(line));
};
const later = (text: string) => {
  const line = lineOf(text);
  return cueLater(line, quoteAt(line));
};

describe('right behind a quotation', () => {
  test.each([
    ['“We sail,” said Ana Ruiz.', 'Ana Ruiz'],
    ['“We sail,” Ana Ruiz said.', 'Ana Ruiz'],
    ['“We sail,” Ruiz later told the crew.', 'Ruiz'],
    ['“We sail”, according to Ruiz.', 'Ruiz'],
    ['“We sail,” as Ruiz put it.', 'Ruiz'],
    ['“We sail,” Ruiz, however, said.', 'Ruiz'],
    ['“We sail,” Ruiz (D-Ohio) said.', 'Ruiz'],
    ['“We sail,” Mr. Ruiz of the Sea Union said.', 'Ruiz'],
    ['“We sail,” Ruiz, who had slept on the quay, said.', 'Ruiz'],
    ['“We sail,” read the statement.', 'statement'],
    ['“We sail,” the email said.', 'email'],
    ['“We sail,” said a spokesman for Ruiz.', 'spokesman for Ruiz'],
    ['“We sail,” Ruiz and Holm wrote.', 'Ruiz and Holm'],
    ['“We sail!” Ruiz shouted.', 'Ruiz'],
    ['“We sail.” — Ana Ruiz', 'Ana Ruiz'],
  ])('%s', (text, words) => {
    expect(after(text)?.subject.words).toBe(words);
  });

  test('a description that ends in a name gives the name, and is the role', () => {
    expect(after('“We sail,” said her campaign manager, Ana Ruiz, on Friday.')).toMatchObject({
      subject: { words: 'Ana Ruiz' },
      role: 'campaign manager',
    });
  });

  test('a name set off behind several people is not theirs', () => {
    expect(after('“We sail,” said officials, Ana Ruiz among them.')?.subject.words).toBe(
      'officials',
    );
  });
});

describe('nothing behind a quotation speaks', () => {
  test.each([
    ['“We sail.” Ruiz said nothing more.'],
    ['“We sail” is painted on the hull.'],
    ['“We sail,” and the crew left.'],
    ['“We sail,”'],
    ['“We sail.” — Ruiz left the ship at once'],
  ])('%s', (text) => {
    expect(after(text)).toBeUndefined();
  });
});

describe('at some distance behind a fragment', () => {
  test.each([
    ['A crew “with no ship” waits, Ruiz said.', 'Ruiz'],
    ['A crew “with no ship” waits, according to Ruiz.', 'Ruiz'],
    ['A crew “with no ship” waits, said Ruiz.', 'Ruiz'],
  ])('%s', (text, words) => {
    expect(later(text)?.subject.words).toBe(words);
  });

  test('the next sentence is too far', () => {
    expect(later('A crew “with no ship” waits. On Friday, Ruiz said more.')).toBeUndefined();
  });
});
