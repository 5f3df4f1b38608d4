import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { systemClock } from '../src/clock.ts';
import { type Playground, startPlayground } from '../src/playground/server.ts';
import { type Arrivals, watchArrivals } from './arrivals.ts';
import { figuresOf, seeded } from './figures.ts';
import { repeatedArticles } from './repeated-articles.ts';

type Call = {
  readonly command: string;
  readonly values: Readonly<Record<string, string | boolean>>;
};

const KINDS = ['brief a topic', 'brief free words', 'search', 'quote', 'library'] as const;
type Kind = (typeof KINDS)[number];

/** Calls before the measured ones, so that compilers and connections are warm. */
const WARM_UP = 60;

/**
 * Prints, for each kind of call, the time from INTERACTION_CREATE on the socket to the arrival of the
 * callback request at the server, discord.js included, on the shipped content and on a large library;
 * beside it our own part of that, and the ratio to a bot that says one word.
 */
export async function benchAnswer({
  calls,
  articles,
}: {
  calls: number;
  articles: number;
}): Promise<void> {
  const arrivals = watchArrivals();
  const guide = await measured('guide', 'content', calls, arrivals);
  const baseline = figuresOf(guide.get('library')?.total ?? []);
  print('A bot that says one word (discord.js as its guide shows)', guide, baseline.p50);

  print('Shipped content', await measured('dateline', 'content', calls, arrivals), baseline.p50);

  const folder = await repeatedArticles(articles);
  try {
    const large = await measured('dateline', folder, calls, arrivals);
    print(`${articles} articles`, large, baseline.p50);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Times = { readonly total: number[]; readonly own: number[] };

async function measured(
  bot: 'guide' | 'dateline',
  content: string,
  calls: number,
  arrivals: Arrivals,
): Promise<ReadonlyMap<Kind, Times>> {
  const playground = await startPlayground({
    port: 0,
    clock: systemClock,
    token: 'bench.mark.token',
  });
  if (bot === 'guide') await registerNames(playground);
  const started = performance.now();
  const child = fork(`${import.meta.dirname}/answering-bot.ts`, [
    bot,
    playground.apiUrl,
    playground.token,
    content,
  ]);
  await once(child, 'message');
  const startMs = performance.now() - started;
  try {
    const random = seeded(11);
    const kinds = bot === 'guide' ? (['library'] as const) : KINDS;
    const result = new Map<Kind, Times>();
    for (const kind of kinds) {
      for (let n = 0; n < WARM_UP; n += 1) await timeOf(callOf(kind, random), playground, arrivals);
      await ownOf(child);
      const total: number[] = [];
      for (let n = 0; n < calls; n += 1)
        total.push(await timeOf(callOf(kind, random), playground, arrivals));
      result.set(kind, { total, own: (await ownOf(child)).own });
    }
    const { rss } = await ownOf(child);
    console.log(`\nready after ${(startMs / 1000).toFixed(1)} s, ${Math.round(rss / 2 ** 20)} MB`);
    return result;
  } finally {
    child.kill();
    await playground.close();
  }
}

/** One call by Robin, and how long its callback took to arrive, in milliseconds. */
async function timeOf(
  { command, values }: Call,
  playground: Playground,
  arrivals: Arrivals,
): Promise<number> {
  const arrival = arrivals.next();
  const sent = performance.now();
  const seen = playground.person('Robin').run(command, values);
  const took = (await arrival) - sent;
  const { failed } = await seen;
  if (failed !== undefined) throw new Error(`/${command} ${JSON.stringify(values)}: ${failed}`);
  return took;
}

const reportSchema = z.object({ own: z.array(z.number()), rss: z.number() });

async function ownOf(child: ChildProcess): Promise<z.output<typeof reportSchema>> {
  child.send('own');
  const [report] = await once(child, 'message');
  return reportSchema.parse(report);
}

/** The baseline bot registers nothing itself; its commands must be there to be called. */
async function registerNames({ apiUrl, token, applicationId }: Playground): Promise<void> {
  await fetch(`${apiUrl}/v10/applications/${applicationId}/commands`, {
    method: 'POST',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'library', description: 'Baseline' }),
  });
}

const topics = z
  .array(z.object({ id: z.string(), name: z.string() }))
  .parse(parse(readFileSync(join('content', 'topics.yaml'), 'utf8')));
const speakers = z
  .array(z.object({ name: z.string() }))
  .parse(parse(readFileSync(join('content', 'speakers.yaml'), 'utf8')));
const words = [
  ...new Set(readFileSync(join('content', 'tiktok-bargain.md'), 'utf8').match(/\b[a-z]{5,}\b/g)),
];

function callOf(kind: Kind, random: () => number): Call {
  const pick = <T>(from: readonly T[]): T => {
    const found = from[Math.floor(random() * from.length)];
    if (found === undefined) throw new Error('There is nothing to pick from.');
    return found;
  };
  switch (kind) {
    case 'brief a topic':
      return { command: 'brief', values: { topic: pick(topics).id } };
    case 'brief free words':
      return { command: 'brief', values: { topic: pick(words) } };
    case 'search':
      return { command: 'search', values: { query: `${pick(words)} ${pick(words)}` } };
    case 'quote':
      return { command: 'quote', values: { speaker: pick(speakers).name } };
    case 'library':
      return { command: 'library', values: {} };
  }
}

function print(title: string, figures: ReadonlyMap<Kind, Times>, baseline: number): void {
  console.log(
    `${title}\n${'call'.padEnd(18)}  ${['p50', 'p99', 'max', 'ratio', 'own p50', 'own p99'].map((h) => h.padStart(8)).join('')}`,
  );
  for (const [kind, { total, own }] of figures) {
    const all = figuresOf(total);
    const ours = figuresOf(own);
    const cells = [all.p50, all.p99, all.max, all.p50 / baseline, ours.p50, ours.p99];
    console.log(
      `${kind.padEnd(18)}  ${cells.map((n) => (Number.isNaN(n) ? '–' : n.toFixed(2)).padStart(8)).join('')}`,
    );
  }
}
