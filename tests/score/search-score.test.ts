import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCollection } from '../../bench/score/search/collection.ts';
import { miniSearchAsItComes, plainBm25 } from '../../bench/score/search/engines.ts';
import { measured } from '../../bench/score/search/measures.ts';
import { dateline } from '../../bench/score/search/product.ts';
import { writeRun } from '../../bench/score/search/run-file.ts';
import { slipping } from '../../bench/score/search/typos.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-score-'));

const lines = (each: readonly object[]) => each.map((one) => `${JSON.stringify(one)}\n`).join('');

function collection() {
  writeFileSync(
    join(folder, 'docs.jsonl'),
    lines([
      { id: 'p1', parent: 'port', title: 'The port', text: 'Ferries sail on Monday.' },
      { id: 'p2', parent: 'port', title: 'The port', text: 'Ferries carry ferries and lorries.' },
      { id: 'bridge', title: 'A bridge', text: 'No ferry is needed any more.' },
      { id: 'mill', text: 'Flour is ground here.' },
    ]),
  );
  writeFileSync(
    join(folder, 'queries.jsonl'),
    lines([
      { id: 'q1', text: 'ferries' },
      { id: 'q2', text: 'the flour' },
      { id: 'unjudged', text: 'sea' },
    ]),
  );
  writeFileSync(
    join(folder, 'qrels.tsv'),
    'q1\tport\t2\nq1\tbridge\t1\nq1\tmill\t0\nq2\tmill\t1\n',
  );
  return readCollection(folder);
}

test('a collection asks only what something is known about', () => {
  const { docs, queries, grades } = collection();

  expect(docs).toHaveLength(4);
  expect(queries.map(({ id }) => id)).toEqual(['q1', 'q2']);
  expect(grades.get('q1')).toEqual(
    new Map([
      ['port', 2],
      ['bridge', 1],
    ]),
  );
});

test('every engine finds an article once, by the best of its sections', async () => {
  const { docs } = collection();
  const product = await dateline(docs);

  expect(product('ferries', 10)).toEqual(['port', 'bridge']);
  expect(plainBm25(docs)('ferries', 10)).toEqual(['port', 'bridge']);
  // No stems: the article with the other form is not found.
  expect(miniSearchAsItComes(docs)('ferries', 10)).toEqual(['port']);
  expect(product('ferries', 1)).toEqual(['port']);
});

test('the measures are those of the books', () => {
  const grades = new Map([
    [
      'q1',
      new Map([
        ['a', 2],
        ['b', 1],
      ]),
    ],
    ['q2', new Map([['c', 1]])],
  ]);

  const found = new Map([
    ['q1', ['x', 'a']],
    ['q2', []],
  ]);
  const { ndcg, recall, mrr, without } = measured(grades, found);

  expect(ndcg).toBeCloseTo(2 / Math.log2(3) / (2 + 1 / Math.log2(3)) / 2, 10);
  expect({ recall, mrr, without }).toEqual({ recall: 0.25, mrr: 0.25, without: 0.5 });
  expect(
    measured(
      grades,
      new Map([
        ['q1', ['a', 'b']],
        ['q2', ['c']],
      ]),
    ),
  ).toEqual({ ndcg: 1, recall: 1, mrr: 1, without: 0 });
});

test('a run is written as TREC has it, or as two columns', () => {
  const found = new Map([['q1', ['port', 'bridge']]]);

  writeRun(join(folder, 'run.txt'), '', found);
  writeRun(join(folder, 'run.tsv'), 'news', found);

  expect(readFileSync(join(folder, 'run.txt'), 'utf8')).toBe(
    'q1 Q0 port 1 2 dateline\nq1 Q0 bridge 2 1 dateline\n',
  );
  expect(readFileSync(join(folder, 'run.news.tsv'), 'utf8')).toBe('q1\tport\nq1\tbridge\n');
});

test('slips are the same in every run, in about a third of the longer words, never in the first letter', () => {
  const text = Array.from({ length: 300 }, () => 'harbour tax').join(' ');
  const slipped = slipping(3)(text);

  expect(slipped).toBe(slipping(3)(text));
  const changed = slipped.split(' ').filter((word) => word !== 'harbour' && word !== 'tax');
  expect(changed.length).toBeGreaterThan(70);
  expect(changed.length).toBeLessThan(130);
  expect(changed.every((word) => word.startsWith('h'))).toBe(true);
});
