import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeIndex } from '../../src/search/changing.ts';
import { buildIndex, type PassageIndex } from '../../src/search/passage-index.ts';
import type { Found } from '../../src/search/passage.ts';
import type { Part } from '../../src/search/parts.ts';
import { reopenIndex } from '../../src/search/reopening.ts';
import { anyDraft, libraryOf, passagesFrom } from './drafts.ts';
import { renumbered, resealed, withPart } from './resealed.ts';
import { idOf, noPause, search } from './searching.ts';

/** Enough that a few may change without all being built anew. */
const library = libraryOf(anyDraft, 40, 50);
/** An article that changes, goes, or comes. */
const change = fc.record({ at: fc.nat(60), becomes: fc.option(anyDraft) });

const QUERIES = ['port', 'ferry storm', 'mayor valley gull', 'crane crane voters', 'election', ''];

const shown = ({ articles, total, passages }: Found) => ({
  total,
  passages,
  articles: articles.map(({ hits, passages: own }) => ({
    passages: own,
    hits: hits.map(({ passage, terms, lacks }) => ({ id: idOf(passage), terms, lacks })),
  })),
});
const answersOf = (index: PassageIndex) =>
  [...QUERIES, 'mayer port', 'stormm crane'].map((words) => shown(search(index, words, {}, 100)));

const scoresOf = (index: PassageIndex, words: string) =>
  new Map(
    search(index, words, {}, 100).articles.flatMap(({ hits }) =>
      hits.map(({ passage, score }) => [idOf(passage), score]),
    ),
  );

describe('a changed index', () => {
  test('scores nearly as one that is built anew; the one before answers as it did', async () => {
    await fc.assert(
      fc.asyncProperty(
        library,
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (old, changes) => {
          let articles = old;
          const first = await buildIndex(articles.flat(), noPause);
          const before = answersOf(first);
          let changed = first;
          for (const [n, { at, becomes }] of changes.entries()) {
            articles = articles.toSpliced(
              at % articles.length,
              at < articles.length ? 1 : 0,
              ...(becomes === null ? [] : [passagesFrom(becomes, `new${n}`)]),
            );
            changed = await changeIndex(changed, articles.flat(), noPause);
          }
          const anew = await buildIndex(articles.flat(), noPause);

          expect(answersOf(first)).toEqual(before);
          for (const words of QUERIES) {
            const [one, other] = [changed, anew].map((index) => search(index, words, {}, 100));
            expect(one?.total).toBe(other?.total);
            expect(one?.passages).toBe(other?.passages);
            const scores = scoresOf(anew, words);
            for (const [id, score] of scoresOf(changed, words)) {
              expect(Math.abs((scores.get(id) ?? score) - score)).toBeLessThanOrEqual(score * 0.1);
            }
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('a reopened index', () => {
  test('answers exactly as the one that was kept', async () => {
    await fc.assert(
      fc.asyncProperty(library, anyDraft, async (articles, becomes) => {
        const built = await buildIndex(articles.flat(), noPause);
        const now = [...articles.slice(2), passagesFrom(becomes, 'new')].flat();
        const changed = await changeIndex(built, now, noPause);
        const reopened = await reopenIndex(changed.parts(), now, noPause);
        const again = await reopenIndex(built.parts(), articles.flat(), noPause);

        expect(reopened && answersOf(reopened)).toEqual(answersOf(changed));
        expect(again && answersOf(again)).toEqual(answersOf(built));
        expect(await reopenIndex(built.parts(), now, noPause)).toBeUndefined();
      }),
      { numRuns: 8 },
    );
  });

  test('is none where a part is damaged, cut short, missing, or of another index', async () => {
    const [articles = [], others = []] = fc.sample(library, { numRuns: 2, seed: 5 });
    const passages = articles.flat();
    const parts = (await buildIndex(passages, noPause)).parts();
    const foreign = (await buildIndex(others.flat(), noPause)).parts();
    const at = fc.nat(parts.length - 1);
    const damage = fc.oneof(
      fc.record({ at, place: fc.nat(), bit: fc.nat(7) }).map((flip): Damage => ({
        at: flip.at,
        to: (bytes) => flipped(bytes, flip.place, flip.bit),
      })),
      fc.record({ at, length: fc.nat() }).map((cut): Damage => ({
        at: cut.at,
        to: (bytes) => bytes.slice(0, cut.length % bytes.length),
      })),
      at.map((each): Damage => ({ at: each, to: () => foreign[each]?.bytes ?? new Uint8Array() })),
      at.map((each): Damage => ({ at: each, to: () => new Uint8Array() })),
    );

    await fc.assert(
      fc.asyncProperty(damage, async ({ at: damaged, to }) => {
        const given = parts.map((part, n) =>
          n === damaged ? { name: part.name, bytes: to(part.bytes) } : part,
        );

        expect(await reopenIndex(given, passages, noPause)).toBeUndefined();
        expect(await reopenIndex(given.toSpliced(damaged, 1), passages, noPause)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  test('is none where a part holds what it cannot, though its sum is right', async () => {
    const [articles = []] = fc.sample(library, { numRuns: 1, seed: 7 });
    const first = await buildIndex(articles.flat(), noPause);
    const passages = articles.slice(1).flat();
    const changed = await changeIndex(first, passages, noPause);
    const parts = changed.parts();
    const opened = (name: string, edit: (part: Part) => Part) =>
      reopenIndex(withPart(parts, name, 2, edit), passages, noPause);
    const inField = (name: string, field: number, edit: (numbers: Uint32Array) => void) =>
      opened(name, (part) => renumbered(part, field, edit));

    expect(await inField('layer-0-all', 0, () => {})).toBeDefined();
    for (const field of [1, 2]) {
      for (const place of [articles.flat().length, 0xffff_ffff]) {
        expect(await inField('index', field, (places) => places.set([place]))).toBeUndefined();
      }
      expect(await inField('index', field, twice)).toBeUndefined();
      const gone = (places: Uint32Array) =>
        places.set([articles.flat().findIndex((_, place) => !places.includes(place))]);
      expect(await inField('index', field, gone)).toBeUndefined();
    }
    for (const counts of [
      [2, 0],
      [0xffff_ffff, 1],
    ]) {
      expect(await inField('index', 0, (numbers) => numbers.set(counts))).toBeUndefined();
    }
    for (const [name, field] of STARTS) {
      for (const start of [0, 1]) {
        const set = (starts: Uint32Array) => starts.set([0xffff_fff0], start);
        expect(await inField(name, field, set)).toBeUndefined();
      }
    }
    for (const { name } of parts) {
      for (const word of [2, 4, 6]) {
        const set = (words: Uint32Array) => words.set([0xffff_fff0], word);
        expect(await opened(name, (part) => resealed(part, set))).toBeUndefined();
      }
    }
  });

  test('takes its parts in any order, and wherever their bytes lie', async () => {
    const [articles = []] = fc.sample(library, { numRuns: 1, seed: 6 });
    const built = await buildIndex(articles.flat(), noPause);
    const moved = built.parts().map(({ name, bytes }) => {
      const room = Buffer.alloc(bytes.length + 3);
      room.set(bytes, 3);
      return { name, bytes: room.subarray(3) };
    });

    const reopened = await reopenIndex(moved.toReversed(), articles.flat(), noPause);

    expect(reopened && answersOf(reopened)).toEqual(answersOf(built));
  });
});

/** Which fields of which parts tell where stretches begin. */
const STARTS = [
  ['layer-0-words', 2],
  ['layer-0-words', 5],
  ['layer-0-all', 0],
  ['layer-0-title', 0],
  ['layer-0-printed', 1],
  ['layer-0-printed', 3],
] as const;

const twice = (places: Uint32Array) => places.copyWithin(0, 1, 2);

/** What becomes of one of the parts. */
type Damage = { readonly at: number; readonly to: (bytes: Uint8Array) => Uint8Array };

function flipped(bytes: Uint8Array, place: number, bit: number): Uint8Array {
  const copy = bytes.slice();
  const at = place % copy.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}
