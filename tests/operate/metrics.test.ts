import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createMetrics } from '../../src/operate/metrics.ts';
import type { Sources } from '../../src/operate/metrics.ts';
import { sources } from './sources.ts';

/** Our own figures as Prometheus reads them, without their comments. */
async function figuresOf(from: Sources, patienceMs?: number): Promise<string[]> {
  const text = await createMetrics(from, patienceMs).text();
  return text.split('\n').filter((line) => line.startsWith('dateline_'));
}

test('every figure is told, each by what it counts', async () => {
  expect(await figuresOf(sources)).toEqual([
    'dateline_interactions_total{outcome="answered"} 11',
    'dateline_interactions_total{outcome="dropped"} 2',
    'dateline_interactions_total{outcome="repeated"} 3',
    'dateline_interactions_total{outcome="failed"} 5',
    'dateline_interactions_total{outcome="too_late"} 4',
    'dateline_interactions_total{outcome="not_understood"} 6',
    'dateline_discord_refusals_total{status="401"} 31',
    'dateline_discord_refusals_total{status="403"} 32',
    'dateline_discord_refusals_total{status="429"} 33',
    'dateline_deliveries_total{outcome="posted"} 21',
    'dateline_deliveries_total{outcome="skipped"} 23',
    'dateline_deliveries_total{outcome="never"} 24',
    'dateline_deliveries_total{outcome="uncertain"} 25',
    'dateline_deliveries_total{outcome="nothing_new"} 22',
    'dateline_deliveries_total{outcome="put_off"} 26',
    'dateline_deliveries_late_total 1',
    'dateline_deliveries_in_hand 7',
    'dateline_editions{state="planned"} 41',
    'dateline_editions{state="sent"} 42',
    'dateline_discord_ready 1',
    'dateline_heartbeat_age_seconds 12.5',
    'dateline_tick_age_seconds 30',
  ]);
});

test('a figure is what it is when it is read, however often that is', async () => {
  let posted = 1;
  const metrics = createMetrics({
    ...sources,
    deliveries: () => ({ ...sources.deliveries(), posted }),
  });

  const first = await metrics.text();
  posted = 5;
  const second = await metrics.text();

  expect(first).toContain('dateline_deliveries_total{outcome="posted"} 1\n');
  expect(second).toContain('dateline_deliveries_total{outcome="posted"} 5\n');
});

test.each([
  ['fails', () => Promise.reject(new Error('gone'))],
  ['does not answer', () => new Promise<never>(() => {})],
])('a store that %s leaves its figure out and no other', async (_, editions) => {
  const figures = await figuresOf({ ...sources, editions }, 20);

  expect(figures).toHaveLength(20);
  expect(figures.filter((line) => line.startsWith('dateline_editions'))).toEqual([]);
});

test('a store that went away takes its last figures with it', async () => {
  let census = sources.editions();
  const metrics = createMetrics({ ...sources, editions: () => census });

  const before = await metrics.text();
  census = Promise.reject(new Error('gone'));
  const after = await metrics.text();

  expect(before).toContain('dateline_editions{state="sent"} 42');
  expect(after).not.toContain('dateline_editions{');
});

test('a tick that nobody expects has no age', async () => {
  const figures = await figuresOf({ ...sources, tickAgeMs: () => undefined });

  expect(figures.filter((line) => line.startsWith('dateline_tick'))).toEqual([]);
});

test('the process’s own figures stand beside ours', async () => {
  const text = await createMetrics(sources).text();

  expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
});

test('the operating guide explains each figure, with its label, and no other', async () => {
  const guide = readFileSync('docs/operating.md', 'utf8');
  const explained = [...guide.matchAll(/^\| `(dateline_\w+)(?:\{(\w+)\})?` /gm)].map(
    ([, name, label]) => [name, label].join(' ').trim(),
  );

  const told = (await figuresOf(sources)).map((line) =>
    line.replace(/\{(\w+)=.*$/, ' $1').replace(/ [\d.]+$/, ''),
  );

  expect(explained.toSorted()).toEqual([...new Set(told)].toSorted());
  expect(new Set(explained.map((line) => line.split(' ')[0]))).toEqual(
    new Set(createMetrics(sources).names),
  );
});

test('the operating guide names every outcome of a delivery', async () => {
  const guide = readFileSync('docs/operating.md', 'utf8');
  const row = /^\| `dateline_deliveries_total.*$/m.exec(guide)?.[0] ?? '';

  const outcomes = (await figuresOf(sources)).flatMap(
    (line) => /^dateline_deliveries_total\{outcome="(\w+)"/.exec(line)?.[1] ?? [],
  );

  expect(outcomes).toHaveLength(6);
  expect(outcomes.filter((outcome) => !row.includes(`\`${outcome}\``))).toEqual([]);
});
