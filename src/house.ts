import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Clock } from './clock.ts';
import { loadCommands } from './command-files.ts';
import { createDelivery, type Delivery } from './delivery/scheduler.ts';
import { startTick } from './delivery/tick.ts';
import { type Bot, startBot } from './discord/bot.ts';
import { createDeliverySender } from './discord/delivery-sender.ts';
import { type HouseHealth, houseHealth } from './house-health.ts';
import type { Log } from './operate/log.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { type NewsroomThread, startNewsroom } from './thread/start-newsroom.ts';

const COMMANDS = fileURLToPath(new URL('../commands', import.meta.url));

export type HouseParts = {
  readonly token: string;
  /** Where Discord's HTTP API is, or what stands in its place. */
  readonly api: string;
  readonly contentDir: string;
  /** Where everything is kept that must outlive the process. */
  readonly store: Parameters<typeof openStore>[0];
  readonly clock: Clock;
  readonly log: Log;
  /** Where an article can be read that nobody publishes on the web, without its id: `…/read`. */
  readonly readAt?: string;
  /** Only the operator can help; `curable` says whether starting anew may. */
  readonly onFatal: (message: string, curable: boolean) => void;
  /** Calls off the start: the house comes back as far as it got, to be stopped. */
  readonly signal?: AbortSignal;
};

/** Everything that answers and posts, up and connected. */
export type House = {
  readonly newsroom: NewsroomThread;
  readonly bot: Bot;
  readonly delivery: Delivery;
  readonly store: Store;
  readonly health: HouseHealth;
  /** Takes it down in order: no new calls and editions, what is in hand, then the rest. */
  stop(): Promise<void>;
};

/**
 * Builds the house and opens its door. Commands and library stand ready before the bot connects, so
 * that no call can come too early; digests go out even while the bot cannot connect.
 *
 * @throws StoreUnavailable or StoreUnusable where there is nothing to remember by.
 */
export async function openHouse(parts: HouseParts): Promise<House> {
  const { token, api, contentDir, clock, log, readAt } = parts;
  const { onFatal, signal } = parts;
  const commands = await loadCommands(COMMANDS);
  const store = await openStore(parts.store);

  const sender = createDeliverySender({ token, api, clock, log });
  const newsroom = await startNewsroom({
    folder: contentDir,
    readAt,
    store: parts.store,
    clock,
    log,
    commands,
    newReference: () => randomUUID().slice(0, 8),
    report: (error, reference) => log.error({ error, reference }, 'An answer failed.'),
    survey: sender.survey,
    rights: sender.rights,
    wake: () => delivery.wake(),
    onDeath(error) {
      log.fatal({ error }, 'The newsroom’s thread is dead: nothing can be answered or composed.');
      onFatal(error.message, true);
    },
  });
  const delivery = createDelivery({
    store,
    editor: newsroom.editor,
    sender,
    clock,
    log,
    startTick,
    newId: randomUUID,
    random: Math.random,
    onFatal: (problem) => onFatal(problem, false),
  });
  delivery.wake();

  const bot = await startBot({
    token,
    api,
    counter: newsroom,
    log,
    onFatal,
    ...(signal !== undefined && { signal }),
  });
  return {
    newsroom,
    bot,
    delivery,
    store,
    health: houseHealth({ bot, delivery, store, newsroom, sender }),
    async stop() {
      await Promise.all([bot.stop(), delivery.stop()]);
      await newsroom.stop();
      await store[Symbol.asyncDispose]();
    },
  };
}
