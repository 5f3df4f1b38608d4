import { Command } from 'commander';
import { benchAnswer } from './answer.ts';

/** Claims about speed, as commands that anyone can run. Each prints what it measured beside a baseline. */
const program = new Command('bench');

program
  .command('answer')
  .description('from INTERACTION_CREATE on the socket to the callback request at the server')
  .option('--calls <n>', 'measured calls of each kind', Number, 400)
  .option('--articles <n>', 'size of the large library', Number, 10_000)
  .action(benchAnswer);

await program.parseAsync();
