import { expect, test } from 'vitest';
import { chooseQuotes, quotesAbout, sayings } from '../../src/briefing/choose-quotes.ts';
import { topicSubject, wordsSubject } from '../../src/briefing/subject.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { articleOf } from '../article.ts';

const ferries = topicSubject({ id: 'ferries', name: 'Ferries', aliases: [] });
const room = { quotes: 2, words: 100, characters: 1_000 };

type Said = {
  readonly words: string;
  readonly by?: string;
  readonly on?: string;
  readonly headline?: string;
};

function quotesOf(...said: Said[]) {
  const articles = said.map(({ words, by, on, headline }, n) =>
    articleOf({
      id: `a${n}`,
      ...(headline === undefined ? {} : { headline }),
      ...(on === undefined ? {} : { published: on }),
      sections: { '': [[`“${words},” said somebody.`]] },
      quotes: [{ parts: [`“${words},”`], ...(by === undefined ? {} : { speaker: by }) }],
    }),
  );
  return passagesOf(articles, { topics: [], speakers: [] });
}

const speakersOf = (quotes: readonly { readonly speaker: string | undefined }[]) =>
  quotes.map(({ speaker }) => speaker);

test('words that name the subject go before words said under its headline', () => {
  const { quotes } = quotesOf(
    { words: 'Every pier in town is closed', by: 'Eva', headline: 'Ferries stop' },
    { words: 'No ferries will leave before Monday', by: 'Ana' },
  );

  expect(speakersOf(chooseQuotes(quotes, [], ferries, room))).toEqual(['Ana', 'Eva']);
});

test('of equals the newest comes first', () => {
  const { quotes } = quotesOf(
    { words: 'No ferries will leave before Monday', by: 'Ana', on: '2024-01-01' },
    { words: 'Our ferries are the best at sea', by: 'Eva', on: '2025-01-01' },
  );

  expect(speakersOf(chooseQuotes(quotes, [], ferries, room))).toEqual(['Eva', 'Ana']);
});

test('nobody speaks twice', () => {
  const { quotes } = quotesOf(
    { words: 'No ferries will leave before Monday', by: 'Ana Ruiz' },
    { words: 'Our ferries are the best at sea', by: 'Ana  Ruiz' },
  );

  expect(chooseQuotes(quotes, [], ferries, room)).toHaveLength(1);
});

test.each([
  ['by nobody named', { words: 'No ferries will leave before Monday' }],
  ['about something else', { words: 'Trams are the future of towns', by: 'Ana' }],
  ['too short to say much', { words: 'No more ferries', by: 'Ana' }],
  [
    'that points at what was said before',
    { words: 'They love ferries more than money', by: 'Ana' },
  ],
  ['that is a fragment', { words: 'a town of many ferries and sailors', by: 'Ana' }],
])('no quote %s', (_, said: Said) => {
  expect(chooseQuotes(quotesOf(said).quotes, [], ferries, room)).toEqual([]);
});

test('no quote whose words a line has already', () => {
  const { sections, quotes } = quotesOf({
    words: 'No ferries will leave before Monday',
    by: 'Ana',
  });
  const lines = sections.map((passage) => ({
    passage,
    sentence: { text: '“No ferries will leave before Monday,” said Ana.', start: 0, end: 0 },
  }));

  expect(chooseQuotes(quotes, lines, ferries, room)).toEqual([]);
});

test('a quote in parts counts what was said, and is not shown beside a line that says one of them', () => {
  const cue = `said Ana, ${'who told the council of the bridge, '.repeat(10)}on Friday.`;
  const article = articleOf({
    sections: {
      '': [
        [`“No ferries will leave before Monday,” ${cue}`],
        ['“Our ferries are the best at sea.”'],
      ],
    },
    quotes: [
      {
        parts: ['“No ferries will leave before Monday,”', '“Our ferries are the best at sea.”'],
        speaker: 'Ana',
      },
    ],
  });
  const { quotes, sections } = passagesOf([article], { topics: [], speakers: [] });
  const [passage] = sections;
  const sentence = passage?.section.paragraphs[1]?.sentences[0];
  if (passage === undefined || sentence === undefined) throw new Error('no line');

  expect(chooseQuotes(quotes, [], ferries, room)).toHaveLength(1);
  expect(chooseQuotes(quotes, [{ passage, sentence }], ferries, room)).toEqual([]);
  expect(quotes[0] && sayings(quotes[0]).some((said) => said.has('council'))).toBe(false);
});

test('no more than fit', () => {
  const { quotes } = quotesOf(
    { words: 'No ferries will leave before Monday', by: 'Ana' },
    { words: 'Our ferries are the best at sea', by: 'Eva' },
    { words: 'Nine ferries sank in a single winter', by: 'Ola' },
  );

  expect(chooseQuotes(quotes, [], ferries, room)).toHaveLength(2);
  expect(chooseQuotes(quotes, [], ferries, { ...room, words: 8 })).toHaveLength(1);
  expect(chooseQuotes(quotes, [], ferries, { ...room, characters: 20 })).toEqual([]);
});

test('words in a sentence that names the subject go before words under its headline', () => {
  const near = articleOf({
    id: 'near',
    sections: { '': ['“Every pier in town is closed,” said Ana at the landing of the ferries.'] },
    quotes: [{ parts: ['“Every pier in town is closed,”'], speaker: 'Ana' }],
  });
  const below = articleOf({
    id: 'below',
    headline: 'Ferries stop',
    published: '2025-05-02',
    sections: { '': ['“No boat has left since Monday,” said Eva.'] },
    quotes: [{ parts: ['“No boat has left since Monday,”'], speaker: 'Eva' }],
  });
  const { quotes } = passagesOf([below, near], { topics: [], speakers: [] });

  expect(speakersOf(chooseQuotes(quotes, [], ferries, room))).toEqual(['Ana', 'Eva']);
});

const filed = (id: string, topics: readonly string[]) =>
  articleOf({
    id,
    topics,
    sections: { '': ['“The trams of the town are always late,” said Ana.'] },
    quotes: [{ parts: ['“The trams of the town are always late,”'], speaker: 'Ana' }],
  });

test('what was said of something else does not come with an article of many topics', () => {
  const articles = [filed('alone', ['ferries']), filed('among-others', ['trams', 'ferries'])];
  const { quotes } = passagesOf(articles, { topics: [], speakers: [] });

  expect(quotesAbout(quotes, ferries).map(({ article }) => article.id)).toEqual(['alone']);
  expect(chooseQuotes(quotes, [], ferries, room)).toEqual([]);
});

test('who is asked for by name is heard', () => {
  const { quotes } = quotesOf({ words: 'No boat will leave before Monday', by: 'Ana Ruiz' });

  expect(chooseQuotes(quotes, [], wordsSubject('ruiz'), room)).toHaveLength(1);
});

function debate(...said: readonly (readonly [by: string, how: string, words: string])[]) {
  const articles = said.map(([by, how, words], n) =>
    articleOf({
      id: `a${n}`,
      published: `2025-01-0${said.length - n}`,
      sections: { '': [[`“${words},” ${how} ${by}.`]] },
      quotes: [{ parts: [`“${words},”`], speaker: by }],
    }),
  );
  return passagesOf(articles, { topics: [], speakers: [] }).quotes;
}

test('who takes the other side is heard before others', () => {
  const quotes = debate(
    ['Ana', 'said in welcoming the plan, as mayor,', 'More ferries will feed this town'],
    ['Eva', 'said in praising it as well', 'New ferries are what islands need'],
    ['Bo', 'said in opposing it, as captain,', 'Nobody can steer such large ferries'],
  );

  expect(speakersOf(chooseQuotes(quotes, [], ferries, room))).toEqual(['Ana', 'Bo']);
});

test('where the text marks no side, nobody has one', () => {
  const quotes = debate(
    ['Ana', 'said on Monday', 'We oppose these ferries with all our strength'],
    ['Eva', 'said on Tuesday', 'New ferries are what islands need'],
    ['Bo', 'said on Friday', 'Nobody can steer such large ferries'],
  );

  expect(speakersOf(chooseQuotes(quotes, [], ferries, room))).toEqual(['Ana', 'Eva']);
});
