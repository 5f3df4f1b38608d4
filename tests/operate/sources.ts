import type { Sources } from '../../src/operate/metrics.ts';

/** Figures of a bot in the midst of its work. */
export const sources: Sources = {
  interactions: () => ({
    answered: 11,
    dropped: 2,
    repeated: 3,
    tooLate: 4,
    failed: 5,
    notUnderstood: 6,
  }),
  deliveries: () => ({
    posted: 21,
    late: 1,
    nothingNew: 22,
    skipped: 23,
    never: 24,
    uncertain: 25,
    putOff: 26,
  }),
  refused: () => ({ unauthorized: 31, forbidden: 32, rateLimited: 33 }),
  editions: async () => ({ planned: 41, sent: 42 }),
  inHand: () => 7,
  isReady: () => true,
  heartbeatAgeMs: () => 12_500,
  tickAgeMs: () => 30_000,
};
