import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { systemClock } from '../src/clock.ts';
import { DISCORD_LIMIT } from '../src/delivery/pacing.ts';
import { type Playground, startPlayground } from '../src/playground/server.ts';
import { openStore } from '../src/store/open-store.ts';
import { nextSlot } from '../src/subscription/slots.ts';
import type { Subscription } from '../src/subscription/subscription.ts';
import { type Arrivals, type PostSeen, watchArrivals, watchPosts } from './arrivals.ts';
import { figuresOf } from './figures.ts';

type Bot = 'dateline' | 'loop';

/** What one bot did. */
type Run = {
  readonly posts: readonly PostSeen[];
  /** Milliseconds from an interaction on the socket to its answer at the server. */
  readonly answers: readonly number[];
  /** The most memory that it held, in MB. */
  readonly peakMb: number;
};

/** A reader asks this often. */
const ASK_EVERY_MS = 100;
const FAILED = 'The bot ended before it was done.';

/**
 * Prints how fast editions that are all due at once reach their channels at a server that holds to
 * Discord's limit of 50 requests a second, what it refuses, how long readers wait meanwhile, and
 * what memory it takes; beside it a plain loop of sends through discord.js, whose bot answers
 * readers with one word.
 */
export async function benchFanout({
  editions,
  baseline,
}: {
  editions: number;
  baseline: number;
}): Promise<void> {
  const seen = { arrivals: watchArrivals(), posts: watchPosts() };
  const loop = await measured('loop', baseline, seen);
  print(`A plain loop over ${baseline} channels (Promise.all, discord.js’s own queue)`, loop);
  const ours = await measured('dateline', editions, seen);
  print(`Dateline, ${editions} editions due in one minute`, ours);
  const ratio = (rateOf(ours) / rateOf(loop)).toFixed(2);
  console.log(
    `\nposted a second: ${ratio} of the loop; refused: ${refusedBy(ours)} to ${refusedBy(loop)}`,
  );
}

type Seen = { readonly arrivals: Arrivals; readonly posts: readonly PostSeen[] };

async function measured(bot: Bot, count: number, { arrivals, posts }: Seen): Promise<Run> {
  const playground = await startPlayground({
    port: 0,
    clock: systemClock,
    token: 'bench.mark.token',
    moreChannels: count,
    messagesKept: 2,
  });
  const dataDir = await mkdtemp(join(tmpdir(), 'dateline-fanout-'));
  const channels = playground.world.guildChannels().slice(-count);
  const ids = channels.map(({ id }) => id);
  if (bot === 'dateline') await subscribe(dataDir, ids);
  else await registerName(playground);
  const child = await startBot(bot, playground, dataDir, ids);
  try {
    await ask(playground, arrivals, 20);
    const before = posts.length;
    const end = onceTold(child);
    child.send('go');
    const answers = await askUntil(end, playground, arrivals);
    const { peak } = peakSchema.parse(await end);
    const inOrder = posts.slice(before).toSorted((a, b) => a.at - b.at);
    return { posts: inOrder, answers, peakMb: peak / 1024 };
  } finally {
    child.kill();
    await playground.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const peakSchema = z.object({ peak: z.number() });

async function startBot(
  bot: Bot,
  { apiUrl, token }: Playground,
  dataDir: string,
  channels: readonly string[],
): Promise<ChildProcess> {
  const given = bot === 'loop' ? channels.join(',') : '';
  const child = fork(`${import.meta.dirname}/fanout-bot.ts`, [bot, apiUrl, token, dataDir, given]);
  await onceTold(child);
  return child;
}

/** What the bot says next; rejects where it says nothing any more. */
async function onceTold(child: ChildProcess): Promise<unknown> {
  const gone = once(child, 'exit').then(() => Promise.reject(new Error(FAILED)));
  const [told] = await Promise.race([once(child, 'message'), gone]);
  return told;
}

/** A subscription for each channel, whose slot has just come. */
async function subscribe(dataDir: string, channels: readonly string[]): Promise<void> {
  await using store = await openStore({ dataDir, databaseUrl: undefined, file: 'dateline.db' });
  const made = new Date(systemClock.now().getTime() - 60_000);
  for (const [n, channelId] of channels.entries()) {
    const after = subscription(`s_${String(n).padStart(8, '0')}`, channelId, made);
    const { id: subscriptionId, guildId, createdBy: by } = after;
    await store.addSubscription(after, {
      id: `c_${n}`,
      subscriptionId,
      guildId,
      at: made,
      by,
      deed: 'subscribed',
      before: undefined,
      after,
      undoneAt: undefined,
    });
  }
}

function subscription(id: string, channelId: string, made: Date): Subscription {
  const time = systemClock.now().toISOString().slice(11, 16);
  const schedule = { time, zone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7] } as const;
  return {
    ...schedule,
    id,
    guildId: '900000000000000001',
    channelId,
    channelKind: 'text',
    topics: [],
    pingRole: undefined,
    quiet: false,
    whenEmpty: 'nothing',
    state: 'active',
    pausedFor: undefined,
    createdBy: '900000000000000002',
    createdAt: made,
    next: nextSlot(schedule, made),
    servedUntil: undefined,
    version: 1,
  };
}

/** The loop's bot registers nothing itself; what is called must be there. */
async function registerName({ apiUrl, token, applicationId }: Playground): Promise<void> {
  await fetch(`${apiUrl}/v10/applications/${applicationId}/commands`, {
    method: 'POST',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'library', description: 'Baseline' }),
  });
}

/** A reader asks so many times, and how long each answer took to arrive. */
async function ask(playground: Playground, arrivals: Arrivals, times: number): Promise<number[]> {
  const took: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const arrival = arrivals.next();
    const asked = performance.now();
    const seen = playground.person('Robin').run('library', {});
    took.push((await arrival) - asked);
    await seen;
  }
  return took;
}

async function askUntil(
  end: Promise<unknown>,
  playground: Playground,
  arrivals: Arrivals,
): Promise<readonly number[]> {
  const answers: number[] = [];
  const over = end.then(() => true);
  while (!(await Promise.race([over, pause(ASK_EVERY_MS, false)]))) {
    answers.push(...(await ask(playground, arrivals, 1)));
  }
  return answers;
}

const postedBy = ({ posts }: Run) => posts.filter(({ status }) => status === 200);
const refusedBy = ({ posts }: Run) => posts.filter(({ status }) => status === 429).length;

/** Posted a second, from the first to the last. */
function rateOf(run: Run): number {
  const posted = postedBy(run);
  const ms = (posted.at(-1)?.at ?? 0) - (posted[0]?.at ?? 0);
  return ((posted.length - 1) / ms) * 1000;
}

/** The most requests that came in any second, refused ones too. */
function mostInASecond({ posts }: Run): number {
  let first = 0;
  let most = 0;
  for (const [n, { at }] of posts.entries()) {
    while (at - (posts[first]?.at ?? at) >= 1000) first += 1;
    most = Math.max(most, n - first + 1);
  }
  return most;
}

function print(title: string, run: Run): void {
  const { p50, p99, max } = figuresOf(run.answers);
  const share = (rateOf(run) / DISCORD_LIMIT) * 100;
  const rows: [string, string][] = [
    ['posted', String(postedBy(run).length)],
    ['posted a second', `${rateOf(run).toFixed(1)} (${share.toFixed(0)}% of the limit)`],
    ['most in any second', String(mostInASecond(run))],
    ['refused with 429', String(refusedBy(run))],
    [
      'answers meanwhile',
      `${run.answers.length}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, max ${max.toFixed(0)} ms`,
    ],
    ['peak memory', `${run.peakMb.toFixed(0)} MB`],
  ];
  console.log(`\n${title}`);
  for (const [name, value] of rows) console.log(`${name.padEnd(20)}${value}`);
}
