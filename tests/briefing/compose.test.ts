import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose } from '../../src/briefing/compose.ts';
import { LIMITS } from '../../src/briefing/limits.ts';
import { saysTheSame } from '../../src/briefing/redundancy.ts';
import { topicSubject, wordsSubject } from '../../src/briefing/subject.ts';
import { termsOf, wordCount } from '../../src/search/fold.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { type ArticleDraft, articleOf } from '../article.ts';

const ferries = topicSubject({ id: 'ferries', name: 'Ferries', aliases: ['Blue Line'] });

function briefingOn(subject: typeof ferries, ...drafts: ArticleDraft[]) {
  const articles = drafts.map((draft, n) => articleOf({ id: `a${n}`, ...draft }));
  const { sections, quotes } = passagesOf(articles, { topics: [], speakers: [] });
  return compose(subject, sections, quotes);
}

const texts = (briefing: ReturnType<typeof compose>) =>
  briefing?.lines.map(({ sentence }) => sentence.text);

const strike = {
  headline: 'Ferries stop as crews strike',
  published: '2025-05-02',
  sections: {
    '': [
      'Ferries between the islands stopped on 2 May 2025 when 900 sailors went on strike. They want more pay. Ferries had carried 40,000 people a day.',
    ],
    Talks: [
      'The ferry union and the harbour office of Lima will meet on Friday. Ticket prices for ferries rose by nine per cent in March 2025.',
    ],
  },
} satisfies ArticleDraft;
const bridge: ArticleDraft = {
  headline: 'Council votes for a bridge',
  published: '2025-05-03',
  sections: {
    '': [
      'The council of Lima voted for a bridge that would replace two ferries by 2031. Fishermen have lodged a complaint with the regional court.',
    ],
    Money: [
      '“A bridge is cheaper than nine ferries,” said Ana Ruiz, mayor of Lima. “No town can pay for both.”',
      'Taxes on hotels will pay for half of the bridge, said the council.',
    ],
  },
  quotes: [
    {
      parts: ['“A bridge is cheaper than nine ferries,”', '“No town can pay for both.”'],
      speaker: 'Ana Ruiz',
    },
  ],
};

test('the lines are verbatim, about the subject, and none needs another', () => {
  const briefing = briefingOn(ferries, strike, bridge);

  expect(briefing?.lines.length).toBeGreaterThanOrEqual(3);
  for (const { sentence, passage } of briefing?.lines ?? []) {
    expect(passage.article.text.slice(sentence.start, sentence.end)).toBe(sentence.text);
  }
  expect(texts(briefing)).not.toContain('They want more pay.');
});

test('the most newsworthy comes first', () => {
  const [first] = texts(briefingOn(ferries, strike)) ?? [];

  expect(first).toMatch(/^Ferries between the islands stopped/);
});

test('a line that names the subject goes before one that only stands under its headline', () => {
  const lines = texts(briefingOn(ferries, bridge)) ?? [];

  expect(lines[0]).toContain('ferries');
});

test('no article takes more than two lines where there are others', () => {
  const briefing = briefingOn(ferries, strike, bridge);

  const counts = Map.groupBy(briefing?.lines ?? [], ({ passage }) => passage.article.id);
  expect(Math.max(...counts.values().map(({ length }) => length))).toBe(2);
});

test('a reprint has no share of its own: it tells the story of its original', () => {
  const long = { ...strike, sections: { '': [...strike.sections[''], ...strike.sections.Talks] } };
  const reprint = { ...long, headline: 'Strike stops ferries', published: '2025-05-04' };

  const lines = briefingOn(ferries, long, reprint, bridge)?.lines ?? [];

  const fromStory = lines.filter(({ passage }) => passage.article.headline !== bridge.headline);
  expect(fromStory).toHaveLength(2);
});

test('an article that is alone may fill the briefing', () => {
  expect(briefingOn(ferries, strike)?.lines.length).toBeGreaterThan(2);
});

test('what two articles report comes once', () => {
  const copy = { ...strike, headline: 'Strike stops ferries', published: '2025-05-01' };

  const lines = texts(briefingOn(ferries, strike, copy)) ?? [];

  expect(new Set(lines).size).toBe(lines.length);
});

test('a quote goes beside the lines, unless a line says it already', () => {
  const briefing = briefingOn(ferries, bridge);

  const isLine = texts(briefing)?.some((text) => text.includes('cheaper than nine ferries'));
  expect(briefing?.quotes).toHaveLength(isLine === true ? 0 : 1);
});

test('sources come in the order in which lines and quotes cite them, each once', () => {
  const briefing = briefingOn(ferries, strike, bridge);

  const cited = [
    ...(briefing?.lines.map(({ passage }) => passage) ?? []),
    ...(briefing?.quotes ?? []),
  ];
  expect(briefing?.sources).toEqual([...new Set(cited.map(({ article }) => article))]);
});

test('it says how much there was to choose from', () => {
  expect(briefingOn(ferries, strike, bridge)?.considered).toEqual({ sections: 4, articles: 2 });
});

test('one good line is still a briefing', () => {
  const lines = texts(
    briefingOn(ferries, { sections: { '': ['Ferries left the port of Lima late. It rained.'] } }),
  );

  expect(lines).toEqual(['Ferries left the port of Lima late.']);
});

test('where no sentence qualifies there is no briefing', () => {
  expect(briefingOn(ferries, { sections: { '': ['They left late.'] } })).toBeUndefined();
  expect(
    briefingOn(ferries, { sections: { '': ['Trams run late in the old town.'] } }),
  ).toBeUndefined();
  expect(briefingOn(ferries)).toBeUndefined();
});

test('half of an alias is not the subject', () => {
  const draft = { sections: { '': ['The blue paint on the old pier is peeling.'] } };

  expect(briefingOn(ferries, draft)).toBeUndefined();
});

test('a reader’s own words need not all stand in a line', () => {
  const briefing = briefingOn(wordsSubject('bridge taxes'), bridge);

  expect(briefing).toMatchObject({ about: 'bridge taxes', topicId: undefined });
  expect(texts(briefing)?.[0]).toContain('Taxes on hotels');
});

const leftThe = (port: string) => ({ '': [`Ferries left the ${port} port of Lima in the rain.`] });

test('newer news goes first where all else is equal', () => {
  const lines = texts(
    briefingOn(
      ferries,
      { published: '2024-01-01', sections: leftThe('northern') },
      { published: '2025-01-01', sections: leftThe('southern') },
    ),
  );

  expect(lines?.[0]).toContain('southern');
});

const noun = fc.constantFrom('Ferries', 'Sailors', 'Harbours', 'Councils', 'Captains', 'Cranes');
const verb = fc.constantFrom('left', 'crossed', 'reached', 'feared', 'rebuilt', 'sold');
const place = fc.constantFrom('Lima', 'Oslo', 'Accra', 'Quito', 'Perth', 'Turin');
const sentence = fc
  .tuple(noun, verb, noun, place, fc.nat(400))
  .map(([a, b, c, d, n]) => `${a} ${b} ${n} ${c.toLowerCase()} near the ferries of ${d}.`);
const article = fc.record({
  headline: sentence,
  sections: fc.dictionary(
    fc.constantFrom('One', 'Two', 'Three'),
    fc.array(fc.array(sentence, { minLength: 1, maxLength: 8 }), { maxLength: 3 }),
  ),
});

test('every briefing keeps its limits, repeats nothing, and is the same in whatever order it is given', () => {
  fc.assert(
    fc.property(fc.array(article, { maxLength: 6 }), (drafts) => {
      const articles = drafts.map((draft, n) => articleOf({ id: `a${n}`, ...draft }));
      const { sections } = passagesOf(articles, { topics: [], speakers: [] });

      const briefing = compose(ferries, sections, []);
      const reversed = compose(ferries, sections.toReversed(), []);

      expect(reversed).toEqual(briefing);
      if (briefing === undefined) return;

      const shown = briefing.lines.map((line) => line.sentence.text);
      expect(briefing.lines.length).toBeLessThanOrEqual(LIMITS.lines);
      expect(shown.reduce((sum, text) => sum + wordCount(text), 0)).toBeLessThanOrEqual(
        LIMITS.words,
      );
      expect(shown.join('').length).toBeLessThanOrEqual(LIMITS.characters);
      const terms = shown.map((text) => new Set(termsOf(text)));
      for (const [at, own] of terms.entries()) {
        expect(terms.slice(at + 1).some((other) => saysTheSame(own, other))).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});

const long = (n: number) =>
  `Ferries number ${n} ${Array.from({ length: 25 }, (_, w) => `word${n}x${w}`).join(' ')} sank.`;

test('lines that would not fit are left out', () => {
  const limits = { ...LIMITS, words: 70 };
  const articles = [1, 2, 3, 4].map((n) => articleOf({ id: `a${n}`, sections: { '': [long(n)] } }));
  const { sections } = passagesOf(articles, { topics: [], speakers: [] });

  expect(compose(ferries, sections, [], limits)?.lines).toHaveLength(2);
});

test('a section that lists sources is neither quoted nor counted', () => {
  const listed = {
    ...strike,
    sections: {
      ...strike.sections,
      Sources: ['Minutes of the council of Lima on ferries, 2 May 2025.'],
    },
  };

  const briefing = briefingOn(ferries, listed);

  expect(briefing?.considered).toEqual({ sections: 2, articles: 1 });
  expect(texts(briefing)?.some((text) => text.startsWith('Minutes'))).toBe(false);
});

const withFourth = (fourth: string): ArticleDraft => ({
  topics: ['ferries'],
  sections: {
    '': [
      'Ferries between the islands stopped on 2 May 2025.',
      'Prices for tickets on ferries rose by nine per cent in March.',
      'Lima bought four old ferries from a yard in Norway.',
      fourth,
    ],
  },
});

test('a fourth line is one that names the subject and hangs on nothing', () => {
  const kept = briefingOn(
    ferries,
    withFourth('Storms sank two ferries near the lighthouse last winter.'),
  );
  const unnamed = briefingOn(
    ferries,
    withFourth('Storms broke the lighthouse of Lima last winter.'),
  );
  const hanging = briefingOn(
    ferries,
    withFourth('Captains also told ferries about the deal last winter.'),
  );

  expect(kept?.lines).toHaveLength(4);
  expect(unnamed?.lines).toHaveLength(3);
  expect(hanging?.lines).toHaveLength(3);
});
