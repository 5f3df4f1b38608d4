import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import type { Registers } from '../../src/article/registers.ts';
import { newTape, TapeTorn, tapeOf } from '../../src/archive/tape.ts';
import { after } from '../../src/newsroom/basis.ts';
import { articleShelver } from '../../src/newsroom/shelved-article.ts';
import { readShelved, writeShelved } from '../../src/newsroom/shelved-tape.ts';
import { type Shelves, shelve } from '../../src/newsroom/shelves.ts';
import { inWords } from '../../src/search/query.ts';
import { articleOf } from '../article.ts';

const atOnce = async () => {};
const registers: Registers = {
  topics: [
    { id: 'tides', name: 'Tides', aliases: ['ebb'] },
    { id: 'cranes', name: 'Cranes', aliases: [] },
  ],
  speakers: [{ id: 'ana', name: 'Ana Diaz', printed: ['Mayor Diaz'] }],
};

const speakers = ['Ana Diaz', 'Mayor Diaz', 'Bo Lind', 'a spokeswoman for the port'];
const noteOn = (id: string, what: string, speaker: string, published: string): Article =>
  articleOf({
    id,
    headline: `News of ${what}`,
    source: `The ${what} Post`,
    published,
    sections: {
      [`On ${what}`]: [`“We wait for the ${what} of ${id},” said somebody. It rose.`],
      Why: ['The town asked. Nobody knew.'],
    },
    quotes: [{ parts: [`“We wait for the ${what} of ${id},”`], speaker }],
  });

/** What of shelves can be seen. */
const seen = ({ basis, checked, index, ...shelves }: Shelves) => ({
  sections: shelves.sections,
  quotes: shelves.quotes,
  topics: shelves.topics,
  speakers: shelves.speakers,
  sources: shelves.sources,
  saidBy: shelves.saidBy,
  passages: shelves.passages,
  names: shelves.names,
  titles: basis.titles,
  typed: ['', 't', 'ana', 'mayor', 'news', 'on cr'].map((typed) => [
    shelves.completeTopic(typed, 9),
    shelves.completeSpeaker(typed, 9),
    shelves.completeSource(typed, 9),
    shelves.completeTitle(typed, 9),
  ]),
  found: index
    .search(inWords('tides'), {}, { from: 0, count: 50 })
    .articles.map(({ hits }) => hits.map(({ passage }) => passage.key)),
  held: checked
    .holding(['for', 'the', 'tides', 'of'], undefined, 9)
    .map(({ passage }) => passage.key),
});

const article = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    what: fc.constantFrom('tides', 'cranes', 'docks'),
    speaker: fc.constantFrom(...speakers),
    published: fc.constantFrom('2026-01-05', '2026-02-05', '2025-02-05'),
  })
  .map(({ id, what, speaker, published }) => noteOn(id, what, speaker, published));
const library = fc.uniqueArray(article, { selector: ({ id }) => id });

describe('shelves that take over from others', () => {
  test('are as those that are made anew, whatever changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        library,
        library,
        fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']),
        async (old, fresh, stay) => {
          const staying = old.filter(({ id }) => stay.includes(id));
          const others = fresh.filter(({ id }) => !staying.some((each) => each.id === id));
          const articles = [...staying, ...others];
          const before = await shelve(old, registers, atOnce);
          const was = seen(before);

          const shelves = await shelve(articles, registers, atOnce, after(before.basis, atOnce));

          expect(seen(shelves)).toEqual(seen(await shelve(articles, registers, atOnce)));
          expect(seen(before)).toEqual(was);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('take over the very passages of what stays', async () => {
    const [a, b] = [
      noteOn('a', 'tides', 'Bo Lind', '2026-01-05'),
      noteOn('b', 'docks', 'Bo Lind', '2026-01-05'),
    ];
    const before = await shelve([a, b], registers, atOnce);

    const shelves = await shelve([a], registers, atOnce, after(before.basis, atOnce));

    expect(shelves.sections[0]).toBe(before.sections[0]);
    expect(shelves.quotes[0]).toBe(before.quotes[0]);
  });

  test('keep the very passages under other topics, and not under other speakers', async () => {
    const articles = [noteOn('a', 'docks', 'Mayor Diaz', '2026-01-05')];
    const before = await shelve(articles, registers, atOnce);
    const born = after(before.basis, atOnce);

    const otherTopics = await shelve(articles, { ...registers, topics: [] }, atOnce, born);
    const otherNames = await shelve(articles, { ...registers, speakers: [] }, atOnce, born);

    expect(otherTopics.quotes[0]).toBe(before.quotes[0]);
    expect(otherNames.quotes.map(({ speaker }) => speaker)).toEqual(['Mayor Diaz']);
  });

  test('go by registers that changed', async () => {
    const articles = [noteOn('a', 'docks', 'Bo Lind', '2026-01-05')];
    const changed = { ...registers, topics: [{ id: 'docks', name: 'Docks', aliases: [] }] };
    const before = await shelve(articles, registers, atOnce);

    const shelves = await shelve(articles, changed, atOnce, after(before.basis, atOnce));

    expect(seen(shelves)).toEqual(seen(await shelve(articles, changed, atOnce)));
    expect(shelves.topics.map(({ topic }) => topic.id)).toEqual(['docks']);
  });
});

describe('what an article came to', () => {
  const shelf = articleShelver(registers);
  const tapeWith = (given: Article) => {
    const tape = newTape();
    writeShelved(tape, given, shelf(given));
    return tapeOf(tape.finish());
  };

  test('is read back as it was, its speakers by their register', () => {
    fc.assert(
      fc.property(article, (given) => {
        const read = readShelved(tapeWith(given), new Map([[given.id, given]]));

        expect(read).toEqual([given, shelf(given)]);
      }),
    );
  });

  test('fits no other article', () => {
    const given = noteOn('a', 'tides', 'Bo Lind', '2026-01-05');
    const bare = articleOf({ id: 'a', sections: { One: ['It rose.'] } });

    expect(() => readShelved(tapeWith(given), new Map())).toThrow(TapeTorn);
    expect(() => readShelved(tapeWith(given), new Map([['a', bare]]))).toThrow(TapeTorn);
  });
});
