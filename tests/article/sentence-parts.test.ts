import { expect, test } from 'vitest';
import { partOf } from '../../src/article/sentence-parts.ts';
import { lineOf } from './reading.ts';

/** The parts that the names of a sentence have, in order. */
function parts(text: string): string[] {
  const line = lineOf(text);
  return line.mentions.map(({ phrase }) => partOf(line, phrase));
}

test.each([
  ['Ana Ruiz said it was late.', ['speaker']],
  ['“It is late,” said Ana Ruiz.', ['speaker']],
  ['Ana Ruiz walked with Jonas Lind.', ['subject', 'aside']],
  ['On Friday, Ana Ruiz left.', ['subject']],
  ['The port fears Ana Ruiz.', ['object']],
])('somebody has a part in %s', (text, expected) => {
  expect(parts(text)).toEqual(expected);
});
