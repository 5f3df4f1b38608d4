import * as fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { averageOf, scored, weightsOf } from '../../src/search/engine.ts';
import type { Row } from '../../src/search/rows.ts';

const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), {
  minLength: 1,
  maxLength: 9,
});
const rows = fc
  .array(fc.record({ all: text, title: text }), { minLength: 2, maxLength: 12 })
  .map((drafts) =>
    drafts.map(({ all, title }, id): Row => ({
      id,
      all: all.join(' '),
      title: title.join(' '),
      lengths: { all: new Set(all).size, title: new Set(title).size },
    })),
  );

/** What MiniSearch gives each row for a term, with all rows in it. */
function wholeScores(all: readonly Row[], term: string): ReadonlyMap<number, number> {
  const engine = new MiniSearch<Row>({
    fields: ['all', 'title'],
    tokenize: (folded) => folded.split(' '),
    processTerm: (each) => each,
    searchOptions: { boost: { title: 0.3 }, bm25: { k: 1.2, b: 0.7, d: 0 } },
  });
  engine.addAll(all);
  return new Map(engine.search(term).map(({ id, score }) => [Number(id), score]));
}

test('rows that are scored apart score as MiniSearch scores all of them together', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.nat(), async (all, cut) => {
      const average = averageOf(all);
      const at = cut % all.length;
      const taken: { term: string; field: 'all' | 'title'; place: number; score: number }[] = [];
      for (const some of [all.slice(0, at), all.slice(at)]) {
        await scored(
          some,
          average,
          (term, _, inAll, inTitle) => {
            for (const [field, { places, scores }] of [
              ['all', inAll],
              ['title', inTitle],
            ] as const) {
              for (let each = 0; each < places.length; each += 1) {
                taken.push({ term, field, place: places[each] ?? 0, score: scores[each] ?? 0 });
              }
            }
          },
          async () => {},
        );
      }

      for (const term of ['a', 'b', 'c']) {
        const own = taken.filter((each) => each.term === term);
        const having = Map.groupBy(own, ({ field }) => field);
        const weights = weightsOf(all.length, {
          all: having.get('all')?.length ?? 0,
          title: having.get('title')?.length ?? 0,
        });
        const sums = new Map<number, number>();
        for (const { place, field, score } of own) {
          sums.set(place, (sums.get(place) ?? 0) + score * weights[field]);
        }
        const whole = wholeScores(all, term);
        expect(sums.size).toBe(whole.size);
        for (const [place, score] of whole) expect(sums.get(place)).toBeCloseTo(score, 3);
      }
    }),
  );
});
