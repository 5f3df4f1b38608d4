import { Command } from 'commander';
import { checkFiles, checkFolder } from './cli/check.ts';
import { parseFiles } from './cli/parse.ts';
import { newPage } from './cli/page.ts';
import { preview } from './cli/preview.ts';
import { loadEnvFile, readConfig } from './config.ts';

/** The door for editors and operators. Says what is wrong and ends with 1, or ends with 0. */
const program = new Command('dateline').description(
  'Briefings, verbatim and cited, from articles that a community chose',
);
loadEnvFile();
const page = newPage(process.stdout);

program
  .command('check')
  .description('show what was understood of articles, and every mistake with its remedy')
  .argument(
    '[files...]',
    'articles, topics.yaml or speakers.yaml; none for the whole content folder',
  )
  .action(async (files: string[]) => {
    const { CONTENT_DIR } = readConfig(process.env);
    const problems =
      files.length > 0
        ? await checkFiles(files, CONTENT_DIR, page)
        : await checkFolder(CONTENT_DIR, page);
    process.exitCode = problems > 0 ? 1 : 0;
  });

program
  .command('parse')
  .description('print what was understood of articles, for other programs')
  .argument('<paths...>', 'articles, or folders that are searched for them')
  .requiredOption('--jsonl', 'one line of JSON for each file')
  .action(async (paths: string[]) => {
    process.exitCode = (await parseFiles(paths, page, process.stderr)) > 0 ? 1 : 0;
  });

program
  .command('preview')
  .description('print the briefing that a reader would get, and why each line was chosen')
  .argument('<topic...>', 'a topic, a name, a question, or any words')
  .option('--why', 'say why each line was chosen, and where it leads')
  .option('--since <time>', 'only articles published since: 7 days, yesterday, 2025-11-03')
  .action(async (words: string[], { why = false, since }: { why?: boolean; since?: string }) => {
    const { CONTENT_DIR: folder } = readConfig(process.env);
    const isOne = await preview({ folder, about: words.join(' '), since, why }, page);
    process.exitCode = isOne ? 0 : 1;
  });

await program.parseAsync();
