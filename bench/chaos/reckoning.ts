import type { Edition } from '../../src/ledger/edition.ts';
import { isSettled } from '../../src/ledger/step.ts';
import type { Store } from '../../src/store/store.ts';
import type { Arrivals } from './arrivals.ts';
import type { Ordered } from './orders.ts';

/** What became of all editions of a trial. */
export type Reckoning = {
  readonly due: number;
  /** Those with a message, however many. */
  readonly arrived: number;
  readonly twice: readonly string[];
  /** No message, though the promise was one, and nothing that says why. */
  readonly lost: readonly string[];
  /** In channels that cannot be read. */
  readonly uncertain: number;
  /** Uncertain, though the channel could be read. */
  readonly unclear: readonly string[];
  /** Refused, in the channels where the bot may not post. */
  readonly refused: number;
  /** Not settled, or never opened. */
  readonly stateless: readonly string[];
  /** Posted, and the subscription does not count as served. */
  readonly unserved: readonly string[];
  /** Pauses and uncertain editions of which nobody was told. */
  readonly untold: number;
};

/** Compares what the store says with what came to the channels. */
export async function reckon(
  orders: readonly Ordered[],
  store: Store,
  arrivals: Arrivals,
): Promise<Reckoning> {
  const rows = await Promise.all(orders.map((order) => judged(order, store, arrivals)));
  const idsOf = (verdict: Verdict) =>
    rows.filter(({ verdicts }) => verdicts.includes(verdict)).map(({ id }) => id);
  const [uncertain, refused] = [idsOf('uncertain').length, idsOf('refused').length];
  const unclear = idsOf('unclear');
  return {
    due: rows.length,
    arrived: idsOf('arrived').length,
    twice: idsOf('twice'),
    lost: idsOf('lost'),
    uncertain,
    refused,
    unclear,
    stateless: idsOf('stateless'),
    unserved: idsOf('unserved'),
    untold: Math.max(0, uncertain + unclear.length + refused - arrivals.told()),
  };
}

type Verdict =
  | 'arrived'
  | 'twice'
  | 'lost'
  | 'uncertain'
  | 'unclear'
  | 'refused'
  | 'stateless'
  | 'unserved';

async function judged(order: Ordered, store: Store, arrivals: Arrivals) {
  const { editionId: id, subscription } = order;
  const edition = await store.edition(id);
  const came = arrivals.of(id);
  const served = (await store.subscription(subscription.id))?.servedUntil !== undefined;
  const verdicts: Verdict[] = [stated(order, edition, came)];
  if (came > 0) verdicts.push('arrived');
  if (came > 1) verdicts.push('twice');
  if (edition?.state === 'sent' && !served) verdicts.push('unserved');
  return { id: `${id} (${order.promised}, ${edition?.state}, came ${came} times)`, verdicts };
}

/** What the edition's state comes to, beside what came. */
function stated({ promised }: Ordered, edition: Edition | undefined, came: number): Verdict {
  if (edition === undefined || !isSettled(edition.state)) return 'stateless';
  if (edition.state === 'sent' && came > 0) return 'arrived';
  if (edition.state === 'uncertain') return promised === 'unreadable' ? 'uncertain' : 'unclear';
  if (edition.state === 'never' && promised === 'closed' && came === 0) return 'refused';
  return 'lost';
}

/** What is wrong, each with what it is; empty where every promise was kept. */
export function brokenIn({ twice, lost, unclear, stateless, unserved, untold }: Reckoning) {
  const broken = Object.entries({ twice, lost, unclear, stateless, unserved });
  const named = broken.flatMap(([what, ids]) => ids.map((id) => `${what}: ${id}`));
  return untold === 0 ? named : [...named, `nobody was told of ${untold}`];
}
