import { STEPS, type StepName } from '../../src/delivery/steps.ts';
import type { Fate } from './trial.ts';

/** Where a bot died: at a step of the ledger, or at a moment drawn at random. */
export type Death = StepName | 'anywhere';

/** How many bots died where, and how the next one is to die. */
export type Deaths = {
  count(death: Death): void;
  total(): number;
  /** All that there are, those that never happened too. */
  counts(): readonly (readonly [Death, number])[];
  /** Mostly one of the steps that have had the fewest deaths. */
  choose(random: () => number): Fate;
};

/** So many of the rarest steps one is chosen from. */
const RAREST = 6;
const AT_RANDOM = 0.2;
/** Steps that are met by each of the editions in hand are survived some times. */
const PASSES = 8;
/** A request that is to be on its way when its process dies needs some milliseconds for that. */
const LINGERS_MS = 40;

/** None yet. */
export function countDeaths(): Deaths {
  const deaths = new Map<Death, number>([...STEPS, 'anywhere' as const].map((death) => [death, 0]));
  const countOf = (death: Death) => deaths.get(death) ?? 0;
  return {
    count: (death) => void deaths.set(death, countOf(death) + 1),
    total: () => [...deaths.values()].reduce((sum, each) => sum + each, 0),
    counts: () => [...deaths],
    choose(random) {
      if (random() < AT_RANDOM) return { passes: 0, lingersMs: 0 };
      const rarest = STEPS.toSorted((a, b) => countOf(a) - countOf(b)).slice(0, RAREST);
      const diesAt = rarest[Math.floor(RAREST * random())] ?? 'requested';
      const lingersMs = diesAt === 'requested' ? Math.floor(LINGERS_MS * random()) : 0;
      const isRare = RARE.has(diesAt);
      return { diesAt, passes: isRare ? 0 : Math.floor(PASSES * random()), lingersMs };
    },
  };
}

/** Steps that few editions come to. */
const RARE: ReadonlySet<StepName> = new Set([
  'planned',
  'taken-back',
  'settling',
  'read',
  'settled',
  'telling',
  'told',
  'closed',
]);
