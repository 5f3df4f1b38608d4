import { expect, test } from 'vitest';
import { UserError } from '../src/errors.ts';
import { oneName } from '../src/one-name.ts';

const people = ['Scott Bessent', 'Joel Kaplan', 'Neil Gorsuch', 'Amit Mehta'];
const tryFor = (name: string) => ({ label: name, customId: name });

/** The buttons that are offered to somebody who is not understood. */
function offeredTo(typed: string, named: readonly string[] = []): readonly string[] {
  try {
    oneName(typed, { what: 'speaker', named, alike: people, tryFor });
  } catch (error) {
    if (error instanceof UserError) return error.parts.tries?.map(({ label }) => label) ?? [];
    throw error;
  }
  throw new Error(`${typed} was understood.`);
}

test('the only one of that name is taken', () => {
  expect(
    oneName('kaplan', { what: 'speaker', named: ['Joel Kaplan'], alike: people, tryFor }),
  ).toBe('Joel Kaplan');
});

test('of several, the reader picks', () => {
  expect(offeredTo('e', ['Neil Gorsuch', 'Amit Mehta'])).toEqual(['Neil Gorsuch', 'Amit Mehta']);
});

test.each([
  ['a surname', 'Bessant', ['Scott Bessent']],
  ['a whole name', 'Jole Kaplann', ['Joel Kaplan']],
])('%s with a slip leads to the person', (_, typed, expected) => {
  expect(offeredTo(typed)).toEqual(expected);
});

test.each(['Nobody', 'Kim', 'Scott Morrison'])('nobody else is offered for %s', (typed) => {
  expect(offeredTo(typed)).toEqual([]);
});
