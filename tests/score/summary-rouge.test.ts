import { expect, test } from 'vitest';
import { repeatedPairs } from '../../bench/score/summary/repeats.ts';
import { rouge, wordsOf } from '../../bench/score/summary/rouge.ts';

const f = ({ one, two, lsum }: ReturnType<typeof rouge>) => [one.f, two.f, lsum.f];

/** Worked out in Lin 2004, “ROUGE: A Package for Automatic Evaluation of Summaries”, section 3.1. */
const POLICE = 'police killed the gunman';

test('the example of the paper that defines the measure comes out as printed there', () => {
  expect(rouge(['police kill the gunman'], [[POLICE]]).lsum.f).toBe(1);
  expect(rouge(['police ended the gunman'], [[POLICE]]).lsum.f).toBe(3 / 4);
  expect(rouge(['the gunman police ended'], [[POLICE]]).lsum.f).toBe(2 / 4);
  expect(rouge(['police ended the gunman'], [[POLICE]]).two.f).toBeCloseTo(1 / 3);
});

/** Section 3.2 there: w1 to w5 against w1 w2 w6 w7 w8 and w1 w3 w8 w9 w5 is a union of four of five. */
test('the common sequences of several sentences are united', () => {
  const { recall } = rouge(['w1 w2 w6 w7 w8', 'w1 w3 w8 w9 w5'], [['w1 w2 w3 w4 w5']]).lsum;

  expect(recall).toBe(4 / 5);
});

test('words are counted once for each time that both sides have them', () => {
  const { one } = rouge(['the the the the'], [['the cat and the hat']]);

  expect([one.precision, one.recall]).toEqual([2 / 4, 2 / 5]);
});

test('words are stemmed, short ones and stop words stay', () => {
  expect(wordsOf('The ferries’ SAILORS were 2.5 “lying”')).toEqual([
    'the',
    'ferri',
    'sailor',
    'were',
    '2',
    '5',
    'ly',
  ]);
});

test('several people’s summaries count by their mean', () => {
  const both = rouge(['ferries sank'], [['ferries sank'], ['trams ran']]);

  expect(f(both)).toEqual([0.5, 0.5, 0.5]);
});

test('what is longer than allowed is cut on both sides', () => {
  const within = rouge(['a b c d', 'x y'], [['a b c d', 'e f']], 4);

  expect(f(within)).toEqual([1, 1, 1]);
});

test('nothing shown is worth nothing', () => {
  expect(f(rouge([], [['ferries sank']]))).toEqual([0, 0, 0]);
});

test('lines repeat each other where one says most of the other', () => {
  const lines = [
    'Ferries to Lima stopped on Friday.',
    'On Friday all ferries to Lima stopped as sailors struck over their pay.',
    'A bridge will be built.',
  ];

  expect(repeatedPairs(lines)).toEqual({ all: 3, repeated: 1 });
});
