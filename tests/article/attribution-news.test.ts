import { describe, expect, test } from 'vitest';
import { heard } from './heard.ts';

describe('news that names more than one', () => {
  test.each([
    [
      'The Herald quoted Ana Ruiz, a pilot at the port, as saying “we sail”.',
      'Ana Ruiz (pilot at the port)',
    ],
    ['The Herald cites Ana Ruiz as saying that “we sail”.', 'Ana Ruiz'],
    ['Ana Ruiz was quoted by the Herald as saying “we sail”.', 'Ana Ruiz'],
  ])('who is quoted speaks, not the paper: %s', (text, who) => {
    expect(heard(text)).toEqual([`${who}: “we sail”`]);
  });

  test.each([
    ['Former Envoy to the United Ports Ana Ruiz', 'Ana Ruiz (Former Envoy to the United Ports)'],
    ['Lima Minister of the Quay Ana Ruiz', 'Ana Ruiz (Lima Minister of the Quay)'],
    ['Quay Under Secretary Ana Ruiz', 'Ana Ruiz (Quay Under Secretary)'],
  ])('an office has a name behind what it is of: %s', (words, who) => {
    expect(heard(`${words} said: “It is late for us.”`)).toEqual([`${who}: “It is late for us.”`]);
  });

  test('a name goes on where it began with a small word', () => {
    expect(heard('Ana de Ruiz came.', 'De Ruiz said: “It is late for us.”')).toEqual([
      'Ana de Ruiz: “It is late for us.”',
    ]);
  });

  test('what somebody does as a sentence begins is no name', () => {
    expect(
      heard(
        'Ana Ruiz came. Opening the talks, Jonas Lind said: “It is late.” “It is,” he told her.',
      ),
    ).toEqual(['Jonas Lind: “It is late.”', 'Jonas Lind: “It is,”']);
  });

  test.each([
    ['Jonas Lind, a lawyer for Ms. Ruiz and Ms. Holm said it was “late”.', 'Jonas Lind'],
    ['The board, Lima Quay, said that the firm must offer “late trains”.', 'Lima Quay'],
  ])('who is only spoken of does not speak: %s', (text, who) => {
    expect(heard(text)[0]?.split(/ \(|:/)[0]).toBe(who);
  });

  test('each of two behind one “with” says what stands behind them', () => {
    expect(
      heard(
        'Pilots met, with Ana Ruiz calling the fee “too high” and Luis Holm calling it “a very late bill”.',
      ),
    ).toEqual(['Ana Ruiz: “too high”', 'Luis Holm: “a very late bill”']);
  });

  test('what is said behind a comma is said by whoever the sentence is about', () => {
    expect(heard('Ruiz defended her plan for the quay, saying that “we sail”.')).toEqual([
      'Ruiz: “we sail”',
    ]);
  });

  test('a union that is spelled out in brackets does not speak for its secretary', () => {
    expect(
      heard(
        'The secretary of the union (Union of Pilots, Divers and Deckhands), Ana Ruiz, said it was “late”.',
      ),
    ).toEqual(['Ana Ruiz: “late”']);
  });

  test('where somebody posted is not who spoke', () => {
    expect(
      heard(
        'Ruiz gave a different account of the night, also speaking via Harbour Radio: “We sail.”',
      ),
    ).toEqual(['Ruiz: “We sail.”']);
  });

  test('a time that opens a sentence is nobody', () => {
    expect(heard('Hours after the flood, Ana Ruiz, a pilot, wrote, “We sail.”')).toEqual([
      'Ana Ruiz (pilot): “We sail.”',
    ]);
  });

  test('a sign that prints nothing does not hide a signature', () => {
    expect(heard('“We sail at dawn.” — \u200DAna Ruiz, mayor of Lima')).toEqual([
      'Ana Ruiz (mayor of Lima): “We sail at dawn.”',
    ]);
  });
});

describe('marks that hold no words of anybody', () => {
  test.each([
    'Ana Ruiz took silt out of the port, a process called “dredging”.',
    'Ana Ruiz is known for a knot named a “bowline” in the port.',
    'The pilot Ana “Nan” Ruiz was shot at the custody centre.',
  ])('%s', (text) => {
    expect(heard(text)).toEqual([]);
  });

  test.each([
    ['The law, which the ministry called “a step back”, passed.', 'ministry'],
    ['Ana Ruiz answered what she called “a giveaway”.', 'Ana Ruiz'],
    ['The papers had what Ruiz called “a rough week”.', 'Ruiz'],
  ])('but what somebody calls a thing is theirs: %s', (text, who) => {
    expect(heard(text)[0]).toContain(`${who}: “`);
  });
});

describe('what stands before a name', () => {
  test.each([
    ['Fellow pilot Ana Ruiz said “we sail”.', 'Ana Ruiz (Fellow pilot)'],
    ['The retired surgeon Ana Ruiz said “we sail”.', 'Ana Ruiz (retired surgeon)'],
    ['A student named Ruiz said “we sail”.', 'Ruiz (student)'],
    ['A weary Ana Ruiz said “we sail”.', 'Ana Ruiz'],
    ['Are you aware Ana Ruiz said “we sail”?', 'Ana Ruiz'],
  ])('is a role where it says what they are: %s', (text, who) => {
    expect(heard(text)).toEqual([`${who}: “we sail”`]);
  });
});
