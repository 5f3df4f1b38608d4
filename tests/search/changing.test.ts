import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeIndex } from '../../src/search/changing.ts';
import { buildIndex, type PassageIndex } from '../../src/search/passage-index.ts';
import type { Filter, Found, Passage } from '../../src/search/passage.ts';
import { inWords, type Query } from '../../src/search/query.ts';
import { reopenIndex } from '../../src/search/reopening.ts';
import { evenDraft, libraryOf, passagesFrom } from './drafts.ts';
import { hitsOf, idOf, noPause, passagesIn } from './searching.ts';

/** An article that changes, goes, or comes; one that went may come back as it was. */
const change = fc.record({ at: fc.nat(20), becomes: fc.option(evenDraft), isBack: fc.boolean() });
const step = fc.record({
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  isReopened: fc.boolean(),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const QUERIES: readonly Query[] = [
  'port',
  'ferry storm',
  'mayor valley gull',
  'crane crane voters',
  'election',
  'tide port',
  'mayer port',
  'stormm crane',
  'lanten gull',
  'orchard harpoom ferry',
  'lantern',
  'lanterm',
].map(inWords);
const NARROWED: readonly Query[] = [
  ...['port', 'lantern', 'tides', 'election'].map((word) => ({
    ...inWords('ferry crane gull'),
    without: [word],
  })),
  ...['ferry storm', 'port', 'lantern gull', 'mayor valley ferry', 'élection crane'].map(
    (phrase) => ({ ...inWords(''), phrases: [phrase] }),
  ),
  { ...inWords('gull'), phrases: ['crane port'], without: ['mayor'] },
  { ...inWords('lantern'), others: ['harpoon', 'voters'] },
];
const FILTERS: readonly Filter[] = [
  {},
  { source: 'valley times' },
  { since: new Date('2025-01-01'), kind: 'quote' },
  { before: new Date('2025-01-01'), speaker: 'ruiz' },
];
const WORDS = [
  'port',
  'lantern',
  'lanterns',
  'harpoon',
  'orchard',
  'tide',
  'rose',
  'election',
  'x',
];

const find = (index: PassageIndex, query: Query, filter: Filter) =>
  index.search(query, filter, { from: 0, count: 100 });
const byId = <T>(found: Found, of: (hit: ReturnType<typeof hitsOf>[number]) => T) =>
  new Map(
    hitsOf(found)
      .map((hit) => [idOf(hit.passage), of(hit)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/** All that no score plays a part in. */
const certain = (index: PassageIndex) => ({
  newest: hitsOf(find(index, inWords(''), {})).map(({ passage }) => idOf(passage)),
  found: [...QUERIES, ...NARROWED].flatMap((query) =>
    FILTERS.map((filter) => {
      const found = find(index, query, filter);
      const { total, passages, respelled, unknown } = found;
      const hits = byId(found, ({ terms, lacks }) => ({ terms, lacks }));
      return { query, filter, total, passages, respelled, unknown, hits: [...hits] };
    }),
  ),
  all: QUERIES.map(({ words }) =>
    index
      .searchAll(words, {}, 1_000)
      .map(({ passage, terms }) => `${idOf(passage)} ${terms.join(' ')}`)
      .toSorted(),
  ),
  known: WORDS.filter((word) => index.knows(word)),
  near: ['lanten', 'tidess', 'prot'].map((word) =>
    index.wordsNear(word, 2).toSorted((a, b) => (a.word < b.word ? -1 : 1)),
  ),
});

/** Scores are rounded; what is built anew measures even drafts by the same average. */
const NEAR = 1.001;
/** Among near ties what is printed as typed comes first. */
const NEAR_TIE = NEAR * 1.05;

function expectNearly(changed: Found, anew: Found): void {
  const scores = byId(anew, ({ score }) => score);
  for (const [id, score] of byId(changed, (hit) => hit.score)) {
    expect(score).toBeLessThanOrEqual((scores.get(id) ?? 0) * NEAR);
    expect(score * NEAR).toBeGreaterThanOrEqual(scores.get(id) ?? Infinity);
  }
  let least = Infinity;
  for (const { hits } of changed.articles) {
    const best = Math.max(...hits.map(({ passage }) => scores.get(idOf(passage)) ?? Infinity));
    expect(best).toBeLessThanOrEqual(least * NEAR_TIE);
    least = Math.min(least, best);
  }
}

/** Articles as lists of their passages. */
type Library = readonly (readonly Passage[])[];

function changedBy(articles: Library, { at, becomes, isBack }: Change, went: Library, id: string) {
  const back = isBack ? went.find((each) => !articles.includes(each)) : undefined;
  const comes = back ?? (becomes === null ? undefined : passagesFrom(becomes, id));
  return articles.toSpliced(
    at % (articles.length + 1),
    at % 3 === 0 ? 0 : 1,
    ...(comes === undefined ? [] : [comes]),
  );
}

test('an index that was changed again and again answers as one that is built anew', async () => {
  await fc.assert(
    fc.asyncProperty(
      libraryOf(evenDraft, 8, 14),
      fc.array(step, { minLength: 8, maxLength: 12 }),
      async (old, steps) => {
        let articles: Library = old;
        const went: (readonly Passage[])[] = [...old];
        const first = await buildIndex(old.flat(), noPause);
        const before = certain(first);
        let changed = first;
        for (const [n, { changes, isReopened }] of steps.entries()) {
          for (const [m, each] of changes.entries()) {
            articles = changedBy(articles, each, went, `new${n}-${m}`);
            went.push(...articles.filter((article) => !went.includes(article)));
          }
          changed = await changeIndex(changed, articles.flat(), noPause, new Map(), Infinity);
          const anew = await buildIndex(articles.flat(), noPause);

          expect(certain(changed)).toEqual(certain(anew));
          for (const query of QUERIES)
            expectNearly(find(changed, query, {}), find(anew, query, {}));
          if (!isReopened) continue;
          const reopened = await reopenIndex(changed.parts(), articles.flat(), noPause);
          if (reopened === undefined) throw new Error('An index cannot be reopened');
          for (const query of QUERIES) {
            expect(find(reopened, query, {})).toEqual(find(changed, query, {}));
          }
          changed = reopened;
        }
        expect(certain(first)).toEqual(before);
      },
    ),
    { numRuns: 4 },
  );
});

test.each(['en', 'fr'])(
  'words are forgotten with the only passage that printed them: %s',
  async (language) => {
    const english = passagesIn(
      { id: 'b1', headline: 'Harbour news', sections: { '': ['Ferries sailed again.'] } },
      { id: 'b2', headline: 'Valley news', sections: { '': ['Voters choose a mayor.'] } },
    );
    const only = passagesIn({ id: 'c1', language, headline: 'x', sections: { '': ['Lanterns.'] } });
    const before = await buildIndex([...english, ...only], noPause);

    const changed = await changeIndex(before, english, noPause, new Map(), Infinity);
    const reopened = await reopenIndex(changed.parts(), english, noPause);

    expect(['lanterns', 'lantern'].some((word) => before.knows(word))).toBe(true);
    expect(find(before, inWords('ferries lanterms'), {}).respelled).toEqual([
      { typed: 'lanterms', meant: 'lanterns' },
    ]);
    for (const index of [changed, reopened ?? before]) {
      expect(['lanterns', 'lantern'].filter((word) => index.knows(word))).toEqual([]);
      expect(find(index, inWords('ferries lanterns'), {}).unknown).toEqual(['lanterns']);
      const { respelled, unknown } = find(index, inWords('ferries lanterms'), {});
      expect([respelled, unknown]).toEqual([[], ['lanterms']]);
      expect(index.wordsNear('lanterns', 2)).toEqual([]);
      expect(index.searchAll('lanterns', {}, 5)).toEqual([]);
    }
  },
);
