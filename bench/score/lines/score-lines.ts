import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { compose } from '../../../src/briefing/compose.ts';
import { EVERYTHING } from '../../../src/briefing/subject.ts';
import { filesIn } from '../../../src/ingest/folder.ts';
import { readArticle } from '../../../src/ingest/read-article.ts';
import { passagesOf } from '../../../src/search/passages.ts';

/**
 * Prints the lines that a briefing on each article of a folder alone would show, with why, for
 * somebody to read: does each stand by itself, whole, and once?
 */
export async function showLines(
  folders: readonly string[],
  { count }: { readonly count: number },
): Promise<void> {
  let shown = 0;
  for (const folder of folders) {
    for (const { path } of await filesIn(folder)) {
      if (shown >= count) return;
      const { article } = readArticle(basename(path), await readFile(path));
      if (article === undefined) continue;
      shown += 1;
      const { sections, quotes } = passagesOf([article], { topics: [], speakers: [] });
      const briefing = compose(EVERYTHING, sections, quotes);
      console.log(`\n${shown}. ${article.headline}`);
      for (const { sentence, because } of briefing?.lines ?? []) {
        console.log(`   - ${sentence.text}\n       ${because}`);
      }
      for (const { quote, speaker } of briefing?.quotes ?? []) {
        console.log(`   > ${quote.text.replaceAll(/\s+/g, ' ')} (${speaker})`);
      }
      if (briefing === undefined) console.log('   No line of it can stand alone.');
    }
  }
}
