import type { Lease } from '../ledger/edition.ts';
import { type Ledger, StoreUnavailable } from '../store/store.ts';
import { deliver } from './courier.ts';
import { createErrand, type Errand } from './errand.ts';
import { tell } from './notifier.ts';
import { planDue } from './planner.ts';
import { createPool, type Pool } from './pool.ts';
import { settle } from './settler.ts';
import { createWaking, patiently } from './waking.ts';
import { type Held, leaseTerm, type Works } from './works.ts';

/** The work of a delivery, piece by piece, whenever it is called for. */
export type Rounds = {
  wake(): void;
  /** Resolves once nothing is being done. */
  idle(): Promise<void>;
  /** Does not wake by itself any more. */
  sleep(): void;
  /** Editions in hand. */
  inHand(): number;
};

/** Reading channels back is rare; a few at once leave the turns to what is to be posted. */
const SETTLING_AT_ONCE = 4;
const NOTICES_AT_ONCE = 8;

/**
 * Five errands that wake one another: planning (and taking back what the dead held), sending,
 * settling, telling, and setting the alarm for the next of these.
 */
export function createRounds(works: Works, atOnce: number): Rounds {
  const { store, outage, stopping } = works;
  const pools = { sending: createPool(atOnce), settling: createPool(SETTLING_AT_ONCE) };
  const waking = createWaking(works, wake);
  const unplannable = new Set<string>();

  const errand = (run: () => Promise<void>) => createErrand(patiently(run, works, waking));
  const alarm = errand(async () => waking.at(await outage.watch(store.nextWork())));
  const ended = (which: Errand) => {
    // As long as it runs, it leases what comes up by itself.
    if (!which.isRunning() && !stopping.aborted) alarm.wake();
  };
  const sending: Errand = errand(() =>
    handOut(
      works,
      pools.sending,
      (ask) => store.lease(ask),
      deliver,
      () => ended(sending),
    ),
  );
  const settling: Errand = errand(() =>
    handOut(
      works,
      pools.settling,
      (ask) => store.leaseUnsettled(ask),
      settle,
      () => ended(settling),
    ),
  );
  const telling = errand(() => tellAll(works));
  const planning = errand(async () => {
    await plan(works, sending, unplannable);
    for (const each of [sending, settling, telling, alarm]) each.wake();
  });
  const errands = [planning, sending, settling, telling, alarm];

  function wake(): void {
    if (!stopping.aborted) planning.wake();
  }

  const isBusy = () =>
    errands.some((each) => each.isRunning()) ||
    Object.values(pools).some((pool) => pool.inHand() > 0);

  return {
    wake,
    async idle() {
      while (isBusy()) {
        await Promise.all(errands.map((each) => each.rest()));
        await Promise.all([
          pools.sending.roomFor(atOnce),
          pools.settling.roomFor(SETTLING_AT_ONCE),
        ]);
      }
    },
    sleep: () => waking.callOff(),
    inHand: () => pools.sending.inHand() + pools.settling.inHand(),
  };
}

async function plan(works: Works, sending: Errand, unplannable: Set<string>): Promise<void> {
  const { store, outage, clock, steady, patience, log, stopping, recorder } = works;
  await planDue({
    store: {
      due: (ask) => outage.watch(store.due(ask)),
      plan: (planned, at) => outage.watch(store.plan(planned, at)),
    },
    clock,
    patience,
    log,
    signal: stopping,
    unplannable,
    async onOpened() {
      await works.at('planned');
      sending.wake();
    },
  });
  // What this process knows and could not write yet is better than what taking back would make of it.
  if (recorder.waiting() > 0 || stopping.aborted) return;
  const nonceFrom = new Date(steady.now().getTime() - patience.nonceSafeMs);
  const now = clock.now();
  // As everywhere, machines' clocks may disagree by less than a request takes.
  const latest = new Date(now.getTime() + patience.leaseMs + patience.requestMs);
  const taken = await outage.watch(store.takeBack({ now, nonceFrom, latest }));
  if (taken > 0) log.info({ taken }, 'Editions of a process that is gone were taken back.');
  if (taken > 0) await works.at('taken-back');
}

type LeaseSome = (ask: Parameters<Ledger['lease']>[0]) => Promise<readonly Lease[]>;

/** Leases as many as there is room for, until there are none, and sees to each. */
async function handOut(
  works: Works,
  pool: Pool,
  lease: LeaseSome,
  seeTo: (held: Held, works: Works) => Promise<void>,
  ended: () => void,
): Promise<void> {
  const { outage, stopping } = works;
  const size = pool.room() + pool.inHand();
  for (;;) {
    // A lease of some costs the store what a lease of one does.
    await pool.roomFor(Math.ceil(size / 4));
    if (stopping.aborted) return;
    const { ask, endsAt } = leaseTerm(works);
    const leases = await outage.watch(lease({ ...ask, limit: pool.room() }));
    if (leases.length === 0) return;
    for (const each of leases) {
      pool.start(() => toItsEnd(() => seeTo({ lease: each, endsAt }, works), each, works), ended);
    }
  }
}

/** What fails here is taken back when its lease runs out. */
async function toItsEnd(work: () => Promise<void>, { edition }: Lease, { log }: Works) {
  try {
    await work();
  } catch (error) {
    if (error instanceof StoreUnavailable) return;
    log.error({ edition: edition.id, error }, 'An edition could not be seen to.');
  }
}

async function tellAll(works: Works): Promise<void> {
  const { store, outage, stopping } = works;
  while (!stopping.aborted) {
    const { now, until } = leaseTerm(works).ask;
    const ask = { now, until, limit: NOTICES_AT_ONCE };
    const notices = await outage.watch(store.leaseNotices(ask));
    if (notices.length === 0) return;
    for (const notice of notices) await tell(notice, works);
  }
}
