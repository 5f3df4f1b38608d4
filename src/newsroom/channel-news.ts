import type { News } from '../digest-desk.ts';
import type { Store } from '../store/store.ts';
import type { Subscription } from '../subscription/subscription.ts';
import type { Compositions } from './compositions.ts';
import { type LibraryView, topicNames } from './library-view.ts';
import type { Window } from './windows.ts';

/** Whose news, and since when: since the channel's last digest, where no day is given. */
export type NewsAsked = {
  readonly guildId: string | undefined;
  readonly channelId: string;
  readonly since: Date | undefined;
};

/** How far back a channel without subscriptions looks. */
const WEEK_IN_MS = 7 * 24 * 60 * 60 * 1000;

/** Sections that a channel is remembered to have been shown; older ones come back only if they change. */
export const REMEMBERED = 1_000;

/** Editions of a subscription among which its last digest is looked for. */
const LOOKED_AT = 60;

type Books = Pick<Store, 'subscriptionsIn' | 'editionsOf' | 'shownIn'>;

/** What came in for a channel: on the topics of all its subscriptions, or everything where it has none. */
export async function newsFor(
  { guildId, channelId, since }: NewsAsked,
  compositions: Compositions,
  store: Books,
  now: Date,
): Promise<News> {
  const orders = guildId === undefined ? [] : await store.subscriptionsIn(guildId, channelId);
  const { view, windows } = compositions;
  const topics = allTopics(orders);
  const about = {
    topics: topicNames(topics, view),
    newest: windows.newest([{ topics, after: 0 }]),
  };
  if (since !== undefined || orders.length === 0) {
    const from = since ?? new Date(now.getTime() - WEEK_IN_MS);
    const window = { topics, after: revisionBefore(from, view) };
    const shown = new Map<string, string>();
    const digest = await compositions.digest({ windows: [window], first: false, shown });
    return { digest, since: from, basis: since ? 'asked' : 'no-subscription', ...about };
  }
  const digest = await compositions.digest({
    windows: orders.map((order): Window => ({ topics: order.topics, after: order.servedUntil })),
    first: false,
    shown: await store.shownIn(channelId, REMEMBERED),
  });
  const isServed = orders.every(({ servedUntil }) => servedUntil !== undefined);
  const last = isServed ? await lastServed(orders, store) : undefined;
  return { digest, since: last, basis: isServed ? 'last-digest' : 'no-digest-yet', ...about };
}

/** Of all subscriptions together; none where one of them is on everything. */
const allTopics = (orders: readonly Subscription[]): readonly string[] =>
  orders.some(({ topics }) => topics.length === 0)
    ? []
    : [...new Set(orders.flatMap(({ topics }) => topics))];

/** The library's latest revision before a moment, as far as what is in it now tells. */
function revisionBefore(moment: Date, { arrivals }: LibraryView): number {
  let latest = 0;
  for (const { revision, at } of arrivals.values()) {
    if (at < moment && revision > latest) latest = revision;
  }
  return latest;
}

/** When a channel was last served; of several subscriptions the one whose last digest is the longest ago. */
async function lastServed(
  orders: readonly Subscription[],
  store: Pick<Store, 'editionsOf'>,
): Promise<Date | undefined> {
  const ends = await Promise.all(
    orders.map(async ({ id }) => {
      const editions = await store.editionsOf(id, LOOKED_AT);
      return editions.find(({ state }) => state === 'sent' || state === 'nothing-new')?.since;
    }),
  );
  return ends.filter((end) => end !== undefined).toSorted((a, b) => a.getTime() - b.getTime())[0];
}
