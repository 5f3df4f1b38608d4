import { once } from 'node:events';
import { type MovableClock, movableClock, systemClock } from './clock.ts';
import { type Config, loadEnvFile, readConfig } from './config.ts';
import { type House, openHouse } from './house.ts';
import { startHealthServer } from './operate/health-server.ts';
import { createLog } from './operate/log.ts';
import { outliveReaders, stopSignal } from './operate/process-signals.ts';
import { startPlayground } from './playground/server.ts';
import { GUILD_ID } from './playground/world/cast.ts';
import { StoreUnusable } from './store/store.ts';

/** Status for the supervisor: starting again may help, or (EX_CONFIG) it cannot. */
const FAILED = 1;
const HOPELESS = 78;

/** What is stopped is gone by then, finished or not: a delivery in hand may take most of it. */
const STOP_WITHIN_MS = 12_000;

/** How much of what the playground remembers is looked at for its time. */
const RECENT = 50;

/** What runs, and how it is taken down. */
type Running = { readonly ready: string; stop(): Promise<void> };

const config = settings();
const log = createLog({
  level: config.LOG_LEVEL,
  output: process.stdout,
  secrets: [config.DISCORD_TOKEN ?? '', config.DATABASE_URL ?? ''],
});
process.on('unhandledRejection', (error) => end(FAILED, error));
process.on('uncaughtException', (error) => end(FAILED, error));
outliveReaders(process);
const told = stopSignal(process);
told.addEventListener('abort', () => {
  log.info({}, 'Stopping: nothing new is begun, what is in hand is finished.');
  setTimeout(() => process.exit(FAILED), STOP_WITHIN_MS);
});

const running = await (
  config.DISCORD_TOKEN === undefined
    ? runPlayground(config)
    : runAtDiscord(config, config.DISCORD_TOKEN)
).catch((error: unknown) => end(error instanceof StoreUnusable ? HOPELESS : FAILED, error));
if (!told.aborted) {
  console.log(running.ready);
  await once(told, 'abort');
}
await running.stop();
process.exit(0);

function settings(): Config {
  try {
    loadEnvFile();
    return readConfig(process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return process.exit(HOPELESS);
  }
}

/** The bot on Discord. */
async function runAtDiscord(
  { DISCORD_API_URL, CONTENT_DIR, DATA_DIR, DATABASE_URL, HEALTH_PORT }: Config,
  token: string,
): Promise<Running> {
  const house = await openHouse({
    token,
    api: DISCORD_API_URL,
    contentDir: CONTENT_DIR,
    store: { dataDir: DATA_DIR, databaseUrl: DATABASE_URL, file: 'dateline.db' },
    clock: systemClock,
    log,
    signal: told,
    onFatal: (_, curable) => process.exit(curable ? FAILED : HOPELESS),
  });
  const closeHealth = await showHealth(house, HEALTH_PORT);
  return {
    ready: 'Dateline is ready: on Discord',
    async stop() {
      await closeHealth();
      await house.stop();
    },
  };
}

/** Shows how the house is, where a port is set for that; resolves with what ends it. */
async function showHealth(
  { health }: House,
  port: number | undefined,
): Promise<() => Promise<void>> {
  if (port === undefined) return async () => {};
  const server = await startHealthServer({ port, ...health }).catch((error: unknown) => {
    throw new Error(`Health cannot be shown on port ${port}. Set HEALTH_PORT to another.`, {
      cause: error,
    });
  });
  log.info({ url: server.url }, 'Health and figures can be read.');
  return () => server.close();
}

/**
 * The same bot, in a Discord of our own on this machine. What it remembers is kept apart from what a
 * bot on Discord remembers, whose channels are others.
 */
async function runPlayground({
  PORT,
  HEALTH_PORT,
  CONTENT_DIR,
  DATA_DIR,
}: Config): Promise<Running> {
  const clock = movableClock(systemClock);
  let house: House | undefined;
  const playground = await startPlayground({
    port: PORT,
    clock,
    token: 'playground.has.no-secret',
    read: async (path) => house && readArticle(path, house),
    timeMachine: {
      now: () => clock.now(),
      moveTo(at) {
        clock.moveTo(at);
        house?.delivery.wake();
      },
      next: async () => house && nextDigest(house),
    },
    log: (error) => log.error({ error }, 'The playground has a fault.'),
  }).catch((error: unknown) => {
    throw new Error(
      `The playground cannot listen on port ${PORT}. Stop what uses it, or set PORT to another ` +
        '(0 takes any free one).',
      { cause: error },
    );
  });
  const opened = await openHouse({
    token: playground.token,
    api: playground.apiUrl,
    contentDir: CONTENT_DIR,
    store: { dataDir: DATA_DIR, databaseUrl: undefined, file: 'playground.db' },
    clock,
    log,
    readAt: `${playground.url}/read`,
    signal: told,
    onFatal: (_, curable) => process.exit(curable ? FAILED : HOPELESS),
  });
  house = opened;
  await catchUp(clock, opened);
  await opened.bot.registered;
  const closeHealth = await showHealth(opened, HEALTH_PORT);
  return {
    ready: `Dateline is ready: ${playground.url}`,
    async stop() {
      await closeHealth();
      await opened.stop();
      await playground.close();
    },
  };
}

async function readArticle(path: string, { newsroom }: House) {
  const html = await newsroom.page(decodeURIComponent(path.replace(/^\/read\//, '')));
  return html === undefined ? undefined : { status: 200, html };
}

/** A clock that was put forward before a restart stays so: what is remembered must not lie in the future. */
async function catchUp(clock: MovableClock, { store }: House): Promise<void> {
  const editions = await store.editionsIn(GUILD_ID, RECENT);
  const changes = await store.changesIn(GUILD_ID, { limit: RECENT });
  const latest = Math.max(
    ...[...editions.map(({ since }) => since), ...changes.map(({ at }) => at)].map(Number),
  );
  if (latest > clock.now().getTime()) clock.moveTo(new Date(latest));
}

async function nextDigest({ store }: House): Promise<Date | undefined> {
  const subscriptions = await store.subscriptionsIn(GUILD_ID);
  return subscriptions
    .flatMap(({ next }) => next?.at ?? [])
    .toSorted((a, b) => a.getTime() - b.getTime())[0];
}

function end(status: number, error: unknown): never {
  log.fatal({ error }, error instanceof Error ? error.message : 'The process failed.');
  process.exit(status);
}
