import { expect, test } from 'vitest';
import { isTitled, standsAlone } from '../../src/article/wording.ts';

const whole = (text: string) => ({ start: 0, end: text.length });

test.each([
  ['“The Making of a Small Harbour Town”', true],
  ['“Low Tide: The Pilots of Lima,”', true],
  ['“We will be in Lima”', false],
  ['“Nobody from Lima has paid for it”', false],
  ['“the Lima Harbour Board”', false],
  ['“…”', false],
])('%s reads like a title: %s', (text, titled) => {
  expect(isTitled(text, whole(text))).toBe(titled);
});

test.each([
  ['“We have not sailed yet”', true],
  ['“We haven’t sailed yet”', false],
  ['“a well-kept harbour”', false],
  ['“12 ships left on Friday”', true],
  ['“…”', false],
])('%s is long enough to be a sentence: %s', (text, long) => {
  expect(standsAlone(text, whole(text))).toBe(long);
});
