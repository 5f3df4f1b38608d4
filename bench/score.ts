import { Command } from 'commander';
import { showLines } from './score/lines/score-lines.ts';
import { scoreSummary } from './score/summary/score-summary.ts';

/** Claims about quality, as commands that anyone can run on their own data. Each prints its figures beside a baseline. */
const program = new Command('score');

program
  .command('summary')
  .description('how much of what people wrote of articles a briefing says: ROUGE, beside others')
  .argument('<folders...>', 'folders with docs.jsonl or clusters.jsonl')
  .action(scoreSummary);

program
  .command('lines')
  .description('the lines that briefings on single articles show, with why, to be read by somebody')
  .argument('<folders...>', 'folders of articles')
  .option('--count <n>', 'how many articles', Number, 100)
  .action(showLines);

await program.parseAsync();
