import { expect, test } from 'vitest';
import type { Deaths } from '../bench/chaos/deaths.ts';
import { brokenIn } from '../bench/chaos/reckoning.ts';
import { type Plan, runChaos } from '../bench/chaos/run.ts';
import { freshSchema } from './store/opened-postgres.ts';
import { temporaryFolder } from './store/opened-store.ts';

/** The short form of `npm run chaos`: bots in processes of their own, killed at the steps of the ledger. */
const PLAN: Omit<Plan, 'dataDir' | 'databaseUrl'> = { kills: 25, processes: 1, seed: 3 };

/** At how many different steps bots died. */
const stepsIn = (deaths: Deaths) =>
  deaths.counts().filter(([death, times]) => death !== 'anywhere' && times > 0).length;

/** On a machine that does many things at once; alone it takes half a minute. */
const WITHIN_MS = 300_000;

test('a bot that is killed 25 times posts each digest once', { timeout: WITHIN_MS }, async () => {
  const dataDir = await temporaryFolder();

  const { reckoning, deaths } = await runChaos({ ...PLAN, dataDir, databaseUrl: undefined });

  expect(brokenIn(reckoning)).toEqual([]);
  expect(reckoning.due).toBeGreaterThanOrEqual(PLAN.kills);
  expect(stepsIn(deaths)).toBeGreaterThan(5);
});

test('so do three at once that share a database', { timeout: WITHIN_MS }, async () => {
  const [dataDir, databaseUrl] = [await temporaryFolder(), await freshSchema()];

  const { reckoning, deaths } = await runChaos({ ...PLAN, processes: 3, dataDir, databaseUrl });

  expect(brokenIn(reckoning)).toEqual([]);
  expect(reckoning.due).toBeGreaterThanOrEqual(PLAN.kills);
  expect(stepsIn(deaths)).toBeGreaterThan(5);
});
