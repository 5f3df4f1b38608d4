import { expect, test } from 'vitest';
import { quotationsIn } from '../../src/verify/quotations.ts';
import { startCpuTime } from '../cpu-time.ts';

const told = (message: string) =>
  quotationsIn(message).map(({ words, claimed }) => (claimed ? `${claimed}: ${words}` : words));

test.each([
  ['curly marks', 'look: “The wall is not safe” lol', ['The wall is not safe']],
  ['straight marks', 'she said "the wall is not safe", really', ['the wall is not safe']],
  [
    'other marks',
    '«le mur tient bon» et „die Mauer hält stand“',
    ['le mur tient bon', 'die Mauer hält stand'],
  ],
  [
    'marks that are not closed',
    '“The wall is not safe, and nobody asked',
    ['The wall is not safe, and nobody asked'],
  ],
  ['a block quote', '> The wall is not safe\nthoughts?', ['The wall is not safe']],
  [
    'a block quote of several lines',
    '> “The wall is not safe,”\n> “It will fall.”',
    ['The wall is not safe, It will fall.'],
  ],
  [
    'styles and links',
    '**“The [wall](https://a.example/x) is __not__ safe”**',
    ['The wall is not safe'],
  ],
  ['escaped signs', '“The wall \\*is\\* not safe”', ['The wall *is* not safe']],
  [
    'several, in their order',
    '“One is not safe”\n> Two is not safe\n"Three is not safe"',
    ['One is not safe', 'Two is not safe', 'Three is not safe'],
  ],
  ['a title, which is none', 'I saw “The Wall” and “one two three four”', ['one two three four']],
  [
    'no marks at all',
    'The wall is not safe\n\nIt will fall soon',
    ['The wall is not safe', 'It will fall soon'],
  ],
  ['nothing', ' \n', []],
  ['an address', 'https://a.example/one-two-three', []],
])('finds what is quoted by %s', (_, message, words) => {
  expect(told(message)).toEqual(words);
});

test.each([
  ['a signature', '“The wall is not safe” — Ana Ruiz'],
  ['a signature below', '> The wall is not safe\n— Ana Ruiz, harbour master'],
  ['a signature inside', '> The wall is not safe\n> — Ana Ruiz'],
  ['a cue behind', '“The wall is not safe,” said Ana Ruiz.'],
  ['a cue before', 'Ana Ruiz said: “The wall is not safe.”'],
])('takes the name of %s for the claimed speaker', (_, message) => {
  expect(told(message)[0]).toMatch(/^Ana Ruiz: The wall is not safe/);
});

test('claims nobody where no one person is named', () => {
  expect(told('“The wall is not safe” — lol what')).toEqual(['The wall is not safe']);
  expect(told('A spokeswoman said: “The wall is not safe.”')).toEqual(['The wall is not safe.']);
});

test('joins the parts of a quote that its cue parts', () => {
  expect(told('“The wall is not safe,” said Ana Ruiz. “It will fall.”')).toEqual([
    'Ana Ruiz: The wall is not safe, It will fall.',
  ]);
});

test('joins what goes on in the next paragraph', () => {
  expect(told('Ana Ruiz said: “The wall is not safe.\n“It will fall.”')).toEqual([
    'Ana Ruiz: The wall is not safe. It will fall.',
  ]);
  expect(told('“The wall is not safe,” Ana Ruiz said.\n“It will fall.”')).toEqual([
    'Ana Ruiz: The wall is not safe, It will fall.',
  ]);
});

test('puts each paragraph forward by itself where all are too long together', () => {
  const message =
    '“The wall is not safe,” Ana Ruiz said.\n“It will fall down soon.”\nThey went on “so it will be”';

  expect(quotationsIn(message, 30)).toEqual([
    { words: 'The wall is not safe,', claimed: 'Ana Ruiz' },
    { words: 'It will fall down soon.', claimed: 'Ana Ruiz' },
    { words: 'so it will be', claimed: undefined },
  ]);
});

test.each([
  ['“ '.repeat(2_000)],
  ['> '.repeat(2_000)],
  ['— A'.repeat(1_300)],
  ['[a]('.repeat(1_000)],
])('takes a moment for a row of signs, “%s”', (message) => {
  const spentMs = startCpuTime();
  quotationsIn(message);

  expect(spentMs()).toBeLessThan(500);
});
