import { describe, expect, test } from 'vitest';
import { heard } from './heard.ts';

describe('a few words in marks', () => {
  test('are kept where somebody is near who may have used them', () => {
    expect(heard('Ana Ruiz goes on with her fight against “silt money” in town.')).toEqual([
      'nobody: “silt money”',
    ]);
  });

  test.each([
    'The plan began an “opt-out” movement in the port.',
    'Pilots of the port wait for the so-called “rebels”.',
    'It leads to a global “divergence” of tides.',
  ])('are none where they are a term: %s', (text) => {
    expect(heard(text)).toEqual([]);
  });

  test.each([
    'Ana Ruiz said on “Harbour Talk” that it was late.',
    'Ana Ruiz told Radio Lima’s “Morning Tide” that it was late.',
    'Ana Ruiz says in her book, “Low Water,” that it was late.',
  ])('are none where they name a work: %s', (text) => {
    expect(heard(text)).toEqual([]);
  });

  test('with capitals are kept where somebody says them', () => {
    expect(heard('Ana Ruiz shouted “Save Our Quay” at them.')).toEqual([
      'Ana Ruiz: “Save Our Quay”',
    ]);
  });
});
