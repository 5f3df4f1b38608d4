import { describe, expect, test } from 'vitest';
import { attribute } from '../../src/article/attribution.ts';
import { heard } from './heard.ts';

describe('a cue behind the quotation', () => {
  test('names the speaker before the verb', () => {
    expect(heard('“The quay will not be sold this year,” Ana Ruiz said.')).toEqual([
      'Ana Ruiz: “The quay will not be sold this year,”',
    ]);
  });

  test('names the speaker after the verb, with the role set off by commas', () => {
    expect(
      heard('“The quay is not for sale,” said Ana Ruiz, mayor of Porto Novo, on Friday.'),
    ).toEqual(['Ana Ruiz (mayor of Porto Novo): “The quay is not for sale,”']);
  });

  test('keeps a courtesy of learning and passes over an age', () => {
    const text =
      '“Nothing about it is new,” explains Dr. Lena Okafor, 51, professor of law at Hill College.';

    expect(heard(text)).toEqual([
      'Dr. Lena Okafor (professor of law at Hill College): “Nothing about it is new,”',
    ]);
  });

  test('reads the role that stands before the name', () => {
    expect(heard('"We have waited long enough," port director Jonas Lind told reporters.')).toEqual(
      ['Jonas Lind (port director): "We have waited long enough,"'],
    );
  });

  test('may come after a question or an exclamation', () => {
    expect(heard('“Who would buy such a harbour?” Jonas Lind asked.')).toEqual([
      'Jonas Lind: “Who would buy such a harbour?”',
    ]);
  });

  test('may be a signature', () => {
    expect(heard('“A harbour is a promise made of stone.” — Ana Ruiz')).toEqual([
      'Ana Ruiz: “A harbour is a promise made of stone.”',
    ]);
  });

  test('joins the rest of the sentence', () => {
    expect(heard('“It is over,” said Ana Ruiz on Friday, “and it was never begun.”')).toEqual([
      'Ana Ruiz: “It is over,” + “and it was never begun.”',
    ]);
  });

  test('joins the stretch that goes on behind it', () => {
    expect(
      heard('“It is over,” said Ana Ruiz. “The cranes are gone.” The town disagrees.'),
    ).toEqual(['Ana Ruiz: “It is over,” + “The cranes are gone.”']);
  });
});

describe('a cue before the quotation', () => {
  test('may end with a colon', () => {
    expect(heard('Ana Ruiz said on Monday: “We begin with the northern quay.”')).toEqual([
      'Ana Ruiz: “We begin with the northern quay.”',
    ]);
  });

  test('may be “according to”', () => {
    expect(heard('According to Jonas Lind, “the silt is three metres deep by now”.')).toEqual([
      'Jonas Lind: “the silt is three metres deep by now”',
    ]);
  });

  test('makes a fragment somebody’s words', () => {
    expect(heard('Ana Ruiz called it “a bad deal” for the town.')).toEqual([
      'Ana Ruiz: “a bad deal”',
    ]);
  });

  test('keeps its subject over what is set in between', () => {
    const text =
      'Jonas Lind, who has run the port since spring, said the dredging was “late but not too late”.';

    expect(heard(text)).toEqual(['Jonas Lind: “late but not too late”']);
  });
});

describe('who is not named', () => {
  test('a title, a term and a nickname are nobody’s words', () => {
    expect(heard('The so-called “silt tax” paid for the film “Low Tide” last year.')).toEqual([]);
  });

  test('what somebody considers a thing is a term, not their words', () => {
    expect(
      heard('Officials suggest that the town keeps what it considers its “core quays” for now.'),
    ).toEqual([]);
  });

  test('words with no cue are kept and given to nobody', () => {
    expect(heard('The sign reads well. “No ship leaves this harbour without a pilot.”')).toEqual([
      'nobody: “No ship leaves this harbour without a pilot.”',
    ]);
  });

  test('somebody who is spoken of is not the speaker', () => {
    expect(heard('“The quay is safe for now,” said a spokesman for Ana Ruiz.')).toEqual([
      'spokesman for Ana Ruiz: “The quay is safe for now,”',
    ]);
  });

  test('a family name that two people bear stays as it is printed', () => {
    const [, , last] = heard(
      '“We sell the cranes first,” said Ana Ruiz.',
      '“We sell no crane at all,” said Pedro Ruiz.',
      '“The vote is next week anyway,” Ruiz said.',
    );

    expect(last).toBe('Ruiz: “The vote is next week anyway,”');
  });

  test('a courtesy tells them apart', () => {
    const [, , last] = heard(
      '“We sell the cranes first,” said Ana Ruiz.',
      '“We sell no crane at all,” said Pedro Ruiz.',
      '“The vote is next week anyway,” Mr. Ruiz said.',
    );

    expect(last).toBe('Pedro Ruiz: “The vote is next week anyway,”');
  });

  test('“they” and “it” are nobody', () => {
    expect(heard('Ana Ruiz left. “We have seen worse than this,” they said.')).toEqual([
      'nobody: “We have seen worse than this,”',
    ]);
  });
});

describe('names and pronouns', () => {
  test('a family name alone is printed in full', () => {
    expect(heard('Ana Ruiz walked the quay.', '“The stones are loose here,” Ruiz said.')).toEqual([
      'Ana Ruiz: “The stones are loose here,”',
    ]);
  });

  test('a double family name alone is printed in full as well', () => {
    const [, second] = heard(
      '“The stones are loose,” said Yvonne Soto Lind.',
      '“They were laid in a hurry,” Soto Lind added.',
    );

    expect(second).toBe('Yvonne Soto Lind: “They were laid in a hurry,”');
  });

  test('a middle initial makes nobody else of her', () => {
    expect(heard('Ana M. Ruiz walked the quay.', '“The stones are loose,” said Ana Ruiz.')).toEqual(
      ['Ana M. Ruiz: “The stones are loose,”'],
    );
  });

  test('a pronoun takes up the one who spoke last', () => {
    const [, second] = heard(
      '“We begin with the northern quay,” said Jonas Lind.',
      '“The southern one can wait a year,” he said.',
    );

    expect(second).toBe('Jonas Lind: “The southern one can wait a year,”');
  });

  test('a pronoun passes over a name that it cannot mean', () => {
    const [, second] = heard(
      '“We begin with the northern quay,” said Ana Ruiz. Peter Holm listened.',
      '“The southern one can wait a year,” she said.',
    );

    expect(second).toBe('Ana Ruiz: “The southern one can wait a year,”');
  });

  test('a pronoun never reaches into another section', () => {
    const [, second] = attribute([
      ['“We begin with the northern quay,” said Jonas Lind.'],
      ['“The southern one can wait a year,” he said.'],
    ]);

    expect(second?.[0]?.speaker).toBeUndefined();
  });

  test('a quotation left open goes on in the next paragraph', () => {
    const quotes = heard(
      'Jonas Lind said: “We dredge in spring, and then we look at what there is to be seen.',
      '“After that nobody can say where the money comes from.”',
    );

    expect(quotes).toEqual([
      'Jonas Lind: “We dredge in spring, and then we look at what there is to be seen. + “After that nobody can say where the money comes from.”',
    ]);
  });
});

describe('one utterance', () => {
  test('has one cue between its parts, read from both sides', () => {
    expect(heard('“It was sold in May,” Ana Ruiz said, “but nobody has paid.”')).toEqual([
      'Ana Ruiz: “It was sold in May,” + “but nobody has paid.”',
    ]);
  });

  test('ends where somebody else speaks', () => {
    expect(heard('“It is sold,” said Ana Ruiz. “It is not yet,” said Jonas Lind.')).toEqual([
      'Ana Ruiz: “It is sold,”',
      'Jonas Lind: “It is not yet,”',
    ]);
  });
});

describe('the title of a work', () => {
  test('is nobody’s words, however long', () => {
    expect(heard('The port sells “The Making of a Small Harbour Town” at its gate.')).toEqual([]);
  });

  test('is told from words by their small letters', () => {
    expect(heard('It reads well. “The making of this small harbour town”')).toHaveLength(1);
  });
});
