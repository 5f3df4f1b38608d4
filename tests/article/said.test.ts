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
    'The pilots read books known as “tide lit”.',
    'They looked for words such as “quay,” “silt” and “tide” in it.',
    'His friends cried out to him in Danish for “good day” then.',
    'Some ships lie at a “wet quay,” which is below the water.',
    'Many voters of the port fund a “super club” that sails for them.',
    'Her super club is old. Many pilots of the port still join the “super club” of hers.',
  ])('are none where they are a term: %s', (text) => {
    expect(heard(text)).toEqual([]);
  });

  test.each([
    ['Many walls of the port are derisively known as “sand walls” in town.', '“sand walls”'],
    ['It is said that the “shared quay” serves them well.', '“shared quay”'],
    ['The shared quay is hers. It is said that a “shared quay” serves them.', '“shared quay”'],
    ['The town lives by the old claim that the sea is an “open road” to them.', '“open road”'],
  ])('are kept where the sentence tells of speaking: %s', (text, words) => {
    expect(heard(text).at(-1)).toBe(`nobody: ${words}`);
  });

  test.each(['“Related:”', 'The “99.9” of the tide is high for her.'])(
    'are none where they are a label or a figure: %s',
    (text) => {
      expect(heard('“We wait for the tide,” said Ana Ruiz.', text)).toHaveLength(1);
    },
  );

  test.each([
    ['Ana Ruiz answered “15” and left.', ['Ana Ruiz: “15”']],
    ['“100%,” Ana Ruiz said.', ['Ana Ruiz: “100%,”']],
    ['The odds are “50-50,” Ana Ruiz said.', ['Ana Ruiz: “50-50,”']],
    [
      '“To be clear:” Ana Ruiz said. “We will not sell it.”',
      ['Ana Ruiz: “To be clear:” + “We will not sell it.”'],
    ],
  ])('may be a figure, or end in a colon, where somebody says them: %s', (text, quotes) => {
    expect(heard(text)).toEqual(quotes);
  });

  test.each([
    'He asked the French for “a bad night” in Paris.',
    'In what fans called “a disgrace,” the town lost at home.',
    'Ana Ruiz said workers were entitled to “fair pay”.',
    '“It was late,” said coach Ana Ruiz. It was a “disaster” that cost them dear.',
  ])('are somebody’s where they only look like a term: %s', (text) => {
    expect(heard(text).at(-1)).toMatch(/“(?:a bad night|a disgrace|fair pay|disaster)/);
  });

  test.each([
    'The state runs a “park and ride” scheme in the valley.',
    'Under the rule a “let” is a serve that clips the net.',
    'The attack used a “zero day” flaw in the code.',
    'The call centre has a “quiet room” for staff.',
    'The charge of “Grand Theft” was dropped.',
    'He quoted “Hamlet” in court.',
    'Ana Ruiz recited “If” at the grave.',
  ])('are nobody’s behind a word that only looks like telling: %s', (text) => {
    expect(heard(text)).toEqual([]);
  });
});

describe('words with capitals', () => {
  test.each([
    'Ana Ruiz said on “Harbour Talk” that it was late.',
    'Ana Ruiz told Radio Lima’s “Morning Tide” that it was late.',
    'Ana Ruiz says in her book, “Low Water,” that it was late.',
    'Ana Ruiz told “Harbour Talk” that it was late.',
    'Ana Ruiz writes under the pseudonym “Low Water” in town.',
    'According to “Low Water,” a book by a pilot, the quay is old.',
    'Ana Ruiz praised “Harbour Talk” host Jonas Lind.',
    'Ana Ruiz wrote from an account called “Low Water” that it was late.',
    'Ana Ruiz begins the song called “Day after Day” for them.',
    'Jonas Lind (“Harbour Talk”) plays the pilot in it.',
    'Ana Ruiz said the “Low Water” singer was late.',
    'Ana Ruiz said the co-director of “Low Water” was late.',
    'Ana Ruiz said the characters in “Low Water: Age of the Tides” were late.',
    'Ana Ruiz said the “Boo Boo” nickname was hers.',
    'Ana Ruiz said Petra “Low Tide” Holm was late.',
    'In “Low Water,” Ana Ruiz described her life.',
    'The court in Lima ruled in the case “Ruiz v. Harbour Board Limited” that it was late.',
    'She pressed “Send” and left the quay.',
    'Many pilots imagine a “Low Water” for the port.',
  ])('are none where they name a work: %s', (text) => {
    expect(heard(text)).toEqual([]);
  });

  test('are none at the head of a paragraph that goes on about them', () => {
    expect(
      heard('“We wait for the tide,” said Ana Ruiz. “It comes.”', '“Low Water” opens in May.'),
    ).toHaveLength(1);
  });

  test('are no part of what somebody says on a show of that name', () => {
    expect(heard('Ana Ruiz said on the show “Harbour Talk” that it was “far too late”.')).toEqual([
      'Ana Ruiz: “far too late”',
    ]);
  });

  test.each([
    ['“Sorry,” actor Jonas Lind said.', 'Jonas Lind'],
    ['“Never Again,” a book seller shouted at them.', 'book seller'],
    ['“Amazing,” the film director Ana Ruiz said of it.', 'Ana Ruiz'],
    ['Many pilots came and played. “Anne,” he said of her.', 'nobody'],
    ['“Bravo,” a paper in Milan wrote.', 'paper in Milan'],
    ['Ana Ruiz said it’s “Over” for them.', 'Ana Ruiz'],
    ['Ana Ruiz shouted “Save Our Quay” at them.', 'Ana Ruiz'],
    ['Ana Ruiz mocked it as “Low Water” twice.', 'Ana Ruiz'],
    ['All that the pilot did was shout “Yessss!” at the sea.', 'nobody'],
    ['The pilots went on with their chants of “Quay! Quay” for an hour.', 'nobody'],
    ['The pilot has been called the “Fox of the Quay” by many.', 'nobody'],
    ['They went on, referring to Jonas Lind as “Little Jonas” all day.', 'nobody'],
    ['She stood in the crowd. “Quay!” she heard all night.', 'nobody'],
  ])('are kept where somebody says them: %s', (text, speaker) => {
    expect(heard(text)).toEqual([expect.stringMatching(new RegExp(`^${speaker}.*: “`))]);
  });
});
