import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeIndex } from '../../src/search/changing.ts';
import { buildIndex } from '../../src/search/passage-index.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { reopenIndex } from '../../src/search/reopening.ts';
import { articleOf } from '../article.ts';
import { indexContract } from './contract.ts';
import { plainIndex } from './plain-index.ts';
import { hitsOf, idOf, noPause, passagesIn, search } from './searching.ts';

indexContract('built', (passages, filed) => buildIndex(passages, noPause, filed));

indexContract('reopened', async (passages, filed) => {
  const built = await buildIndex(passages, noPause);
  const reopened = await reopenIndex(built.parts(), passages, noPause, filed);
  if (reopened === undefined) throw new Error('What was kept cannot be opened');
  return reopened;
});

/** What was there before, and is not among what is asked for. */
const strangers = passagesIn(
  {
    id: 'z1',
    language: 'fr',
    headline: 'Gone',
    sections: { '': ['Storms of cranes, ferries and mayors.'] },
  },
  { id: 'z2', headline: 'Gone as well', sections: { '': ['An election at the harbour.'] } },
);

indexContract('changed', async (passages, filed) => {
  const half = Math.ceil(passages.length / 2);
  const before = await buildIndex([...strangers, ...passages.slice(half)], noPause);
  const all = await changeIndex(before, [...strangers, ...passages], noPause, filed, Infinity);
  return changeIndex(all, passages, noPause, filed, Infinity);
});

test('others get a turn while a large index is built', async () => {
  const drafts = Array.from({ length: 200 }, (_, n) => ({
    headline: `News ${n}`,
    sections: { '': ['Boats sank again and again. '.repeat(40)] },
  }));
  const { sections } = passagesOf(
    drafts.map((draft, n) => articleOf({ ...draft, id: `a${n}` })),
    { topics: [], speakers: [] },
  );
  let pauses = 0;

  await buildIndex(sections, async () => {
    pauses += 1;
  });

  expect(pauses).toBeGreaterThan(2);
});

test('a word is worth what a plain scan by BM25 finds it worth', async () => {
  const word = fc.constantFrom('port', 'ferries', 'Crane', 'storm', 'the', 'mayors');
  const text = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));
  const draft = fc.record({ headline: text, sections: fc.record({ '': fc.tuple(text) }) });

  await fc.assert(
    fc.asyncProperty(fc.array(draft, { minLength: 1, maxLength: 8 }), async (drafts) => {
      const passages = passagesIn(...drafts);
      const index = await buildIndex(passages, noPause);
      const plain = await plainIndex(passages);

      for (const asked of ['ferry', 'cranes', 'storm']) {
        const [one, other] = [index, plain].map(
          (each) =>
            new Map(
              hitsOf(search(each, asked, {}, 20)).map(({ passage, score }) => [
                idOf(passage),
                score,
              ]),
            ),
        );
        expect(one?.size).toBe(other?.size);
        for (const [id, score] of one ?? []) expect(score).toBeCloseTo(other?.get(id) ?? 0, 3);
      }
    }),
    { numRuns: 40 },
  );
});
