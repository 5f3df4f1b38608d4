import { expect, test } from 'vitest';
import { refersBack } from '../../src/briefing/openers.ts';

test.each([
  'According to them, ferries sank.',
  'Because of this, ferries sank.',
  'Despite that, ferries sank.',
  'Asked whether ferries sank, Ana nodded.',
  'Finally, ferries sank.',
  'The ruling surprised the town.',
  'The two ferries sank.',
  '“They sank,” said Ana.',
  '(But nine ferries sank.)',
  'Two days later, it sank.',
])('points back: %s', (sentence) => {
  expect(refersBack(sentence)).toBe(true);
});

test.each([
  'According to the harbour office, ferries sank.',
  'Because of the storm, ferries sank.',
  'Despite the storm, ferries sank.',
  'Finally rich, Ana bought a ferry.',
  'The ruling of the harbour court surprised the town.',
  'The ruling Harbour v. Ruiz surprised the town.',
  'The harbour office says ferries sank.',
  'The ferries sank overnight, and nobody had been told.',
  'The harbour office opened, but no ferry left.',
  'Once Ana Ruiz bought the ferry, it sank.',
  '',
])('stands by itself: %s', (sentence) => {
  expect(refersBack(sentence)).toBe(false);
});
