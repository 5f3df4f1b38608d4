import { expect, test } from 'vitest';
import { judgeSpeaker, roleFit } from '../../bench/score/quotes/speakers.ts';
import { named, NOBODY } from './annotated.ts';

test.each([
  ['Ana Ruiz', 'right'],
  ['RUIZ', 'right'],
  ['Ruiz’s', 'right'],
  ["Mayor Ana Ruiz's office", 'right'],
  ['Ana', 'wrong'],
  ['Ruizmann', 'wrong'],
  ['—', 'wrong'],
  ['', 'nobody'],
  [undefined, 'nobody'],
] as const)('Ana Ruiz spoke, and `%s` is %s', (said, naming) => {
  expect(judgeSpeaker(named('Ana Ruiz'), said)).toBe(naming);
});

test('what follows a family name is no name', () => {
  expect(judgeSpeaker(named('Tom Okafor'), 'Tom Okafor, Jr.')).toBe('right');
  expect(judgeSpeaker({ ...named('Tom Okafor'), head: 'jr' }, 'Tom Okafor Jr')).toBe('wrong');
  expect(judgeSpeaker({ ...named('Jr'), head: 'jr' }, 'Jr.')).toBe('right');
});

test('a hyphened head is one word, an apostrophe is straight or curly', () => {
  expect(judgeSpeaker(named('Ida Reyes-Holm'), 'Reyes-Holm')).toBe('right');
  expect(judgeSpeaker(named('Ida Reyes-Holm'), 'Holm')).toBe('wrong');
  expect(judgeSpeaker(named('Pat O’Dea'), "Pat O'Dea")).toBe('right');
});

test('any word of a head of several will do', () => {
  expect(judgeSpeaker({ ...named('Port Board'), head: 'port board' }, 'the Board')).toBe('right');
});

test('a pronoun is judged where people resolved it', () => {
  expect(judgeSpeaker({ cls: 'pronoun', text: 'she', gold: 'ruiz' }, 'Ana Ruiz')).toBe('right');
  expect(judgeSpeaker({ cls: 'pronoun', text: 'she', gold: 'ruiz' }, 'she')).toBe('wrong');
  expect(judgeSpeaker({ cls: 'pronoun', text: 'she' }, 'Ana Ruiz')).toBeUndefined();
});

test('a description is right by its head noun, or by the name that it stands for', () => {
  const spokeswoman = { cls: 'nominal', text: 'a spokeswoman for the port' } as const;

  expect(judgeSpeaker({ ...spokeswoman, headnoun: 'spokeswoman' }, 'port spokeswoman')).toBe(
    'right',
  );
  expect(judgeSpeaker({ ...spokeswoman, headnoun: 'spokeswoman' }, 'the port')).toBe('wrong');
  expect(judgeSpeaker(spokeswoman, 'the port')).toBe('right');
  expect(judgeSpeaker({ ...spokeswoman, silver_head: 'ruiz' }, 'Ana Ruiz')).toBe('right');
});

test('a quote that nobody is known to have said is not judged', () => {
  expect(judgeSpeaker(NOBODY, 'Ana Ruiz')).toBeUndefined();
});

const RUIZ = { name: 'Ana Ruiz', text: 'Ana Ruiz, the mayor of Porto Novo' };

test('a role fits as far as its words do', () => {
  expect(roleFit(RUIZ, 'mayor of Porto Novo')).toBe(1);
  expect(roleFit(RUIZ, 'mayor')).toBeCloseTo(0.5);
  expect(roleFit(RUIZ, 'the mayor of the town of Novo')).toBeCloseTo(2 / 3);
  expect(roleFit(RUIZ, 'captain')).toBe(0);
  expect(roleFit(RUIZ, undefined)).toBe(0);
});

test('where the text prints the name alone, no role is judged', () => {
  expect(roleFit({ name: 'Ana Ruiz', text: 'Ms. Ana Ruiz' }, 'mayor')).toBeUndefined();
});

test('a word counts as often as it stands in both', () => {
  const text = 'Ana Ruiz, harbour board chair, harbour town';

  expect(roleFit({ name: 'Ana Ruiz', text }, 'harbour harbour harbour')).toBeCloseTo((2 * 2) / 8);
});
