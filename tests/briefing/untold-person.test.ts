import { expect, test } from 'vitest';
import { meansUntoldPerson } from '../../src/briefing/untold-person.ts';

test.each([
  'Last year, poor health was cited when he stepped down.',
  'One of the ferries that she sold this year was new.',
  'Earlier on Friday, the vote had gone against him.',
  'A storm took his ferry.',
  'The port closes when he’s late.',
])('somebody who is not named is meant: %s', (sentence) => {
  expect(meansUntoldPerson(sentence)).toBe(true);
});

test.each([
  'Last year Ana Ruiz said that she would step down.',
  'The harbour pilot said that he would step down.',
  'A woman sold the ferry that she had built.',
  'Ruiz sold her ferry.',
  'The office said: “He will step down.”',
  'The ferries sank, and their owners were told.',
  'Ferries sank.',
  '',
])('nobody is, or they are told: %s', (sentence) => {
  expect(meansUntoldPerson(sentence)).toBe(false);
});
