import type { Clock } from '../clock.ts';
import { PATIENCE, type Patience } from '../ledger/windows.ts';
import type { Log } from '../operate/log.ts';
import type { Store } from '../store/store.ts';
import type { Editor } from './editor.ts';
import { createRounds } from './rounds.ts';
import { watchForOutages } from './outage.ts';
import { createPacing } from './pacing.ts';
import { createRecorder } from './recorder.ts';
import type { Sender } from './sender.ts';
import type { OnStep } from './steps.ts';
import { type Counts, createTally } from './tally.ts';
import type { StartTick, Tick } from './tick.ts';
import { overWithin, steadyClock, systemTimer, type Timer } from './timing.ts';
import type { Works } from './works.ts';

/** What a delivery is built from. */
export type DeliveryParts = {
  readonly store: Store;
  readonly editor: Editor;
  readonly sender: Sender;
  readonly clock: Clock;
  /** Names for the owners of leases: new at every call, in every process. */
  readonly newId: () => string;
  /** At least 0, less than 1. */
  readonly random: () => number;
  readonly log: Log;
  /** Discord refuses the token; nothing is begun any more. Called once. */
  readonly onFatal: (problem: string) => void;
  /** What wakes it each minute; left out, only `wake` and its own timer do. */
  readonly startTick?: StartTick;
  readonly timer?: Timer;
  readonly patience?: Patience;
  /** Requests a second over all processes. */
  readonly perSecond?: number;
  /** Editions in hand at once: enough to fill the rate while Discord takes half a second. */
  readonly atOnce?: number;
  readonly stopWithinMs?: number;
  /** For those who want a process to die at a certain step. */
  readonly onStep?: OnStep;
};

/** How the deliveries are. */
export type DeliveryHealth = {
  readonly ok: boolean;
  /** What is wrong, in words for the operator; `undefined` where nothing is. */
  readonly problem: string | undefined;
  /** How long ago the last minute tick came; `undefined` where none is expected. */
  readonly tickAgeMs: number | undefined;
  readonly storeAwaySince: Date | undefined;
  /** Editions in hand at this moment. */
  readonly inHand: number;
  readonly counts: Counts;
};

/** Editions on their way to their channels. */
export type Delivery = {
  /** Looks for work now. It may be called at any time, any number of times. */
  wake(): void;
  /** Resolves once there is nothing to be done at this moment. */
  idle(): Promise<void>;
  /** Begins nothing new, finishes and records what is being sent, and gives back the rest. */
  stop(): Promise<void>;
  health(): DeliveryHealth;
};

const STOP_WITHIN_MS = 10_000;
/** Of the time for stopping, what is kept to record the requests that were given up. */
const RECORDING_SHARE = 0.1;
const AT_ONCE = 32;
const TICK_MISSING_MS = 150_000;

/**
 * Sets a delivery up and starts it. It never throws and never ends by itself: what goes wrong is
 * logged and tried again, and it wakes by itself for the next edition, retry, lease or notice.
 */
export function createDelivery(parts: DeliveryParts): Delivery {
  const { log, timer = systemTimer, stopWithinMs = STOP_WITHIN_MS } = parts;
  const stopping = new AbortController();
  const cutOff = new AbortController();
  let refused: string | undefined;
  const works = worksOf(parts, stopping.signal, cutOff.signal, (problem) => {
    if (refused !== undefined) return;
    refused = problem;
    stopping.abort();
    log.fatal({ problem }, 'Discord refuses the token, so no digest can be posted.');
    parts.onFatal(problem);
  });
  const rounds = createRounds(works, parts.atOnce ?? AT_ONCE);
  const tick = parts.startTick?.({ beat: () => rounds.wake(), timer, log });
  let stopped: Promise<void> | undefined;

  async function stop(): Promise<void> {
    stopping.abort();
    tick?.stop();
    rounds.sleep();
    const cancel = timer.after(stopWithinMs * (1 - RECORDING_SHARE), () => cutOff.abort());
    const inTime = await overWithin(rounds.idle(), stopWithinMs, timer);
    cancel();
    cutOff.abort();
    if (!inTime) {
      log.warn(
        { inHand: rounds.inHand() },
        'Stopped with editions in hand; they are settled later.',
      );
    }
  }

  return {
    wake: () => rounds.wake(),
    idle: () => rounds.idle(),
    stop: () => (stopped ??= stop()),
    health: () => healthOf(works, rounds.inHand(), tick, refused),
  };
}

function worksOf(
  parts: DeliveryParts,
  stopping: AbortSignal,
  cutOff: AbortSignal,
  fatal: Works['fatal'],
): Works {
  const { store, clock, log, onStep, timer = systemTimer, patience = PATIENCE } = parts;
  const outage = watchForOutages({ clock, log });
  const reserveSends: Store['reserveSends'] = (ask) => outage.watch(store.reserveSends(ask));
  const pace = parts.perSecond === undefined ? {} : { perSecond: parts.perSecond };
  return {
    store,
    editor: parts.editor,
    sender: parts.sender,
    random: parts.random,
    newId: parts.newId,
    clock,
    timer,
    log,
    patience,
    outage,
    fatal,
    stopping,
    cutOff,
    steady: steadyClock(clock, timer),
    recorder: createRecorder({ store, clock, timer, outage, cutOff }),
    pacing: createPacing({ store: { reserveSends }, clock, timer, log, ...pace }),
    tally: createTally(),
    at: async (step) => onStep?.(step),
  };
}

function healthOf(
  { outage, tally }: Works,
  inHand: number,
  tick: Tick | undefined,
  refused: string | undefined,
): DeliveryHealth {
  const tickAgeMs = tick?.ageMs();
  const storeAwaySince = outage.since();
  const problem =
    refused ??
    (storeAwaySince === undefined ? undefined : 'The store cannot be used.') ??
    ((tickAgeMs ?? 0) > TICK_MISSING_MS ? 'No minute tick comes any more.' : undefined);
  const ok = problem === undefined;
  return { ok, problem, tickAgeMs, storeAwaySince, inHand, counts: tally.counts() };
}
