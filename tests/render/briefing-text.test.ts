import { expect, test } from 'vitest';
import { compose } from '../../src/briefing/compose.ts';
import { topicSubject } from '../../src/briefing/subject.ts';
import { briefingText } from '../../src/render/briefing-text.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { articleOf } from '../article.ts';

const asOf = new Date('2025-05-04T08:00:00Z');
const article = articleOf({
  headline: 'Ferries stop as crews strike',
  byline: ['Bo Lind'],
  source: { name: 'Harbour Post', url: 'https://post.test/strike' },
  published: '2025-05-02',
  sections: {
    '': [
      'Ferries *between* the islands stopped on 2 May 2025 when 900 sailors went on strike.',
      'Lima waits. “No ferry will leave this port before Friday,” said Ana Ruiz.',
    ],
  },
  quotes: [
    {
      parts: ['“No ferry will leave this port before Friday,”'],
      speaker: 'Ana Ruiz',
      role: 'mayor',
    },
  ],
});
const { sections, quotes } = passagesOf([article], { topics: [], speakers: [] });
const ferries = topicSubject({ id: 'ferries', name: 'Ferries', aliases: ['ferry'] });

function textOf(why: boolean): readonly string[] {
  const briefing = compose(ferries, sections, quotes, {
    lines: 1,
    enough: 1,
    quotes: 1,
    perArticle: 1,
    words: 300,
    characters: 2000,
  });
  if (briefing === undefined) throw new Error('There is no briefing to write.');
  return briefingText(briefing, { asOf, why });
}

test('plain text has the words of the card in its order, as they are printed', () => {
  expect(textOf(false)).toEqual([
    'Briefing: Ferries. Less than a minute to read.',
    'Ferries stop as crews strike',
    '',
    'Ferries *between* the islands stopped on 2 May 2025 when 900 sailors went on strike. [1]',
    '',
    '“No ferry will leave this port before Friday,”',
    '    Ana Ruiz, mayor. 2 May 2025 [1]',
    '',
    'Sources',
    '[1] Ferries stop as crews strike. Bo Lind, Harbour Post, 2 May 2025',
    '    https://post.test/strike',
    '',
    'Chosen from 1 section of 1 article. As of 4 May 2025.',
  ]);
});

test('asked why, each line says what spoke for it and where its words stand', () => {
  const text = textOf(true);

  expect(text[4]).toMatch(/^ {4}Why: it names Ferries, it opens its article.*\.$/);
  expect(text[5]).toMatch(/^ {4}https:\/\/post\.test\/strike#:~:text=Ferries/);
});
