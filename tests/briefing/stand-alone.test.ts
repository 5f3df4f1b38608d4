import { expect, test } from 'vitest';
import { candidatesOf } from '../../src/briefing/candidates.ts';
import { quoteStandsAlone, whyNotAlone } from '../../src/briefing/stand-alone.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { startCpuTime } from '../cpu-time.ts';
import { type ArticleDraft, articleOf } from '../article.ts';

/** The verdict on an article's only sentence. */
function verdictOn(sentence: string) {
  const article = articleOf({ sections: { '': [[sentence]] } });
  const [printed] = article.sections[0]?.paragraphs[0]?.sentences ?? [];
  if (printed === undefined) throw new Error('no sentence');
  return whyNotAlone(printed, article);
}

function linesOf(draft: ArticleDraft) {
  const { sections } = passagesOf([articleOf(draft)], { topics: [], speakers: [] });
  return sections.flatMap(candidatesOf).map(({ sentence }) => sentence.text);
}

test.each([
  'The council of Lima closed the old port on Monday.',
  'Ferries carried 170 million people between the islands last year.',
  '“We will not sell the ferries,” said Ana Ruiz, mayor of Lima.',
  'When Harbour Lines appealed, it lost within a week.',
  'The decision of 23 April 2025 binds every port in the union.',
  'The move to close the port cost the town its ferries.',
  'Still waters hide the wreck off the northern pier, divers say.',
  'There are nine ferries left in the whole archipelago today.',
  'Because the pier fell, ferries now leave from the old quay.',
  'In its ruling, the harbour court let both ferries sail again.',
  'U.S. ports and the US coast guard agreed on new rules.',
  'Dock fees ended on 4 May 2025; that day 30 ships came.',
  'Nine ports (most of them small) closed in the winter of 2024.',
  '„Wir bleiben im Hafen“, sagte Bürgermeisterin Ruiz am Montag in Lima.',
])('stands alone: %s', (sentence) => {
  expect(verdictOn(sentence)).toBeUndefined();
});

test.each([
  '“We will not sell the ferries of Lima to anybody.”',
  '"We will not sell the ferries of Lima." "They are ours for good."',
])('is quoted, and by whom stands elsewhere: %s', (sentence) => {
  expect(verdictOn(sentence)).toBe('is quoted without its speaker');
});

test.each([
  'He closed the old port on Monday with a speech.',
  'This closed the old port to every ferry on Monday.',
  'Its ferries carried millions of people between the islands.',
  'But the council of Lima closed the port on Monday.',
  'However, the council of Lima closed the port on Monday.',
  'In addition, the council of Lima closed the port on Monday.',
  'Meanwhile the council of Lima closed the port on Monday.',
  'Still, the council of Lima closed the port on Monday.',
  'From this, the council of Lima took its new port rules.',
  'On Tuesday, he opened the port of Lima with a speech.',
  'According to them, the port of Lima closes on Monday.',
  'The move cost the port of Lima half of its ferries.',
  'The company closed the port of Lima to all ferries.',
  'The two met in the port of Lima on Monday.',
  '“That is the end of the port,” said Ana Ruiz.',
  'The port of Lima closed to all ferries that day.',
  'Ferries of the islands had sailed for nothing until then.',
])('needs what stands before it: %s', (sentence) => {
  expect(verdictOn(sentence)).toBe('refers to what stands before it');
});

test.each([
  ['a question', 'Will the council of Lima close the old port?'],
  ['a fragment', 'and the council of Lima closed the old port.'],
  ['a fragment', 'Things to know about the old port of Lima:'],
  ['a fragment', 'The council of Lima signed a contract with Harbour Works Ltd.'],
  ['too short', 'The port closed.'],
  ['too long', `The council met ${'again and again '.repeat(25)}until dawn.`],
  ['cuts a quotation or a parenthesis', '“The port is closed, said the mayor of Lima.'],
  ['cuts a quotation or a parenthesis', 'The port is closed," said the mayor of Lima.'],
  ['cuts a quotation or a parenthesis', 'The port (a small one is closed on Mondays.'],
  ['speaks as the author', 'Ferries of the islands are what I love most.'],
  ['speaks as the author', 'Last week we visited the old port of Lima.'],
])('%s: %s', (reason, sentence) => {
  expect(verdictOn(sentence)).toBe(reason);
});

test('a sentence from the middle of a long quotation is no line', () => {
  const lines = linesOf({
    sections: {
      '': [
        [
          '“The port of Lima is closed today.',
          'Every ferry will stay at its pier.',
          'Nobody may sail,” said Ana Ruiz of the council.',
          'Ferries sail again from Lima on Friday morning.',
        ],
      ],
    },
  });

  expect(lines).toEqual(['Ferries sail again from Lima on Friday morning.']);
});

test('a sentence that holds only part of a quote is no line, marks or no marks', () => {
  const lines = linesOf({
    sections: {
      '': [
        ['Ruiz said the port — a small one — is closed.', 'Every ferry stays at its pier today.'],
      ],
    },
    quotes: [{ parts: ['a small one — is closed. Every ferry stays'], speaker: 'Ruiz' }],
  });

  expect(lines).toEqual([]);
});

test.each(['Sources', 'Further reading', 'References and notes'])(
  'nothing under "%s" is a line',
  (heading) => {
    expect(
      linesOf({ sections: { [heading]: ['Report on the port of Lima, 4 May 2025.'] } }),
    ).toEqual([]);
  },
);

test.each([
  ['“We will not sell a single ferry,”', true],
  ['“Not a single ferry is for sale,” said Ana Ruiz. “Not one.”', true],
  ['“a bad deal for the islands”', false],
  ['“It will end badly for the islands,”', false],
  ['“Who would sell a ferry?”', false],
])('whether a quote stands alone: %s', (text, expected) => {
  expect(quoteStandsAlone(text)).toBe(expected);
});

test('a long paragraph costs in proportion to its length', () => {
  const sentences = Array.from(
    { length: 4_000 },
    (_, n) => `Ferry ${n} left the “old” port of Lima.`,
  );
  const spentMs = startCpuTime();

  expect(linesOf({ sections: { '': [sentences] } })).toHaveLength(4_000);
  expect(spentMs()).toBeLessThan(3_000);
});
