import { setTimeout as after } from 'node:timers/promises';
import type { Death, Deaths } from './deaths.ts';
import type { Bot, Fleet } from './fleet.ts';
import { type Fate, NONCE_MS, SHORT_PATIENCE } from './trial.ts';

/** Bots that are launched and die. */
export type Killing = {
  /** Fills the ranks and lets one bot die: at its step, or at a random moment. */
  next(): Promise<void>;
  /** Kills all, and lets so much time pass that requests count as old, and sometimes that nonces are forgotten. */
  silence(): Promise<void>;
  /** Kills those that still live, without counting them. */
  end(): Promise<void>;
};

/** What killing needs. */
export type KillingParts = {
  readonly fleet: Fleet;
  readonly deaths: Deaths;
  /** Bots at once. */
  readonly size: number;
  readonly random: () => number;
  /** Called before a bot is launched, so that it finds what brings it to its fate. */
  readonly prepare: (fate: Fate) => Promise<void>;
};

/** A bot that does not come to its step is killed after so long. */
const STEP_WITHIN_MS = 5_000;
const LONGEST_LIFE_MS = 1_500;
const NONCES_FORGOTTEN = 0.2;

/** Nobody lives yet. */
export function createKilling({ fleet, deaths, size, random, prepare }: KillingParts): Killing {
  let alive: Bot[] = [];

  async function fillRanks(): Promise<void> {
    while (alive.length < size) {
      const fate = deaths.choose(random);
      await prepare(fate);
      alive.push(await fleet.launch(fate));
    }
  }

  async function bury(bot: Bot, at: Death): Promise<void> {
    alive = alive.filter((each) => each !== bot);
    if (!(await bot.gone)) throw new Error('A bot ended by itself.');
    deaths.count(at);
  }

  return {
    async next() {
      await fillRanks();
      const waits = alive.every(({ fate }) => fate.diesAt !== undefined);
      const dead = await firstToDie(alive, waits ? STEP_WITHIN_MS : LONGEST_LIFE_MS * random());
      if (dead?.fate.diesAt !== undefined) return bury(dead, dead.fate.diesAt);
      const victim = alive.find(({ fate }) => fate.diesAt === undefined) ?? alive[0];
      if (victim === undefined) return;
      victim.kill();
      await bury(victim, 'anywhere');
    },
    async silence() {
      await fillRanks();
      await after(LONGEST_LIFE_MS * random());
      for (const bot of alive) bot.kill();
      for (const bot of alive) await bury(bot, 'anywhere');
      await after(random() < NONCES_FORGOTTEN ? NONCE_MS : SHORT_PATIENCE.nonceSafeMs);
    },
    async end() {
      for (const bot of alive) bot.kill();
      await Promise.all(alive.map((bot) => bot.gone));
      alive = [];
    },
  };
}

/** The first that dies by its own fate; `undefined` where none does in time. */
async function firstToDie(alive: readonly Bot[], ms: number): Promise<Bot | undefined> {
  const timeUp = new AbortController();
  const wait = after(ms, undefined, { signal: timeUp.signal });
  const first = await Promise.race([...alive.map((bot) => bot.gone.then(() => bot)), wait]);
  timeUp.abort();
  await wait.catch(() => undefined);
  return first;
}
