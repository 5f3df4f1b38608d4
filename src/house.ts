import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Front } from './answer.ts';
import type { Clock } from './clock.ts';
import { loadCommands } from './command-files.ts';
import { type Bot, startBot } from './discord/bot.ts';
import { type Newsroom, openNewsroom } from './newsroom/open-newsroom.ts';
import type { Log } from './operate/log.ts';

const COMMANDS = fileURLToPath(new URL('../commands', import.meta.url));

export type HouseParts = {
  readonly token: string;
  /** Where Discord's HTTP API is, or what stands in its place. */
  readonly api: string;
  readonly contentDir: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Where an article can be read that nobody publishes on the web. */
  readonly addressOf?: (articleId: string) => string | undefined;
  /** Only the operator can help; `curable` says whether starting anew may. */
  readonly onFatal: (message: string, curable: boolean) => void;
  /** Calls off the start: the house comes back as far as it got, to be stopped. */
  readonly signal?: AbortSignal;
};

/** Everything that answers, up and connected. */
export type House = {
  readonly newsroom: Newsroom;
  readonly bot: Bot;
  /** Takes it down in order: no new calls, the answers in hand, then the rest. */
  stop(): Promise<void>;
};

/**
 * Builds the house and opens its door. Commands and library stand ready before the bot connects, so
 * that no call can come too early.
 */
export async function openHouse(parts: HouseParts): Promise<House> {
  const { token, api, contentDir, clock, log, addressOf = () => undefined } = parts;
  const { onFatal, signal } = parts;
  const commands = await loadCommands(COMMANDS);
  const newsroom = await openNewsroom({ folder: contentDir, clock, log, addressOf });
  const front: Front = {
    commands,
    get desk() {
      return newsroom.desk;
    },
    newReference: () => randomUUID().slice(0, 8),
    report: (error, reference) => log.error({ error, reference }, 'An answer failed.'),
  };
  const bot = await startBot({
    token,
    api,
    front,
    log,
    onFatal,
    ...(signal !== undefined && { signal }),
  });
  return {
    newsroom,
    bot,
    async stop() {
      await bot.stop();
      await newsroom[Symbol.asyncDispose]();
    },
  };
}
