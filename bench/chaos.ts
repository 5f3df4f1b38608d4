import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { startPostgres } from '../tests/store/postgres-server.ts';
import { brokenIn } from './chaos/reckoning.ts';
import { type Result, runChaos } from './chaos/run.ts';

/**
 * Kills bots at every step of the ledger while they deliver, and counts what arrived.
 *
 *     npm run chaos -- --store sqlite --kills 1000 --seed 1
 *
 * Ends with 1 where anything arrived twice, was lost, or ended without a state.
 */
const program = new Command('chaos');

const STORES = ['sqlite', 'postgres'] as const;
type StoreName = (typeof STORES)[number];

/** SQLite is for one process, PostgreSQL for several. */
const PROCESSES: Readonly<Record<StoreName, number>> = { sqlite: 1, postgres: 3 };
const KILLS: Readonly<Record<StoreName, number>> = { sqlite: 1000, postgres: 300 };

type Options = {
  readonly store?: StoreName;
  readonly kills?: number;
  readonly seed: number;
};

program
  .addOption(new Option('--store <name>', 'only this one').choices(STORES))
  .option('--kills <n>', 'for each store; 1000 for SQLite and 300 for PostgreSQL', count)
  .option('--seed <n>', 'another one, other misfortunes', count, 1)
  .action(run);

await program.parseAsync();

function count(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is to be a whole number.');
}

async function run({ store, kills, seed }: Options): Promise<void> {
  for (const name of store === undefined ? STORES : [store]) {
    const started = performance.now();
    const result = await withStore(name, kills ?? KILLS[name], seed);
    print(name, result, performance.now() - started);
    if (brokenIn(result.reckoning).length > 0) process.exitCode = 1;
  }
}

async function withStore(name: StoreName, kills: number, seed: number): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dateline-chaos-'));
  try {
    const plan = {
      kills,
      seed,
      dataDir,
      processes: PROCESSES[name],
      onKill: progress(name, kills),
    };
    if (name === 'sqlite') return await runChaos({ ...plan, databaseUrl: undefined });
    await using server = await startPostgres();
    return await runChaos({ ...plan, databaseUrl: server.url });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** One line that is written over, where somebody watches. */
function progress(name: StoreName, kills: number): (done: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  return (done) => void process.stderr.write(`\r${name}: ${done} of ${kills} kills `);
}

function print(name: StoreName, { reckoning, deaths }: Result, tookMs: number): void {
  const { due, arrived, twice, lost, uncertain, unclear, refused } = reckoning;
  const { stateless, unserved, untold } = reckoning;
  const rows: readonly (readonly [string, number])[] = [
    ['kills', deaths.total()],
    ['editions due', due],
    ['arrived', arrived],
    ['arrived twice', twice.length],
    ['lost', lost.length],
    ['uncertain, in channels that may not be read', uncertain],
    ['uncertain, in channels that may be read', unclear.length],
    ['refused, in a channel that may not be posted in', refused],
    ['still without a state', stateless.length],
    ['arrived and not counted as served', unserved.length],
    ['pauses and uncertain ones that nobody was told of', untold],
  ];
  console.log(`\n${name}, ${PROCESSES[name]} at once, ${Math.round(tookMs / 1000)} s`);
  for (const [what, number] of rows) console.log(`${String(number).padStart(7)}  ${what}`);
  const places = deaths.counts().map(([death, times]) => `${death} ${times}`);
  console.log(`         killed at: ${places.join(', ')}`);
  for (const what of brokenIn(reckoning)) console.log(`         ${what}`);
}
