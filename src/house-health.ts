import type { Delivery } from './delivery/scheduler.ts';
import type { Bot } from './discord/bot.ts';
import type { DeliverySender } from './discord/delivery-sender.ts';
import type { RefusedCalls } from './discord/refused-calls.ts';
import {
  deliveryPart,
  discordPart,
  examine,
  type Health,
  libraryPart,
  storePart,
} from './operate/health.ts';
import { createMetrics, type Metrics } from './operate/metrics.ts';
import type { Store } from './store/store.ts';
import type { NewsroomThread } from './thread/start-newsroom.ts';

/** What is looked at. */
export type Looked = {
  readonly bot: Bot;
  readonly delivery: Delivery;
  readonly store: Store;
  readonly newsroom: NewsroomThread;
  readonly sender: DeliverySender;
};

/** How the house is, in words and in figures; each is looked up when it is asked for. */
export type HouseHealth = {
  examine(): Promise<Health>;
  readonly metrics: Metrics;
};

/** Looks at the parts of a house. */
export function houseHealth({ bot, delivery, store, newsroom, sender }: Looked): HouseHealth {
  const connection = () => {
    const { ready, shards, lastAckMs } = bot.health();
    return { ready, shards: shards.length, lastAckMs };
  };
  const parts = [
    discordPart(connection),
    storePart(store),
    deliveryPart(() => delivery.health()),
    libraryPart(() => newsroom.shelf()),
  ];
  return {
    examine: () => examine(parts),
    metrics: createMetrics({
      interactions: () => bot.counts(),
      deliveries: () => delivery.health().counts,
      refused: () => both(bot.refused(), sender.refused()),
      editions: () => store.census(),
      inHand: () => delivery.health().inHand,
      isReady: () => bot.health().ready,
      heartbeatAgeMs: () => bot.health().lastAckMs,
      tickAgeMs: () => delivery.health().tickAgeMs,
    }),
  };
}

/** They ask Discord from the same address, which is what is banned. */
const both = (one: RefusedCalls, other: RefusedCalls): RefusedCalls => ({
  unauthorized: one.unauthorized + other.unauthorized,
  forbidden: one.forbidden + other.forbidden,
  rateLimited: one.rateLimited + other.rateLimited,
});
