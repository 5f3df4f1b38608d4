import { expect, test } from 'vitest';
import { leaning } from '../../src/briefing/leaning.ts';
import { startCpuTime } from '../cpu-time.ts';
import { articleOf } from '../article.ts';

const article = articleOf({
  sections: { '': ['“No ferry will sail,” said Ana Ruiz, the harbour master.'] },
  quotes: [{ parts: ['“No ferry will sail,”'], speaker: 'Ana Ruiz' }],
});

test.each([
  'The council of Lima voted for a bridge on 3 May 2025.',
  'The deal of 3 May 2025 ended the strike of the sailors.',
  'Ana Ruiz closed the harbour on Friday.',
  'Sailors asked for a law, and the law passed in June.',
  'The port signed the agreement that the sailors had asked for.',
  'Sailors closed the harbour this week.',
  'A judge read the act, a law of 1998, aloud in court.',
])('%j says all that it says by itself', (sentence) => {
  expect(leaning(sentence, article)).toBe(0);
});

test.each([
  ['a thing told before', 'Sailors welcomed the deal on Friday.'],
  ['a thing told before, in its possessive', 'Sailors come under the act’s rules in August.'],
  ['a person by the surname', 'Ruiz closed the harbour on Friday.'],
  ['a person by the surname, in its possessive', 'Sailors laughed at Ruiz’s order of Friday.'],
  ['something that it points at', 'Sailors welcomed this proposal on Friday.'],
  ['something unsaid that it adds to', 'Sailors also closed the harbour on Friday.'],
  ['a place that it points at', 'Sailors had closed every harbour there.'],
])('%s makes a sentence lean: %j', (_, sentence) => {
  expect(leaning(sentence, article)).toBeGreaterThan(0);
});

test('nothing leans more than wholly', () => {
  const sentence = 'Ruiz also said that the deal, the order and the ruling were no such things.';

  expect(leaning(sentence, article)).toBe(1);
});

test('a long hostile sentence is read in a moment', () => {
  const spentMs = startCpuTime();
  leaning('the final '.repeat(20_000), article);

  expect(spentMs()).toBeLessThan(1_000);
});
