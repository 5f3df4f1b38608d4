import { expect, test } from 'vitest';
import { aimsHeld } from '../bench/search/aims.ts';
import { ENGINES } from '../bench/search/engines.ts';
import { madeLibrary } from '../bench/search/made-library.ts';
import { wordAt } from '../bench/search/made-words.ts';
import { attempt } from '../bench/search/measuring.ts';
import { supervised } from '../bench/search/supervising.ts';
import type { Order, Told } from '../bench/search/told.ts';
import { benchSearch } from '../bench/search.ts';

const wordsIn = (articles: ReturnType<typeof madeLibrary>): readonly string[] =>
  articles.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []);

test('a library is the same in every run, and the beginning of a larger one', () => {
  const small = madeLibrary(60);
  const large = madeLibrary(300);

  expect(madeLibrary(60)).toEqual(small);
  expect(small.flatMap(({ sections }) => sections)).toHaveLength(60);
  expect(large.slice(0, small.length - 1)).toEqual(small.slice(0, -1));
  for (const { text, sections } of small.slice(0, 3)) {
    for (const { paragraphs } of sections) {
      for (const each of paragraphs.flatMap((one) => [one, ...one.sentences])) {
        expect(text.slice(each.start, each.end)).toBe(each.text);
      }
    }
  }
});

test('its words are as frequent as in a language: few make most of it, and new ones keep coming', () => {
  const words = wordsIn(madeLibrary(800));
  const counts = [...Map.groupBy(words, (word) => word).values()]
    .map(({ length }) => length)
    .toSorted((a, b) => b - a);
  const share = (most: number) =>
    counts.slice(0, most).reduce((sum, count) => sum + count, 0) / words.length;

  expect(words.length / 800).toBeGreaterThan(115);
  expect(words.length / 800).toBeLessThan(145);
  expect(share(1)).toBeGreaterThan(0.05);
  expect(share(1)).toBeLessThan(0.1);
  expect(share(100)).toBeGreaterThan(0.4);
  expect(share(100)).toBeLessThan(0.5);
  expect(counts.filter((count) => count === 1).length / counts.length).toBeGreaterThan(0.4);
  const vocabulary = (part: number) => new Set(words.slice(0, words.length * part)).size;
  expect(vocabulary(1) / vocabulary(0.5)).toBeGreaterThan(1.3);
});

test('no two ranks have one word', () => {
  const ranks = [0, 1, 479, 480, 959, 230_399, 230_400, 230_401, 461_000, 20_000_000];
  const words = Array.from({ length: 10_000 }, (_, rank) => wordAt(rank));

  expect(new Set([...words, ...ranks.map(wordAt)]).size).toBe(10_000 + 5);
});

/** Processes of their own take their time where others are at work. */
const PATIENCE_MS = 120_000;

/** As a trial is run, but in this process. */
async function here(order: Order): Promise<Awaited<ReturnType<typeof supervised>>> {
  const told: Told[] = [];
  await attempt(order, (each) => told.push(each));
  const figures = Object.assign({}, ...told.map((each) => ('figures' in each ? each.figures : {})));
  return { figures, failures: told.flatMap((each) => ('failed' in each ? each.failed : [])) };
}

test(
  'every engine is measured, ours in a process and a thread of its own',
  { timeout: PATIENCE_MS },
  async () => {
    const lines: string[] = [];
    await benchSearch(
      { sections: [200], engines: [...ENGINES.keys()], queries: 1, limit: 60, memory: 1_000 },
      (line) => lines.push(line),
      (order, limit) =>
        order.engine === 'dateline' && order.task === 'build'
          ? supervised(order, limit)
          : here(order),
    );

    const text = lines.join('\n');
    for (const { name } of ENGINES.values()) {
      const rows = lines.filter((line) => line.startsWith(name) && !line.includes(':'));
      expect(rows).toHaveLength(3);
      for (const row of rows) expect(row).not.toMatch(/–|NaN/);
    }
    expect(text).toMatch(/^200 sections$/m);
    expect(text.match(/^to MiniSearch( +×[\d.]+)+$/gm)).toHaveLength(3);
    expect(text).not.toContain('failed');
  },
);

test(
  'a trial that takes too long, or fails, is told as such',
  { timeout: PATIENCE_MS },
  async () => {
    const order: Order = {
      engine: 'nobody',
      thread: 'main',
      sections: 10,
      queries: 1,
      folder: 'nowhere',
      task: 'build',
      memory: 500,
    };

    expect((await supervised(order, 60)).failures).toEqual([
      'failed at starting: Error: There is no engine nobody.',
    ]);
    expect((await supervised({ ...order, engine: 'orama' }, 0.001)).failures).toEqual([
      'stopped after 0.001 s of starting',
    ]);
  },
);

test('what is aimed at is told in words', () => {
  const told = aimsHeld({
    '3 words p99': 8.1,
    memory: 4,
    'building main': 20,
    'changing main': 70,
    'building main cpu': 3,
    'changing main cpu': 2,
  });

  expect(told).toContain('✓ three words p99 under 30 ms: 8.10, held');
  expect(told).toContain('✗ memory a section under 3.6 kB: 4.00, missed');
  expect(told).toContain(
    '✗ stall of the main loop under 50 ms: 70.0, missed (of its own work 3.00)',
  );
  expect(told).toContain('– start to the first answer under 3 s: not measured');
});
