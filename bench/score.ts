import { Command } from 'commander';
import { scoreCheck } from './score/check.ts';

/** Claims about being right, as commands that anyone can run. Each prints what it counted beside a baseline. */
const program = new Command('score');

program
  .command('check')
  .description('true and altered quotes, checked against libraries of several sizes')
  .option('--checks <n>', 'checks against the smallest library, half of them true', Number, 2_000)
  .option('--timed <n>', 'checks against each larger one', Number, 200)
  .option('--sizes <list>', 'articles, the smallest first', '1000,10000,100000')
  .action(scoreCheck);

await program.parseAsync();
