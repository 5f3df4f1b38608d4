import { Client } from 'discord.js';
import { type Command, isFamily, isMenu, type SlashCommand } from '../src/command.ts';
import { counterOver } from '../src/answer.ts';
import { systemClock } from '../src/clock.ts';
import { loadCommands } from '../src/command-files.ts';
import { startBot } from '../src/discord/bot.ts';
import { openNewsroom } from '../src/newsroom/open-newsroom.ts';
import { createLog } from '../src/operate/log.ts';

/**
 * A bot in a process of its own, to be measured from outside: `dateline`, or the baseline `guide`,
 * which answers every command with one word, as discord.js's guide shows.
 *
 *     node bench/answering-bot.ts dateline|guide API TOKEN CONTENT
 */
const [kind, api = '', token = '', contentDir = ''] = process.argv.slice(2);
const log = createLog({ level: 'error', output: process.stderr });

/** How long our own part of each answer took, in milliseconds: from values to message. */
const own: number[] = [];

if (kind === 'guide') await runGuide();
else await runDateline();
process.send?.('ready');
process.on('message', (message) => {
  if (message === 'own') process.send?.({ own: own.splice(0), rss: process.memoryUsage.rss() });
});

async function runDateline(): Promise<void> {
  const commands = await loadCommands(`${import.meta.dirname}/../commands`);
  const newsroom = await openNewsroom({
    folder: contentDir,
    clock: systemClock,
    log,
    addressOf: (id) => `http://127.0.0.1/read/${id}`,
  });
  const counter = counterOver({
    commands: new Map([...commands].map(([name, command]) => [name, timed(command)])),
    desk: newsroom.desk,
    newReference: () => 'bench',
    report: (error: unknown) => log.error({ error }, 'An answer failed.'),
  });
  const bot = await startBot({ token, api, counter, log, onFatal: () => process.exit(1) });
  await bot.registered;
}

/** A family's subcommands and the menus are as they are: the measurement calls readers' commands alone. */
function timed(command: Command): Command {
  if (isFamily(command) || isMenu(command)) return command;
  const slashed: SlashCommand = {
    ...command,
    async run(values, desk, asker) {
      const started = performance.now();
      try {
        return await command.run(values, desk, asker);
      } finally {
        own.push(performance.now() - started);
      }
    },
  };
  return slashed;
}

async function runGuide(): Promise<void> {
  const client = new Client({ intents: [], rest: { api } });
  client.on('interactionCreate', (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply('Pong!');
  });
  await client.login(token);
  if (!client.isReady()) await new Promise((resolve) => client.once('clientReady', resolve));
}
