import { type FaultOrder, type Faults, rateLimitOrder } from '../../src/playground/faults.ts';
import type { StepName } from '../../src/delivery/steps.ts';
import { type Fate, SHORT_PATIENCE } from './trial.ts';

const POSTING = { method: 'POST', path: '/channels/*/messages' };
const OPENING_POSTS = { method: 'POST', path: '/channels/*/threads' };
const READING = { method: 'GET', path: '/channels/*/messages' };
const LOOKING = { method: 'GET', path: '/channels/*' };

type Random = () => number;
type Trouble = (random: Random) => FaultOrder;

const { requestMs } = SHORT_PATIENCE;

/** What a server does to those who post, in the worst of minutes. */
const TROUBLES: readonly Trouble[] = [
  (random) => ({ ...POSTING, when: 'before', ...rateLimitOrder(50 + 400 * random()) }),
  () => ({ ...POSTING, when: 'before', status: 500 }),
  () => ({ ...POSTING, when: 'after', status: 500 }),
  () => ({ ...POSTING, when: 'after', status: 502 }),
  () => ({ ...POSTING, when: 'before', cut: true }),
  () => ({ ...POSTING, when: 'after', cut: true }),
  // Slow, and slower than anybody waits: then it takes effect when the request has been given up.
  (random) => ({ ...POSTING, when: 'before', delayMs: 2 * requestMs * random() }),
  (random) => ({ ...POSTING, when: 'after', delayMs: 2 * requestMs * random() }),
  // A forum has no nonce: there a request may be slow to answer, and not slow to take effect.
  () => UNSURE_POST,
  () => ({ ...OPENING_POSTS, when: 'after', cut: true }),
  () => ({ ...OPENING_POSTS, when: 'before', status: 500 }),
  (random) => ({ ...OPENING_POSTS, when: 'after', delayMs: 2 * requestMs * random() }),
  () => ({ ...READING, when: 'before', status: 500 }),
  () => ({ ...READING, when: 'before', cut: true }),
  () => ({ ...LOOKING, when: 'before', status: 502 }),
];

/**
 * Changes what goes wrong at the server; what was ordered before and did not happen is forgotten. A bot
 * that is to die while it settles something finds something unsettled.
 */
export function changeWeather(faults: Faults, random: Random, { diesAt }: Fate): void {
  faults.clear();
  if (diesAt !== undefined && SETTLING.has(diesAt)) faults.next(UNSURE_POST);
  const troubles = LEAST_TROUBLES + Math.floor((MOST_TROUBLES - LEAST_TROUBLES) * random());
  for (let n = 0; n < troubles; n += 1) {
    const trouble = TROUBLES[Math.floor(TROUBLES.length * random())];
    if (trouble !== undefined) {
      faults.next({ ...trouble(random), times: 1 + Math.floor(2 * random()) });
    }
  }
}

const LEAST_TROUBLES = 2;
const MOST_TROUBLES = 8;
const SETTLING: ReadonlySet<StepName> = new Set(['settling', 'read', 'settled']);
const UNSURE_POST: FaultOrder = { ...OPENING_POSTS, when: 'after', status: 502 };
