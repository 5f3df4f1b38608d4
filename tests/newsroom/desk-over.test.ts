import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import type { Topic } from '../../src/article/registers.ts';
import { inWords } from '../../src/search/query.ts';
import { nameKey } from '../../src/search/name-key.ts';
import { articleOf } from '../article.ts';
import { deskWith } from '../desk.ts';

const FERRIES: Topic = { id: 'ferries', name: 'Island boats', aliases: ['Ferry lines'] };
const CRANES: Topic = { id: 'cranes', name: 'Cranes', aliases: [] };

const fares = articleOf({
  id: 'fares',
  headline: 'Fares rise on the island boats',
  source: 'Harbour Post',
  published: '2026-03-02',
  topics: ['ferries'],
  sections: {
    Fares: [
      'The council raised fares on the night boat by four crowns. “Nobody asked the islanders whether they can pay four crowns more,” said Ana Diaz.',
    ],
  },
  quotes: [
    {
      parts: ['“Nobody asked the islanders whether they can pay four crowns more,”'],
      speaker: 'Ana Diaz',
    },
  ],
});
const berths = articleOf({
  id: 'berths',
  headline: 'Island boats lose two berths',
  source: 'Quay Gazette',
  published: '2025-06-10',
  topics: ['ferries'],
  sections: {
    Berths: ['The port kept two berths shut for repairs. “Not before spring,” said Bo Lind.'],
  },
  quotes: [{ parts: ['“Not before spring,”'], speaker: 'Bo Lind' }],
});
const cranes = articleOf({
  id: 'cranes',
  headline: 'A crane for the quay',
  source: 'Quay Post',
  topics: ['cranes'],
  sections: { Steel: ['The port bought a steel crane. “It lifts forty tonnes,” said Rosa Diaz.'] },
  quotes: [{ parts: ['“It lifts forty tonnes,”'], speaker: 'Rosa Diaz' }],
});

const desk = () => deskWith([fares, berths, cranes], { topics: [FERRIES, CRANES] });
const idsOf = (passages: readonly { readonly article: Article }[]) =>
  passages.map(({ article }) => article.id);

describe('what a reader asks about', () => {
  test.each(['ferries', 'Island boats', 'ISLAND  BOATS', 'ferry lines', 'Férry-lines'])(
    'may be a topic by its id, name or alias, however written: %s',
    async (about) => {
      const asked = await desk();

      const briefing = await asked.brief(about, undefined);

      expect(briefing).toMatchObject({ topicId: 'ferries', about: 'Island boats' });
      expect(idsOf(await asked.background(about, undefined))).toEqual(['fares', 'berths']);
    },
  );

  test('may be free words, and then a passage needs all of them', async () => {
    const asked = await desk();

    expect(idsOf(await asked.background('night crowns', undefined))).toEqual(['fares']);
    expect(await asked.background('night crane', undefined)).toEqual([]);
    expect(await asked.brief('night crane', undefined)).toBeUndefined();
  });

  test.each(['', '   ', 'the', '?!'])(
    'finds nothing in words that say nothing: “%s”',
    async (words) => {
      const asked = await desk();

      expect(await asked.brief(words, undefined)).toBeUndefined();
      expect(await asked.background(words, undefined)).toEqual([]);
      expect(await asked.quotesOn(words, undefined)).toEqual([]);
    },
  );

  test('knows nothing of a topic that is registered and has no articles', async () => {
    const asked = await deskWith([fares], { topics: [FERRIES, CRANES] });

    expect(await asked.brief('cranes', undefined)).toBeUndefined();
    expect(asked.shelf().topics).toEqual([{ topic: FERRIES, articles: 1 }]);
  });
});

describe('since', () => {
  test.each(['ferries', 'port'])(
    'leaves out what is older or has no date, for “%s”',
    async (about) => {
      const asked = await desk();
      const all = idsOf(await asked.background(about, undefined));

      const since = idsOf(await asked.background(about, new Date('2025-06-10')));
      const none = await asked.background(about, new Date('2026-03-03'));

      expect(since).toEqual(all.filter((id) => id !== 'cranes'));
      expect(since).toContain('berths');
      expect(none).toEqual([]);
    },
  );

  test('keeps an answer apart from the same question without it', async () => {
    const asked = await desk();
    const moment = new Date('2026-01-01');

    const answers = [
      await asked.quotesOn('ferries', undefined),
      await asked.quotesOn('ferries', moment),
      await asked.quotesOn('ferries', undefined),
    ];

    expect(answers.map(idsOf)).toEqual([['fares', 'berths'], ['fares'], ['fares', 'berths']]);
  });
});

describe('quotes', () => {
  test.each([
    ['a topic', 'ferries', undefined, ['fares', 'berths']],
    ['a topic and a speaker', 'ferries', 'Bo Lind', ['berths']],
    ['a topic and somebody who said nothing on it', 'ferries', 'Rosa Diaz', []],
    ['words', 'spring', undefined, ['berths']],
    ['words of which no quote has all', 'spring tonnes', undefined, []],
    ['words and a speaker', 'forty', 'Rosa Diaz', ['cranes']],
    ['words that somebody else said', 'forty', 'Bo Lind', []],
    ['a speaker', undefined, 'Ana Diaz', ['fares']],
    ['nothing in particular', undefined, undefined, ['fares', 'berths', 'cranes']],
  ])('are found by %s', async (_, about, speaker, found) => {
    const asked = await desk();

    expect(idsOf(await asked.quotes(about, speaker))).toEqual(found);
  });
});

describe('a search', () => {
  const many = Array.from({ length: 12 }, (_, n) =>
    articleOf({
      id: `tide-${n}`,
      sections: { Why: [`The tide rose ${'again '.repeat(n)}today.`] },
    }),
  );

  test('turns pages that fit together, and tells how much there is in all', async () => {
    const asked = await deskWith(many);

    const pages = await Promise.all(
      [0, 5, 10].map((from) => asked.search(inWords('tide'), {}, { from: from, count: 5 })),
    );
    const whole = await asked.search(inWords('tide'), {}, { from: 0, count: 100 });

    expect(pages.map(({ articles }) => articles.length)).toEqual([5, 5, 2]);
    expect(pages.flatMap(({ articles }) => articles)).toEqual(whole.articles);
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([12]));
  });

  test('has an empty page behind the last, and still tells how much there is', async () => {
    const asked = await deskWith(many);

    expect(await asked.search(inWords('tide'), {}, { from: 50, count: 5 })).toMatchObject({
      articles: [],
      total: 12,
    });
  });

  test('says of each passage which of the words it lacks', async () => {
    const asked = await desk();

    const { articles } = await asked.search(inWords('night crane'), {}, { from: 0, count: 5 });

    const found = articles.map(({ hits: [best] }) => [best?.passage.article.id, best?.lacks]);
    expect(found).toContainEqual(['cranes', ['night']]);
  });

  test('opens each hit by its key', async () => {
    const asked = await desk();

    const { articles } = await asked.search(inWords('port'), {}, { from: 0, count: 5 });

    const found = articles.flatMap(({ hits }) => hits);
    expect(found.length).toBeGreaterThan(1);
    expect(found.every(({ passage }) => asked.passage(passage.key) === passage)).toBe(true);
    expect(asked.passage('nosuchkey0')).toBeUndefined();
  });
});

describe('names', () => {
  test('one who is called exactly so is meant, whoever else has the word in their name', async () => {
    const short = articleOf({
      id: 'short',
      sections: { Why: ['“Yes,” said Diaz.'] },
      quotes: [{ parts: ['“Yes,”'], speaker: 'Diaz' }],
    });
    const asked = await deskWith([fares, cranes, short]);

    expect(asked.speakersNamed('diaz')).toEqual(['Diaz']);
    expect(asked.speakersNamed('ANA DIAZ')).toEqual(['Ana Diaz']);
  });

  test('several with the word in their names are all told, and it is nobody’s to choose', async () => {
    const asked = await desk();

    expect(asked.speakersNamed('Diaz').toSorted()).toEqual(['Ana Diaz', 'Rosa Diaz']);
    expect(asked.speakersNamed('Diaz Rosa')).toEqual(['Rosa Diaz']);
    expect(asked.sourcesNamed('quay').toSorted()).toEqual(['Quay Gazette', 'Quay Post']);
  });

  test.each(['Dia', 'Ana Lind', '', ' ', '!'])('nobody is called “%s”', async (typed) => {
    expect((await desk()).speakersNamed(typed)).toEqual([]);
  });

  test('a speaker and a publisher are found by the key of their names', async () => {
    const asked = await desk();

    expect(asked.nameOf(nameKey('Bo Lind'))).toBe('Bo Lind');
    expect(asked.nameOf(nameKey('Harbour Post'))).toBe('Harbour Post');
    expect(asked.nameOf('zzzzz')).toBeUndefined();
  });
});

describe('where nothing was found', () => {
  test('what may have been meant is offered, each of which does find something', async () => {
    const asked = await desk();

    const { didYouMean, newest } = await asked.nearby('nihgt boat');

    expect(didYouMean).toContain('night boat');
    for (const words of didYouMean)
      expect((await asked.search(inWords(words), {}, { from: 0, count: 1 })).total).toBeGreaterThan(
        0,
      );
    expect(newest?.article.id).toBe('fares');
  });

  test('an empty library offers nothing, and answers all the same', async () => {
    const empty = await deskWith([]);

    expect(await empty.nearby('ferries')).toEqual({ didYouMean: [], newest: undefined });
    expect(await empty.pullQuote()).toBeUndefined();
    expect(await empty.brief('ferries', undefined)).toBeUndefined();
    expect(await empty.search(inWords('ferries'), {}, { from: 0, count: 5 })).toMatchObject({
      articles: [],
      total: 0,
    });
    expect(empty.topicsLike('')).toEqual([]);
  });
});

test('the quote of the day is by somebody who is named and can stand alone', async () => {
  const asked = await desk();

  expect(await asked.pullQuote()).toMatchObject({ speaker: 'Ana Diaz' });
});

test('the shelf tells how much there is', async () => {
  const shelf = (await desk()).shelf();

  expect(shelf).toMatchObject({ articles: 3, sections: 3, quotes: 3, problems: 0 });
  expect(shelf.topics.map(({ topic, articles }) => [topic.id, articles])).toEqual([
    ['ferries', 2],
    ['cranes', 1],
  ]);
});
