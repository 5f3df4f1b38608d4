import { type Delivery, type DeliveryParts, createDelivery } from '../../src/delivery/scheduler.ts';
import type { Composed, Editor } from '../../src/delivery/editor.ts';
import type { StepName } from '../../src/delivery/steps.ts';
import { PATIENCE, type Patience } from '../../src/ledger/windows.ts';
import type { Log } from '../../src/operate/log.ts';
import { editionMark } from '../../src/render/edition-mark.ts';
import { type Store, StoreUnavailable } from '../../src/store/store.ts';
import { nextSlot } from '../../src/subscription/slots.ts';
import type { Subscription } from '../../src/subscription/subscription.ts';
import { heldTime, type HeldTime } from './held-time.ts';
import { type PlayedDiscord, playedDiscord } from './played-discord.ts';

/** A minute before the digests of these tests are due. */
export const BEFORE = new Date('2026-11-03T07:29:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** The edition that is due a minute later. */
export const EDITION = 's_00000000/2026-11-03T07:30';

/** A subscription that is due at 07:30 each day. */
export function subscriptionOf(more: Partial<Subscription> = {}): Subscription {
  const schedule = { time: '07:30', zone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7] } as const;
  return {
    ...schedule,
    id: 's_00000000',
    guildId: '200000000000000001',
    channelId: '300000000000000001',
    channelKind: 'text',
    topics: [],
    pingRole: undefined,
    quiet: false,
    whenEmpty: 'nothing',
    state: 'active',
    pausedFor: undefined,
    createdBy: '100000000000000001',
    createdAt: new Date('2026-11-01T00:00:00Z'),
    next: nextSlot(schedule, BEFORE),
    servedUntil: undefined,
    version: 1,
    ...more,
  };
}

/** Puts it into the store, as the command does. */
export async function subscribed(store: Store, subscription: Subscription): Promise<void> {
  await store.addSubscription(subscription, {
    id: `made-${subscription.id}`,
    subscriptionId: subscription.id,
    guildId: subscription.guildId,
    at: subscription.createdAt,
    by: subscription.createdBy,
    deed: 'subscribed',
    before: undefined,
    after: subscription,
    undoneAt: undefined,
  });
}

/** An editor whose messages say which edition they are, and carry its mark. */
export function plainEditor(composed: Partial<Composed> = {}): Editor & { composed: number } {
  return {
    composed: 0,
    async compose({ id }) {
      this.composed += 1;
      if (composed.kind === 'nothing') return { kind: 'nothing', until: 7 };
      return {
        kind: 'message',
        payload: JSON.stringify({ content: id, custom_id: editionMark(id) }),
        title: 'Digest',
        shown: [{ sectionId: 'port#talks', print: 'p1' }],
        until: 7,
      };
    },
  };
}

/** What was logged at `warn` and above, and the rest. */
export type KeptLog = Log & { readonly lines: string[]; readonly all: string[] };

export function keptLog(): KeptLog {
  const lines: string[] = [];
  const all: string[] = [];
  const quiet = (_: unknown, message: string) => void all.push(message);
  const loud = (_: unknown, message: string) => {
    lines.push(message);
    all.push(message);
  };
  return { lines, all, debug: quiet, info: quiet, warn: loud, error: loud, fatal: loud };
}

/** A process that delivers. */
export type Process = Delivery & {
  readonly log: KeptLog;
  readonly fatal: string[];
  /** It vanishes: nothing that it began goes on. */
  kill(): void;
  readonly isDead: () => boolean;
};

/** The same store, editor and Discord for any number of processes. */
export type Bureau = {
  readonly store: Store;
  readonly time: HeldTime;
  readonly discord: PlayedDiscord;
  readonly editor: Editor & { composed: number };
  /** While set, every call to the store fails. */
  storeAway: boolean;
  /** Starts a process, to be killed at a step where one is named; the `nth` time that it comes there. */
  readonly start: (more?: StartSettings) => Process;
};

export type StartSettings = Partial<DeliveryParts> & {
  readonly dieAt?: StepName;
  readonly nth?: number;
};

const forever = <T>() => new Promise<T>(() => {});

/** One that lives in the given store. */
export function bureauWith(
  store: Store,
  {
    editor = plainEditor(),
    patience = PATIENCE,
  }: { editor?: Bureau['editor']; patience?: Patience } = {},
): Bureau {
  const time = heldTime(BEFORE);
  const discord = playedDiscord(time);
  let owners = 0;
  const bureau: Bureau = { store, time, discord, editor, storeAway: false, start };

  function start({ dieAt, nth = 1, ...more }: StartSettings = {}): Process {
    let dead = false;
    let met = 0;
    const log = keptLog();
    const fatal: string[] = [];
    const alive =
      <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> =>
        dead ? forever<R>() : call(...args);
    const delivery = createDelivery({
      store: throughDoor(
        store,
        () => dead,
        () => bureau.storeAway,
      ),
      editor,
      sender: {
        post: alive((posting, signal) => discord.post(posting, signal)),
        find: alive((ask, signal) => discord.find(ask, signal)),
        tell: alive((ask, signal) => discord.tell(ask, signal)),
      },
      clock: time.clock,
      timer: {
        elapsed: time.timer.elapsed,
        after: (ms, run) => time.timer.after(ms, () => (dead ? undefined : run())),
      },
      newId: () => `owner-${++owners}`,
      random: () => 0.5,
      log,
      patience,
      onFatal: (problem) => fatal.push(problem),
      ...more,
      async onStep(step) {
        await more.onStep?.(step);
        if (step === dieAt && ++met === nth) dead = true;
        if (dead) await forever();
      },
    });
    delivery.wake();
    return {
      ...delivery,
      log,
      fatal,
      kill: () => {
        dead = true;
      },
      isDead: () => dead,
    };
  }
  return bureau;
}

/** The store as one process sees it: out of reach while it is away, and silent to the dead. */
function throughDoor(store: Store, isDead: () => boolean, isAway: () => boolean): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]): Promise<unknown> => {
        if (isDead()) return forever();
        if (isAway()) throw new StoreUnavailable('It is away.');
        const answer: unknown = await Reflect.apply(value, target, args);
        return isDead() ? forever() : answer;
      };
    },
  });
}
