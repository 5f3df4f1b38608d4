import { Command, InvalidArgumentError } from 'commander';
import { benchAnswer } from './answer.ts';
import { benchBrief } from './brief.ts';
import { benchFanout } from './fanout.ts';
import { benchPlanning } from './planning.ts';
import { benchRecording } from './recording.ts';
import { benchSearch } from './search.ts';
import { ENGINES } from './search/engines.ts';

/** Claims about speed, as commands that anyone can run. Each prints what it measured beside a baseline. */
const program = new Command('bench');

program
  .command('answer')
  .description('from INTERACTION_CREATE on the socket to the callback request at the server')
  .option('--calls <n>', 'measured calls of each kind', Number, 400)
  .option('--articles <n>', 'size of the large library', Number, 10_000)
  .action(benchAnswer);

program
  .command('planning')
  .description(
    'opening the editions of subscriptions that are all due in one minute, on either store',
  )
  .option('--subscriptions <n>', 'how many are due', Number, 100_000)
  .action(benchPlanning);

program
  .command('recording')
  .description('recording what the library holds, on either store')
  .option('--sections <n>', 'size of the library', Number, 78_000)
  .action(benchRecording);

program
  .command('fanout')
  .description('editions that are all due in one minute, while readers go on asking')
  .option('--editions <n>', 'how many are due', Number, 10_000)
  .option('--baseline <n>', 'how many the plain loop sends', Number, 1_000)
  .action(benchFanout);

program
  .command('brief')
  .description('composing briefings, in libraries and on topics of several sizes')
  .option('--calls <n>', 'measured briefings of each kind', Number, 300)
  .action(benchBrief);

program
  .command('search')
  .description('searching in libraries of several sizes, beside other engines')
  .option('--sections <list>', 'sizes of the libraries', sizes, [1_000, 10_000, 100_000, 300_000])
  .option('--engines <list>', 'which of them', engines, [...ENGINES.keys()])
  .option('--queries <n>', 'measured queries of each kind', count, 300)
  .option('--limit <s>', 'seconds that building, or asking everything, may take', count, 180)
  .option('--memory <MB>', 'what an engine’s heap may come to', count, 8_000)
  .action((options) => benchSearch(options));

await program.parseAsync();

function count(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is to be a whole number above 0.');
}

function sizes(text: string): readonly number[] {
  return text.split(',').map(count);
}

function engines(text: string): readonly string[] {
  const names = text.split(',');
  if (names.every((name) => ENGINES.has(name))) return names;
  throw new InvalidArgumentError(`Known are ${[...ENGINES.keys()].join(', ')}.`);
}
