import { randomUUID } from 'node:crypto';
import { Client, Routes } from 'discord.js';
import { systemClock } from '../src/clock.ts';
import { createDelivery } from '../src/delivery/scheduler.ts';
import { startBot } from '../src/discord/bot.ts';
import { createDeliverySender } from '../src/discord/delivery-sender.ts';
import { createLog } from '../src/operate/log.ts';
import { button, message, row, text } from '../src/render/blocks.ts';
import { editionMark } from '../src/render/edition-mark.ts';
import { openStore } from '../src/store/open-store.ts';
import { newsroomAlone } from './newsroom-alone.ts';

/**
 * A bot in a process of its own that answers readers and, once it is told `go`, posts to many
 * channels: `dateline` what is due in its store, or the baseline `loop` one message to each of the
 * channels that it is given, as fast as discord.js lets it.
 *
 *     node bench/fanout-bot.ts dateline|loop API TOKEN DATA_DIR CHANNEL,CHANNEL,…
 */
const [kind, api = '', token = '', dataDir = '', channels = ''] = process.argv.slice(2);
const log = createLog({ level: 'warn', output: process.stderr });

/** As long as a usual digest. */
const LINES = Array.from({ length: 5 }, (_, n) => `**Headline ${n + 1}**\n${'Words '.repeat(40)}`);

const digest = (id: string) =>
  message(text(LINES.join('\n\n')), row(button('More', editionMark(id))));

const onFatal = () => process.exit(1);
const reportPeak = () => process.send?.({ peak: process.resourceUsage().maxRSS });

const fanOut = await (kind === 'loop' ? plainLoop() : dateline());
process.on('message', () => fanOut());
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });

async function dateline(): Promise<() => void> {
  const store = await openStore({ dataDir, databaseUrl: undefined, file: 'dateline.db' });
  const clock = systemClock;
  const counter = await newsroomAlone(`${import.meta.dirname}/../content`, log);
  const bot = await startBot({ token, api, counter, log, onFatal });
  await bot.registered;
  return () => {
    const delivery = createDelivery({
      store,
      sender: createDeliverySender({ api, token, clock, log }),
      editor: {
        compose: async ({ id }) => ({
          kind: 'message',
          payload: JSON.stringify(digest(id)),
          title: id,
          shown: [],
          until: 1,
        }),
      },
      clock,
      newId: randomUUID,
      random: Math.random,
      log,
      onFatal,
    });
    delivery.wake();
    void delivery.idle().then(() => reportPeak());
  };
}

async function plainLoop(): Promise<() => void> {
  const client = new Client({ intents: [], rest: { api } });
  client.on('interactionCreate', (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply('Pong!');
  });
  await client.login(token);
  if (!client.isReady()) await new Promise((resolve) => client.once('clientReady', resolve));
  const post = (channelId: string) =>
    client.rest.post(Routes.channelMessages(channelId), {
      body: digest(`s_00000000/${channelId}`),
    });
  return () => void Promise.all(channels.split(',').map(post)).then(() => reportPeak());
}
