import { describe, expect, test } from 'vitest';
import { heard } from './heard.ts';

const LATE = '“far too late for all of this”';
/** Who is told to say it, at the end of what is given. */
const speaker = (text: string) => heard(text.replace('…', LATE)).at(-1)?.split(/ \(|:/)[0];

describe('who is described and not named', () => {
  test.each([
    ['According to police and harbour officials, it was ….', 'police and harbour officials'],
    [
      'Many pilots came. “It is late for all of this,” said pilots and sailors.',
      'pilots and sailors',
    ],
    ['The former head of the port and current nominee said it was ….', 'nominee'],
  ])('may be two who speak as one: %s', (text, who) => {
    expect(speaker(text)).toMatch(who);
  });

  test.each([
    ['The mayor met the teacher and the nurse said it was ….', 'nurse'],
    ['The film follows a boxer and his trainer says it is ….', 'trainer'],
    ['Prosecutors charged the pilot and the union said it was ….', 'union'],
    ['“It is late for all of this,” said a lawyer and the judge agreed.', 'lawyer'],
    ['“It is late for all of this,” said a spokesman and police declined to talk.', 'spokesman'],
    ['“It is late for all of this,” said the coach and the crowd cheered.', 'coach'],
  ])('is no pair where the second does something else: %s', (text, who) => {
    expect(speaker(text)).toBe(who);
  });

  test.each([
    ['The order obtained by the Herald said it was ….', 'order'],
    ['The memo seen by Reuters said it was ….', 'memo'],
    ['The lawyer hired by Jonas Lind said it was ….', 'lawyer'],
    ['The man arrested by the police said it was ….', 'man'],
    ['The order released Friday said it was ….', 'order'],
    ['“It is late for all of this,” read the warning.', 'warning'],
    ['“It is late for all of this,” this source told the Herald.', 'source'],
    ['The email went on to say that it was ….', 'email'],
    ['The report found that it was ….', 'report'],
    ['“It is late for all of this,” the pilot found.', 'nobody'],
    ['Families said it was ….', 'Families'],
  ])('speaks, whatever hangs on the noun: %s', (text, who) => {
    expect(speaker(text)).toBe(who);
  });

  test.each([
    ['From the report: “It is late for all of this.”', 'report'],
    ['The letter is short: “It is late for all of this.”', 'letter'],
    ['Jonas Lind was moved by the story: “It is late for all of this.”', 'Jonas Lind'],
    ['Here is the plan: “It is late for all of this.”', 'nobody'],
    ['The report will be out on the quay by noon: “It is late for all of this.”', 'nobody'],
  ])('speaks before a colon where it is a paper: %s', (text, who) => {
    expect(speaker(text)).toBe(who);
  });

  test('a bracket behind the stop ends a sentence too', () => {
    expect(
      heard(
        'Ana Ruiz said it “was far too late for it[,]” which “led to no end of trouble[.]” Jonas Lind cited the weather.',
      ),
    ).toHaveLength(1);
  });

  test('a thing that is considered in the sentence before hides no cue', () => {
    expect(
      speaker(
        'Jonas Lind left when he revealed that a wall is being considered. “It is late for us.”',
      ),
    ).toBe('Jonas Lind');
  });
});
