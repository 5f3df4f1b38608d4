import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  holds,
  inAll,
  inAny,
  type List,
  type Postings,
  rank,
  summed,
} from '../../src/search/postings.ts';

const PLACES = 30;
const scored = fc.uniqueArray(
  fc.record({ place: fc.nat(PLACES - 1), score: fc.integer({ min: 1, max: 4 }) }),
  { selector: ({ place }) => place },
);
/** The last place is the newest. */
const ranks = Uint32Array.from({ length: PLACES }, (_, place) => PLACES - place);
const list = scored.map((entries) => postingsOf(new Map(entries.map((e) => [e.place, e.score]))));
const lists = fc.array(list, { minLength: 1, maxLength: 4 });

function postingsOf(scores: ReadonlyMap<number, number>): Postings {
  const entries = [...scores].toSorted(([a], [b]) => a - b);
  return {
    places: Uint32Array.from(entries, ([place]) => place),
    scores: Float64Array.from(entries, ([, score]) => score),
  };
}

const mapOf = ({ places, scores }: Postings) =>
  new Map(Array.from(places, (place, at) => [place, scores[at]]));

function expected(all: readonly Postings[], keep: 'some' | 'every') {
  const maps = all.map(mapOf);
  const kept = Array.from({ length: PLACES }, (_, place) => place).filter((place) =>
    maps[keep]((map) => map.has(place)),
  );
  return new Map(
    kept.map((place) => [place, maps.reduce((sum, map) => sum + (map.get(place) ?? 0), 0)]),
  );
}

test('passages with any term are those in any list, with all their scores', () => {
  fc.assert(
    fc.property(lists, (all) => {
      expect(mapOf(inAny(all))).toEqual(expected(all, 'some'));
    }),
  );
});

test('passages with all terms are those in every list, with all their scores', () => {
  fc.assert(
    fc.property(lists, (all) => {
      expect(mapOf(inAll(all))).toEqual(expected(all, 'every'));
    }),
  );
});

test('several lists are one, weighed and without what went', () => {
  const weights = [0.3, 1.7, 2];

  fc.assert(
    fc.property(fc.array(list, { maxLength: 4 }), fc.option(fc.nat(3)), (all, gone) => {
      const own = all.map(({ places, scores }, at): List => ({
        places,
        scores: Uint16Array.from(scores),
        weight: weights[at % 3] ?? 1,
      }));
      const hasGone = gone === null ? undefined : (place: number) => place % 4 === gone;
      const weighed = all.map(({ places, scores }, at) => ({
        places,
        scores: scores.map((score) => (weights[at % 3] ?? 1) * score),
      }));

      const sum = summed(own, hasGone);

      const left = [...expected(weighed, 'some')].filter(([place]) => hasGone?.(place) !== true);
      expect([...mapOf(sum)]).toEqual(left);
      expect(sum.places).toHaveLength(left.length);
    }),
  );
});

test('a list holds its own places and no others', () => {
  fc.assert(
    fc.property(list, fc.nat(PLACES), (one, place) => {
      expect(holds(one, place)).toBe(mapOf(one).has(place));
    }),
  );
});

test('the best are those that sorting everything would put first', () => {
  fc.assert(
    fc.property(list, fc.nat(8), fc.nat(3), (one, limit, skipped) => {
      const passes = (place: number) => place % 4 !== skipped;

      const { best, total } = rank(one, passes, limit, ranks);

      const sorted = [...mapOf(one)]
        .filter(([place]) => passes(place))
        .toSorted(
          ([a, scoreA = 0], [b, scoreB = 0]) =>
            scoreB - scoreA || (ranks[a] ?? 0) - (ranks[b] ?? 0),
        );
      expect(total).toBe(sorted.length);
      expect(best.map(({ place }) => place)).toEqual(
        sorted.slice(0, limit).map(([place]) => place),
      );
    }),
  );
});
