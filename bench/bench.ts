import { Command } from 'commander';
import { benchAnswer } from './answer.ts';
import { benchBrief } from './brief.ts';
import { benchFanout } from './fanout.ts';
import { benchPlanning } from './planning.ts';
import { benchRecording } from './recording.ts';

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

await program.parseAsync();
