import { monitorEventLoopDelay } from 'node:perf_hooks';
import { planDue } from '../src/delivery/planner.ts';
import { PATIENCE } from '../src/ledger/windows.ts';
import { createLog } from '../src/operate/log.ts';
import type { Engine } from '../src/store/engine.ts';
import { storeOver } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { fromSubscription } from '../src/store/subscription-rows.ts';
import type { Subscription } from '../src/subscription/subscription.ts';
import { onEachEngine } from './opened-engines.ts';

/** Planned one by one, for comparison; the rest in batches, as the bot does. */
const ONE_BY_ONE = 2000;
const SEEDED_AT_ONCE = 500;

const ZONES = ['America/New_York', 'Europe/Lisbon', 'Asia/Kolkata', 'Africa/Cairo', 'UTC'];
const DUE = new Date('2026-11-03T07:30Z');

/**
 * Prints how long the planning of subscriptions takes that are all due in one minute, on either
 * store, and how long nothing else could be done meanwhile; beside it the same one by one.
 */
export async function benchPlanning({ subscriptions }: { subscriptions: number }): Promise<void> {
  console.log(`${subscriptions} subscriptions due in one minute`);
  await onEachEngine(async (engine) => {
    const store = storeOver(engine);
    await seed(engine, 0, ONE_BY_ONE);
    const single = await timed(() => planEach(store, ONE_BY_ONE));
    await seed(engine, ONE_BY_ONE, subscriptions);
    const loop = monitorEventLoopDelay({ resolution: 1 });
    loop.enable();
    const all = await timed(() => planAll(store));
    loop.disable();
    const { planned = 0 } = await store.census();
    if (planned !== ONE_BY_ONE + subscriptions) throw new Error(`${planned} editions were opened.`);
    print(engine.kind, subscriptions, all, (single * subscriptions) / ONE_BY_ONE, loop.max / 1e6);
  });
}

function print(kind: string, count: number, seconds: number, single: number, stall: number): void {
  const figures = [
    `${seconds.toFixed(2)} s`,
    `${Math.round(count / seconds)} a second`,
    `longest stall of the event loop ${stall.toFixed(0)} ms`,
    `one by one ${single.toFixed(1)} s (${(single / seconds).toFixed(1)} times as long)`,
  ];
  console.log(`${kind.padEnd(9)} ${figures.join(' · ')}`);
}

const planAll = (store: Store): Promise<number> =>
  planDue({
    store,
    clock: { now: () => DUE },
    patience: PATIENCE,
    log: createLog({ level: 'error', output: process.stdout }),
  });

async function planEach(store: Store, count: number): Promise<void> {
  for (let planned = 0; planned < count;) {
    const due = await store.due({ now: DUE, limit: 1 });
    const one = { ...store, due: async () => due };
    planned += await planAll(one);
  }
}

async function seed(engine: Engine, from: number, count: number): Promise<void> {
  for (let start = from; start < from + count; start += SEEDED_AT_ONCE) {
    const size = Math.min(SEEDED_AT_ONCE, from + count - start);
    const rows = Array.from({ length: size }, (_, n) => fromSubscription(subscription(start + n)));
    await engine.transaction((db) => db.insertInto('subscription').values(rows).execute());
  }
}

const subscription = (n: number): Subscription => ({
  id: `s_${String(n).padStart(8, '0')}`,
  guildId: String(900_000_000_000 + (n % 5000)),
  channelId: String(910_000_000_000 + n),
  channelKind: 'text',
  topics: [`topic-${n % 40}`],
  time: '07:30',
  zone: ZONES[n % ZONES.length] ?? 'UTC',
  days: [1, 2, 3, 4, 5, 6, 7],
  pingRole: undefined,
  quiet: false,
  whenEmpty: 'nothing',
  state: 'active',
  pausedFor: undefined,
  createdBy: '920000000000',
  createdAt: new Date('2026-10-01T00:00Z'),
  next: { local: '2026-11-03T07:30', at: DUE },
  servedUntil: 3,
  version: 1,
});

/** Seconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
