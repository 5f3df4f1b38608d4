import { setTimeout as after } from 'node:timers/promises';
import { systemClock } from '../../src/clock.ts';
import { type Playground, startPlayground } from '../../src/playground/server.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { seeded } from '../figures.ts';
import { countArrivals } from './arrivals.ts';
import { countDeaths, type Deaths } from './deaths.ts';
import { createFleet, type Fleet } from './fleet.ts';
import { createKilling } from './killing.ts';
import { MORE_CHANNELS, type Ordered, orderFor, placesFor, placesIn } from './orders.ts';
import { reckon, type Reckoning } from './reckoning.ts';
import { type Fate, NONCE_MS } from './trial.ts';
import { changeWeather } from './weather.ts';

/** What a trial is made of. */
export type Plan = {
  readonly kills: number;
  /** Bots at once. */
  readonly processes: number;
  readonly seed: number;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Told after each kill how many there were. */
  readonly onKill?: (kills: number) => void;
};

/** What came of a trial. */
export type Result = { readonly reckoning: Reckoning; readonly deaths: Deaths };

/** Editions that come due before each kill. */
const EDITIONS_A_KILL = 6;
/** With more than this the bots are left to what there is. */
const MOST_OPEN = 60;
/** How often everything is dead for longer than a request may be repeated. */
const SILENCES = 0.02;
const MESSAGES_KEPT = 1_000_000;
const TOKEN = 'chaos.token.of.no.use';

/**
 * Lets bots deliver and kills them, as often as the plan says, in bad weather; then lets them finish in
 * good weather, and counts.
 */
export async function runChaos(plan: Plan): Promise<Result> {
  const broke: unknown[] = [];
  const playground = await startPlayground({
    port: 0,
    clock: systemClock,
    token: TOKEN,
    nonceMs: NONCE_MS,
    moreChannels: MORE_CHANNELS,
    messagesKept: MESSAGES_KEPT,
    log: (error) => broke.push(error),
  });
  try {
    const { dataDir, databaseUrl } = plan;
    await using store = await openStore({ dataDir, databaseUrl, file: 'dateline.db' });
    const trial = { api: playground.apiUrl, token: TOKEN, dataDir, databaseUrl };
    await using fleet = createFleet(trial);
    const result = await storm(plan, playground, store, fleet);
    if (broke.length > 0) throw new Error('The playground broke.', { cause: broke[0] });
    return result;
  } finally {
    await playground.close();
  }
}

async function storm(
  plan: Plan,
  playground: Playground,
  store: Store,
  fleet: Fleet,
): Promise<Result> {
  const random = seeded(plan.seed);
  const arrivals = countArrivals(playground);
  const places = placesIn(playground);
  const orders: Ordered[] = [];
  const deaths = countDeaths();

  async function prepare(fate: Fate): Promise<void> {
    changeWeather(playground.faults, random, fate);
    const count = (await openEditions(store)) < MOST_OPEN ? EDITIONS_A_KILL : 0;
    for (const place of placesFor(fate, places, count, random)) {
      const order = orderFor(place, orders.length, systemClock.now());
      await store.addSubscription(order.subscription, order.change);
      orders.push(order);
    }
  }

  const killing = createKilling({ fleet, deaths, size: plan.processes, random, prepare });
  while (deaths.total() < plan.kills) {
    await (random() < SILENCES ? killing.silence() : killing.next());
    plan.onKill?.(deaths.total());
  }
  await killing.end();
  playground.faults.clear();
  await finish(plan, store, fleet);
  return { reckoning: await reckon(orders, store, arrivals), deaths };
}

/** How many editions are not settled. */
async function openEditions(store: Store): Promise<number> {
  const { planned = 0, leased = 0, sending = 0, unsettled = 0 } = await store.census();
  return planned + leased + sending + unsettled;
}

/** Where nothing has moved for so long, nothing will. */
const STUCK_AFTER_MS = 60_000;
const LOOK_EVERY_MS = 200;
/** The subscriptions' next slots lie half a day ahead; work is nearer. */
const AHEAD_MS = 3_600_000;

/** Lets bots that nobody kills do what is left. */
async function finish({ processes }: Plan, store: Store, fleet: Fleet): Promise<void> {
  const bots = await Promise.all(
    Array.from({ length: processes }, () => fleet.launch({ passes: 0, lingersMs: 0 })),
  );
  let moved = { to: '', at: performance.now() };
  while (!(await isDone(store)) && performance.now() - moved.at < STUCK_AFTER_MS) {
    await after(LOOK_EVERY_MS);
    const to = JSON.stringify(await store.census());
    if (to !== moved.to) moved = { to, at: performance.now() };
  }
  for (const bot of bots) bot.kill();
  await Promise.all(bots.map(({ gone }) => gone));
}

async function isDone(store: Store): Promise<boolean> {
  const next = await store.nextWork();
  return next === undefined || next.getTime() > systemClock.now().getTime() + AHEAD_MS;
}
