import { Command } from 'commander';
import { scoreSearch } from './score/search/score-search.ts';

/** Claims about quality, as commands that anyone can run on their own data. Each prints its figures beside a baseline. */
const program = new Command('score');

program
  .command('search')
  .description('how well searches find: nDCG@10, recall@10, MRR@10, beside two plain engines')
  .argument('[dirs...]', 'folders with docs.jsonl, queries.jsonl and qrels.tsv')
  .option('--run <file>', 'write what was found, in the format of TREC')
  .option('--typos', 'ask everything again with a slip in a third of the words')
  .action(scoreSearch);

await program.parseAsync();
