import { vi } from 'vitest';
import { startBot } from '../../src/discord/bot.ts';
import type { Bot, BotParts } from '../../src/discord/bot.ts';
import { DISCORD_TIMING } from '../../src/discord/timing.ts';
import type { Timing } from '../../src/discord/timing.ts';
import { echo, counterOf, keptLog } from './front.ts';
import type { StandIn } from './stand-in.ts';

const TOKEN = 'a.test.token';

/** A bot that runs, and what it told its operator. */
export type Started = AsyncDisposable & {
  readonly bot: Bot;
  readonly fatal: string[];
  readonly lines: string[];
};

type Setting = Partial<Timing> & Partial<Pick<BotParts, 'counter' | 'signal'>>;

/** A bot at the stand-in, through the real discord.js. */
export async function botAt(
  { api }: StandIn,
  { counter = counterOf(echo), signal, ...timing }: Setting = {},
): Promise<Started> {
  const fatal: string[] = [];
  const log = keptLog();
  const bot = await startBot({
    token: TOKEN,
    api,
    counter,
    log,
    onFatal: (message) => fatal.push(message),
    timing: { ...DISCORD_TIMING, ...timing },
    ...(signal !== undefined && { signal }),
  });
  return { bot, fatal, lines: log.lines, [Symbol.asyncDispose]: () => bot.stop() };
}

/** The options of `/echo`. */
export const say = (words: string) => [{ type: 3, name: 'words', value: words }];

/** The first answers to interactions, in the order in which they came. */
export const callbacks = ({ calls }: StandIn) =>
  calls.filter(({ path }) => path.endsWith('/callback'));

/** Waits until the world is as the check says. */
export const eventually = (check: () => void) =>
  vi.waitFor(check, { timeout: 12_000, interval: 5 });
