import { Command, Option } from 'commander';
import { UserError } from '../src/errors.ts';
import { scoreCheck } from './score/check/score-check.ts';
import { showLines } from './score/lines/score-lines.ts';
import { scoreQuotes } from './score/quotes/score-quotes.ts';
import { scoreSearch } from './score/search/score-search.ts';
import { scoreSummary } from './score/summary/score-summary.ts';

/** Claims about quality, as commands that anyone can run. Each prints what it counted beside a baseline. */
const program = new Command('score');

program
  .command('quotes')
  .description('who said what, as the product reads it, against articles that people annotated')
  .argument('[folders...]', 'folders with gold.jsonl and text/*.txt')
  .option('--publishers', 'a line for each publisher too')
  .option('--errors <n>', 'up to n examples of each kind of mistake, with their text', Number)
  .option('--docs <file>', 'only the articles listed in a file, one name a line')
  .addOption(
    new Option('--half <which>', 'half of the articles, by name').choices(['first', 'second']),
  )
  .option('--json', 'a line of JSON for each folder')
  .action(scoreQuotes);

program
  .command('summary')
  .description('how much of what people wrote of articles a briefing says: ROUGE, beside others')
  .argument('<folders...>', 'folders with docs.jsonl or clusters.jsonl')
  .action(scoreSummary);

program
  .command('check')
  .description('true and altered quotes, checked against libraries of several sizes')
  .option('--checks <n>', 'checks against the smallest library, half of them true', Number, 2_000)
  .option('--timed <n>', 'checks against each larger one', Number, 200)
  .option('--sizes <list>', 'articles, the smallest first', '1000,10000,100000')
  .action(scoreCheck);

program
  .command('lines')
  .description('the lines that briefings on single articles show, with why, to be read by somebody')
  .argument('<folders...>', 'folders of articles')
  .option('--count <n>', 'how many articles', Number, 100)
  .action(showLines);

program
  .command('search')
  .description('how well searches find: nDCG@10, recall@10, MRR@10, beside two plain engines')
  .argument('[dirs...]', 'folders with docs.jsonl, queries.jsonl and qrels.tsv')
  .option('--run <file>', 'write what was found, in the format of TREC')
  .option('--typos', 'ask everything again with a slip in a third of the words')
  .action(scoreSearch);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  const { what, why, fix } = error.parts;
  console.error([what, why, fix].join('\n'));
  process.exitCode = 1;
}
