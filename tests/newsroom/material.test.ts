import { expect, test } from 'vitest';
import { type ArticleDraft, articleOf } from '../article.ts';
import { deskWith } from '../desk.ts';

const tolls: ArticleDraft = {
  id: 'tolls',
  headline: 'Tolls on the new bridge',
  source: 'Harbour Post',
  published: '2025-03-10',
  topics: ['bridge'],
  sections: {
    Tolls: [
      '“The toll on the bridge will stay below three soles,” said Ana Ruiz, the mayor.',
      'Ana Ruiz has been mayor of Lima since 2019.',
      '“Nobody on the islands asked for a bridge,” said Bo Lind, a captain.',
    ],
  },
  quotes: [
    { parts: ['“The toll on the bridge will stay below three soles,”'], speaker: 'Ana Ruiz' },
    { parts: ['“Nobody on the islands asked for a bridge,”'], speaker: 'Bo Lind' },
  ],
};
const schools: ArticleDraft = {
  id: 'schools',
  headline: 'Lima opens two schools',
  source: 'Quay Gazette',
  published: '2025-04-02',
  sections: {
    '': [
      'Lima opened two schools on the northern hill.',
      '“Every child in this town can walk to school,” said Ana Ruiz at the opening.',
    ],
  },
  quotes: [{ parts: ['“Every child in this town can walk to school,”'], speaker: 'Ana Ruiz' }],
};
const BRIDGE = { id: 'bridge', name: 'The bridge', aliases: ['Toll road'] };

const desk = () => deskWith([articleOf(tolls), articleOf(schools)], { topics: [BRIDGE] });

async function on(asked: string) {
  const briefing = await (await desk()).brief(asked, undefined);
  return {
    about: briefing?.about,
    lines: briefing?.lines.map(({ sentence }) => sentence.text) ?? [],
    quotes: briefing?.quotes.map(({ quote }) => quote.text) ?? [],
    from: briefing?.sources.map(({ id }) => id) ?? [],
  };
}

test.each(['Ana Ruiz', 'ana ruiz', 'what did Ana Ruiz say?', 'what has Ruiz said'])(
  'a person is asked for by name, and all that they said counts: %s',
  async (asked) => {
    const { about, quotes } = await on(asked);

    expect(about).toBe('Ana Ruiz');
    expect(quotes.toSorted()).toEqual([
      '“Every child in this town can walk to school,”',
      '“The toll on the bridge will stay below three soles,”',
    ]);
  },
);

test('no line of a person’s briefing repeats what is quoted', async () => {
  expect((await on('Ana Ruiz')).lines).toEqual(['Ana Ruiz has been mayor of Lima since 2019.']);
});

test.each(['what did Ana Ruiz say about the bridge', 'quotes by Ana Ruiz on toll roads'])(
  'what a person said on one subject leaves out the others: %s',
  async (asked) => {
    expect((await on(asked)).quotes).not.toContain(
      '“Every child in this town can walk to school,”',
    );
  },
);

test('a publisher’s briefing holds what they published alone', async () => {
  expect((await on('Quay Gazette')).from).toEqual(['schools']);
  expect((await on('schools according to the Quay Gazette')).from).toEqual(['schools']);
  expect((await on('bridge according to the Quay Gazette')).lines).toEqual([]);
});

test.each([
  ['March 2025', ['tolls']],
  ['April 2025', ['schools']],
  ['2025', ['schools', 'tolls']],
  ['Lima in March 2025', ['tolls']],
  ['the bridge in March 2025', ['tolls']],
])('a period holds what was published in it: %s', async (asked, ids) => {
  expect((await on(asked)).from.toSorted()).toEqual(ids);
});

test('a period in which nothing was published is words like others', async () => {
  expect((await on('mayor since 2019')).lines).toContain(
    'Ana Ruiz has been mayor of Lima since 2019.',
  );
});

test('a question is asked again in its own words by the buttons under its answer', async () => {
  const asked = await desk();

  expect((await asked.brief('the bridge', undefined))?.topicId).toBe('bridge');
  expect((await asked.brief('the bridge in March 2025', undefined))?.topicId).toBeUndefined();
});

test('nobody is found by a name that nobody here has', async () => {
  const asked = await desk();

  expect(await asked.brief('what did Rosa Diaz say', undefined)).toBeUndefined();
});
