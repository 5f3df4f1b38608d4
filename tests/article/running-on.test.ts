import { describe, expect, test } from 'vitest';
import { heard } from './heard.ts';

describe('from one paragraph to the next', () => {
  test('a colon at the end announces whose words follow', () => {
    const quotes = heard('Ana Ruiz released a statement:', '“The quay stays open for good.”');

    expect(quotes).toEqual(['Ana Ruiz: “The quay stays open for good.”']);
  });

  test('a paragraph that is nothing but a quotation is the next part of what a cue ended', () => {
    const quotes = heard(
      '“We begin with the northern quay,” Jonas Lind told the council on Friday.',
      '“The southern one can wait a year.”',
    );

    expect(quotes).toEqual([
      'Jonas Lind: “We begin with the northern quay,” + “The southern one can wait a year.”',
    ]);
  });

  test('behind a quotation that ends its paragraph it is one of its own', () => {
    const quotes = heard(
      'Jonas Lind told the council, “We begin with the northern quay.”',
      '“The southern one can wait a year.”',
    );

    expect(quotes).toEqual([
      'Jonas Lind: “We begin with the northern quay.”',
      'Jonas Lind: “The southern one can wait a year.”',
    ]);
  });

  test('behind a sentence in which somebody else speaks it is theirs, and one of its own', () => {
    const quotes = heard(
      '“We begin with the northern quay,” Jonas Lind said. Ana Ruiz said she was glad.',
      '“The southern one can wait a year.”',
    );

    expect(quotes).toEqual([
      'Jonas Lind: “We begin with the northern quay,”',
      'Ana Ruiz: “The southern one can wait a year.”',
    ]);
  });

  test('a quote that is long already takes no more paragraphs in', () => {
    const long = `“${'The silt lies in the northern quay. '.repeat(50).trim()}`;
    const quotes = heard(`Jonas Lind said: ${long}`, '“The southern one can wait a year.”');

    expect(quotes).toHaveLength(2);
    expect(quotes[1]).toBe('Jonas Lind: “The southern one can wait a year.”');
    expect(heard('“We begin in spring,” Jonas Lind said.', `${long}”`)).toHaveLength(2);
  });

  test.each([
    ['a question', '“Did you take the money from us?” the lawyer asked Jonas Lind.'],
    ['what is asked', 'The lawyer said. “You took it,” the lawyer asked Jonas Lind.'],
    ['words inside a sentence', 'It was “a very bad deal for us,” Jonas Lind said.'],
    [
      'another sentence behind the cue',
      '“We lost it,” said Ana Ruiz. Then Jonas Lind took the stand.',
    ],
    ['words that a sentence goes on from', 'Ana Ruiz said “We lost it all today” and left.'],
  ])('behind %s a paragraph of words is a quote of its own', (_, before) => {
    expect(heard(before, '“I was never there with them.”').at(-1)).toMatch(
      /: “I was never there with them.”$/,
    );
  });

  test('a paragraph that ends in a comma waits for its own cue', () => {
    expect(heard('“I do,” said Ana Ruiz.', '“So do I,”', 'said Jonas Lind.')).toHaveLength(2);
  });

  test('a quotation inside a paragraph of its own does not', () => {
    const [, second] = heard(
      '“We begin with the northern quay,” Jonas Lind told the council.',
      'A sign reads thus. “No ship leaves this harbour without a pilot.”',
    );

    expect(second).toMatch(/^nobody/);
  });

  test('nothing is carried over a paragraph without a quotation', () => {
    const [, second] = heard(
      '“We begin with the northern quay,” said Jonas Lind.',
      'The council then adjourned for the day.',
      '“The southern one can wait a year.”',
    );

    expect(second).toMatch(/^nobody/);
  });
});
