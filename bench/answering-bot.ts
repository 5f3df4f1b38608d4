import { Client } from 'discord.js';
import type { Counter } from '../src/answer.ts';
import { startBot } from '../src/discord/bot.ts';
import { createLog } from '../src/operate/log.ts';
import { newsroomAlone } from './newsroom-alone.ts';

/**
 * A bot in a process of its own, to be measured from outside: `dateline`, or the baseline `guide`,
 * which answers every command with one word, as discord.js's guide shows.
 *
 *     node bench/answering-bot.ts dateline|guide API TOKEN CONTENT
 */
const [kind, api = '', token = '', contentDir = ''] = process.argv.slice(2);
const log = createLog({ level: 'error', output: process.stderr });

/** How long our own part of each answer took, in milliseconds: from call to reply. */
const own: number[] = [];

if (kind === 'guide') await runGuide();
else await runDateline();
process.send?.('ready');
process.on('message', (message) => {
  if (message === 'own') process.send?.({ own: own.splice(0), rss: process.memoryUsage.rss() });
});

async function runDateline(): Promise<void> {
  const newsroom = await newsroomAlone(contentDir, log);
  const counter: Counter = { ...newsroom, answer: timed((call) => newsroom.answer(call)) };
  const bot = await startBot({ token, api, counter, log, onFatal: () => process.exit(1) });
  await bot.registered;
}

/** The way to the newsroom's thread and back is ours. */
function timed(answer: Counter['answer']): Counter['answer'] {
  return async (call) => {
    const started = performance.now();
    try {
      return await answer(call);
    } finally {
      own.push(performance.now() - started);
    }
  };
}

async function runGuide(): Promise<void> {
  const client = new Client({ intents: [], rest: { api } });
  client.on('interactionCreate', (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply('Pong!');
  });
  await client.login(token);
  if (!client.isReady()) await new Promise((resolve) => client.once('clientReady', resolve));
}
