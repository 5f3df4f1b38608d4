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
  'After serving in the Royal Navy, he sold ferries.',
  'In Lima, she said that ferries sank.',
  'The 176 sailors on board were saved.',
  'The man sold nine ferries.',
  'At least 45 were aboard the ferry.',
  'A total of 39 are confirmed dead.',
  'Six other sailors left the port.',
  'A tenth ferry sank.',
  'The victims were sailors.',
  'The blaze destroyed nine ferries.',
  'Not only did they stop the ferry but they sold it.',
  'The old ferry in question sank.',
  'On Tuesday, however, they said that ferries sank.',
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
  'When the mayor Ana Ruiz spoke, she praised ferries.',
  'The 2020 season began without ferries.',
  'At least 45 sailors were aboard the ferry.',
  'A second Ruiz government would build ferries.',
  'The fire on the ferry killed nine.',
  'Once Ana Ruiz bought the ferry, it sank.',
  'Not only did Ana Ruiz stop the ferry but she sold it.',
  'Ana Ruiz stopped the ferry, and she sold it.',
  'On Tuesday, however, ferries sank.',
  '',
])('stands by itself: %s', (sentence) => {
  expect(refersBack(sentence)).toBe(false);
});
