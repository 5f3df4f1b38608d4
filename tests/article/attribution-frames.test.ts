import { describe, expect, test } from 'vitest';
import { heard } from './heard.ts';

describe('a cue before the quotation', () => {
  test.each([
    ['may have its verb first', 'Said Ana Ruiz, the mayor, “The quay stays open for good.”'],
    ['may stand between commas', 'With the silt so deep, said Ana Ruiz, “the quay must close.”'],
    ['may be set off from its verb', 'As Ana Ruiz, the No. 2 of the port, put it, “we wait.”'],
    ['may be a paper that somebody issued', 'Ana Ruiz issued a statement saying “we wait”.'],
    ['may stand in a clause with “with”', 'The port waits, with Ana Ruiz saying, “we wait.”'],
    ['may be shared by a second verb', 'Ana Ruiz, 54, said it was late but added, “we wait.”'],
    ['goes before a nearer verb', 'Ana Ruiz said Jonas Lind refused “to open the quay again”.'],
    ['goes over a lesser clause', 'When Jonas Lind spoke, Ana Ruiz shot back: “We wait.”'],
    ['may be an act', 'Ana Ruiz blamed the silt on “a lack of plain good will”.'],
    ['may announce with a dash', 'Pilots agree - Ana Ruiz: “The quay must be closed.”'],
    ['may announce with “here”', 'Here is Ana Ruiz in May: “The quay must be closed.”'],
    ['may open a sentence of its own', 'Ana Ruiz said it was late. “The quay must be closed.”'],
  ])('%s', (_, text) => {
    expect(heard(text)).toEqual([expect.stringMatching(/^Ana Ruiz\b/)]);
  });

  test('is a paper’s where nobody issued it', () => {
    expect(heard('Ana Ruiz held up a sign saying “No sale of our quay”.')).toEqual([
      'sign: “No sale of our quay”',
    ]);
  });

  test('is not read in a noun that could be a verb', () => {
    expect(heard('Ana Ruiz praised a free state. “The quay must be closed.”')[0]).toMatch(/^Ana/);
    expect(heard('Ana Ruiz repeated the campaign points, calling it “a bad deal”.')[0]).toMatch(
      /^Ana/,
    );
  });
});

describe('a cue behind the quotation', () => {
  test('may be a sentence of its own that says nothing else', () => {
    expect(heard('“The quay must be closed.” Ana Ruiz said on Friday.')[0]).toMatch(/^Ana Ruiz/);
    expect(heard('“The quay must be closed.” Ana Ruiz said it was late.')[0]).toMatch(/^nobody/);
  });

  test('may be a signature in the next paragraph', () => {
    expect(heard('“The quay must be closed.”', '— Ana Ruiz, mayor of Lima')).toEqual([
      'Ana Ruiz (mayor of Lima): “The quay must be closed.”',
    ]);
  });
});

describe('a label inside the marks', () => {
  test('names the speaker, as transcripts do', () => {
    expect(heard('Ana Ruiz came.', '“RUIZ: We wait for the tide.')).toEqual([
      'Ana Ruiz: “RUIZ: We wait for the tide.',
    ]);
  });

  test('is none in the title of a book', () => {
    expect(heard('“Harbours: A Short History of Small Towns,” Ana Ruiz said.')[0]).toMatch(/^Ana/);
  });
});

describe('who is not named', () => {
  test.each([
    ['“We wait,” said a source close to the talks.', 'source'],
    ['“We wait,” the order released on Friday said.', 'order'],
    [
      '“We wait,” reads a Wednesday editorial in the Harbour Post.',
      'Wednesday editorial in the Harbour Post',
    ],
    ['“We wait,” the 43-year-old said.', '43-year-old'],
    ['“We wait,” the two said.', 'the two'],
    ['“We wait,” said one of the pilots.', 'one of the pilots'],
    ['“We wait,” added another.', 'another'],
    ['“We wait,” the two pilots said.', 'pilots'],
  ])('is called what the text calls them: %s', (text, speaker) => {
    expect(heard(text)).toEqual([`${speaker}: “We wait,”`]);
  });

  test('is not whom a word looks like', () => {
    expect(heard('However, the number is wrong: “closed for ever and a day”.')[0]).toMatch(
      /^nobody/,
    );
  });
});

describe('a name', () => {
  test.each([
    ['“We wait,” said former secretary of state Ana Ruiz.', 'Ana Ruiz (former secretary of state)'],
    ['“We wait,” said speaker of the parliament Ana Ruiz.', 'Ana Ruiz (speaker of the parliament)'],
    ['“We wait,” the Ministry of Foreign Affairs said.', 'Ministry of Foreign Affairs'],
    ['“We wait,” said Ana Ruiz, 20, of Lima, Ohio.', 'Ana Ruiz (of Lima, Ohio)'],
    ['“We wait,” the workers’ leader Ana Ruiz said.', 'Ana Ruiz (workers’ leader)'],
    ['“We wait,” Ana el Ruiz said.', 'Ana el Ruiz'],
  ])('is read whole: %s', (text, speaker) => {
    expect(heard(text)).toEqual([`${speaker}: “We wait,”`]);
  });

  test('is the given name of somebody who is printed in full', () => {
    expect(heard('Xi Marlo came.', '“We wait,” Xi said.')).toEqual(['Xi Marlo: “We wait,”']);
  });

  test('has no verb of a headline in it', () => {
    expect(heard('Ana Ruiz Said The Quay Was “a lost and sorry cause”.')[0]).toMatch(/^Ana Ruiz:/);
  });
});
