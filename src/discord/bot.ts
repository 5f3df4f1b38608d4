import type { Counter } from '../answer.ts';
import type { Log } from '../operate/log.ts';
import { followDiscordClock } from './age.ts';
import { commandJson } from './command-json.ts';
import { createConnection } from './connection.ts';
import type { Ears } from './connection.ts';
import { zeroCounts } from './counters.ts';
import type { Counts } from './counters.ts';
import { failureOf } from './http.ts';
import type { Http } from './http.ts';
import { createIntake } from './intake.ts';
import { startFailed } from './refusal.ts';
import { countRefused } from './refused-calls.ts';
import type { RefusedCalls } from './refused-calls.ts';
import { keepRegistered } from './registrar.ts';
import { retried } from './retry.ts';
import { DISCORD_TIMING, repeat, settledWithin } from './timing.ts';
import type { Timing } from './timing.ts';
import { createWatchdog } from './watchdog.ts';
import type { ShardHealth } from './watchdog.ts';

/** What a bot at Discord is made of. */
export type BotParts = {
  readonly token: string;
  /** Where Discord's HTTP API is, without a version: `https://discord.com/api`. */
  readonly api: string;
  /** The commands stand ready in it: they are registered, and calls may come at once. */
  readonly counter: Counter;
  readonly log: Log;
  /**
   * Told once when only the operator can help, in words for them. The process
   * should end then, so that whatever watches over it starts it anew.
   */
  onFatal(message: string, curable: boolean): void;
  /** Calls off the start. What has been started is still to be stopped. */
  readonly signal?: AbortSignal;
  readonly timing?: Timing;
};

/** How the bot is. */
export type Health = Readonly<Counts> & {
  /** Every shard is connected. */
  readonly ready: boolean;
  readonly shards: readonly ShardHealth[];
  /** The longest that a shard has been without an acknowledged heartbeat; 0 before there is one. */
  readonly lastAckMs: number;
};

export type Bot = {
  health(): Health;
  /** What became of the interactions since the start. */
  counts(): Readonly<Counts>;
  /** Answers of 401, 403 and 429 since the start; those to deliveries are counted by their sender. */
  refused(): RefusedCalls;
  /** Resolves once Discord has our commands, or has refused them for good. */
  readonly registered: Promise<void>;
  /** Takes no more calls, gives the answers in hand a few seconds, and leaves. */
  stop(): Promise<void>;
};

/** How long Discord may take to say goodbye. */
const CLOSE_WITHIN_MS = 1_000;

/**
 * Connects, answers and registers the commands. Resolves when every shard is
 * greeted, and never rejects: what keeps the bot from that for good goes to
 * `onFatal`, and the bot that comes back then is not ready and never will be.
 */
export async function startBot(parts: BotParts): Promise<Bot> {
  const { api, counter, log, timing = DISCORD_TIMING } = parts;
  const counts = zeroCounts();
  const over = new AbortController();
  const fatal = (message: string, curable = false) => {
    if (over.signal.aborted) return;
    over.abort();
    log.fatal({}, message);
    parts.onFatal(message, curable);
  };

  const discordClock = followDiscordClock(timing.elapsed);
  const http: Http = (request) => connection.http(request);
  let us: string | undefined;
  const { ageOf } = discordClock;
  const intake = createIntake({ counter, http, log, counts, timing, ageOf, us: () => us });
  let registering: Promise<void> | undefined;
  const register = (applicationId: string) => {
    us = applicationId;
    const wanted = [...counter.commands.values()].map(commandJson);
    registering ??= keepRegistered(applicationId, wanted, http, log, retryBy(timing, over.signal));
  };
  const refused = countRefused();
  const ears: Ears = {
    log,
    onAnswer: (status) => refused.note(status),
    onTime: discordClock.showed,
    onFinal: (message) => fatal(message),
    onPacket(brought) {
      if (brought.kind === 'interaction') intake.take(brought.interaction);
      else register(brought.applicationId);
    },
  };
  let connection = createConnection(api, ears);

  const watchdog = createWatchdog({ ...timing, pulses: () => connection.pulses() });
  const stopLooking = repeat(timing.lookEveryMs, timing.after, () => {
    const trouble = watchdog.look();
    if (trouble !== undefined) fatal(trouble, true);
  });
  over.signal.addEventListener('abort', stopLooking);
  const callOff = () => over.abort();
  parts.signal?.addEventListener('abort', callOff);
  if (parts.signal?.aborted === true) callOff();

  const open = () => connection.open(parts.token);
  const renew = () => void (connection = createConnection(api, ears));
  await keepOpening({ open, renew, log, timing, fatal, signal: over.signal });

  return {
    registered: registering ?? Promise.resolve(),
    health: () => healthOf(counts, watchdog.shards(), over.signal),
    counts: () => ({ ...counts }),
    refused: () => refused.counts(),
    async stop() {
      over.abort();
      await settledWithin(intake.close(), timing.stopWithinMs, timing.after);
      await settledWithin(connection.close(), CLOSE_WITHIN_MS, timing.after);
      log.info({ ...counts }, 'The bot has left Discord.');
    },
  };
}

type Opening = {
  open(): Promise<void>;
  /** Puts a new connection in the place of one that could not be opened: the library uses none twice. */
  renew(): void;
  readonly log: Log;
  readonly timing: Timing;
  readonly fatal: (message: string) => void;
  readonly signal: AbortSignal;
};

/** The library gives up at the first failure; a network often comes back. */
async function keepOpening(opening: Opening): Promise<void> {
  const { log, timing, fatal, signal } = opening;
  const calledOff = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve());
  });
  await retried(() => Promise.race([opening.open(), calledOff]), {
    ...retryBy(timing, signal),
    worthIt(error, nextMs) {
      if (failureOf(error) !== 'unsure') {
        fatal(startFailed(error));
        return false;
      }
      log.warn({ error, againInMs: nextMs }, 'Connecting to Discord failed.');
      opening.renew();
      return true;
    },
  });
}

const retryBy = ({ after, retryAfterMs: firstMs }: Timing, signal: AbortSignal) => ({
  after,
  firstMs,
  signal,
});

function healthOf(
  counts: Counts,
  shards: readonly ShardHealth[],
  { aborted }: AbortSignal,
): Health {
  return {
    ...counts,
    ready: !aborted && shards.length > 0 && shards.every(({ ready }) => ready),
    shards,
    lastAckMs: Math.max(0, ...shards.map(({ lastAckMs }) => lastAckMs)),
  };
}
