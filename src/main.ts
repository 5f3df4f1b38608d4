import { once } from 'node:events';
import { systemClock } from './clock.ts';
import { type Config, loadEnvFile, readConfig } from './config.ts';
import { openHouse } from './house.ts';
import { createLog } from './operate/log.ts';
import { outliveReaders, stopSignal } from './operate/process-signals.ts';
import { startPlayground } from './playground/server.ts';
import { readingPage } from './render/reading-page.ts';

/** Status for the supervisor: starting again may help, or (EX_CONFIG) it cannot. */
const FAILED = 1;
const HOPELESS = 78;

/** What is stopped is gone by then, finished or not. */
const STOP_WITHIN_MS = 5_000;

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
  log.info({}, 'Stopping: no new calls, the answers in hand are finished.');
  setTimeout(() => process.exit(FAILED), STOP_WITHIN_MS);
});

const running = await (
  config.DISCORD_TOKEN === undefined
    ? runPlayground(config)
    : runAtDiscord(config, config.DISCORD_TOKEN)
).catch((error: unknown) => end(FAILED, error));
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
  { DISCORD_API_URL, CONTENT_DIR }: Config,
  token: string,
): Promise<Running> {
  const house = await openHouse({
    token,
    api: DISCORD_API_URL,
    contentDir: CONTENT_DIR,
    clock: systemClock,
    log,
    signal: told,
    onFatal: (_, curable) => process.exit(curable ? FAILED : HOPELESS),
  });
  return { ready: 'Dateline is ready: on Discord', stop: () => house.stop() };
}

/** The same bot, in a Discord of our own on this machine. */
async function runPlayground({ PORT, CONTENT_DIR }: Config): Promise<Running> {
  const playground = await startPlayground({
    port: PORT,
    clock: systemClock,
    token: 'playground.has.no-secret',
    read: (path) => readArticle(path),
    log: (error) => log.error({ error }, 'The playground has a fault.'),
  }).catch((error: unknown) => {
    throw new Error(
      `The playground cannot listen on port ${PORT}. Stop what uses it, or set PORT to another ` +
        '(0 takes any free one).',
      { cause: error },
    );
  });
  const house = await openHouse({
    token: playground.token,
    api: playground.apiUrl,
    contentDir: CONTENT_DIR,
    clock: systemClock,
    log,
    addressOf: (id) => `${playground.url}/read/${id}`,
    signal: told,
    onFatal: (_, curable) => process.exit(curable ? FAILED : HOPELESS),
  });
  await house.bot.registered;
  function readArticle(path: string) {
    const article = house.newsroom.article(decodeURIComponent(path.replace(/^\/read\//, '')));
    return article && { status: 200, html: readingPage(article) };
  }
  return {
    ready: `Dateline is ready: ${playground.url}`,
    async stop() {
      await house.stop();
      await playground.close();
    },
  };
}

function end(status: number, error: unknown): never {
  log.fatal({ error }, error instanceof Error ? error.message : 'The process failed.');
  process.exit(status);
}
