import type { Article } from '../../src/article/article.ts';
import { figuresOf } from '../figures.ts';
import type { Ready } from './engine.ts';
import { comeRound } from './loop.ts';
import { wordAt } from './made-words.ts';
import { timeOf } from './spending.ts';
import { articleOf } from './texts.ts';

/** Articles changed one after another; fewer where one takes long. */
const CHANGES = 7;
const CHANGING_MS = 10_000;

/** No such letters begin a made word. */
const NEW = 'qux';

/** Milliseconds until a word is found that an article has newly: the middle of several such changes. */
export async function timeOfChange(ready: Ready, articles: readonly Article[]): Promise<number> {
  const times: number[] = [];
  for (let n = 0, all = 0; n < CHANGES && all < CHANGING_MS; n += 1) {
    const word = `${NEW}${wordAt(n)}`;
    const changed = withWord(articles[Math.floor((articles.length * n) / CHANGES)], word);
    let found = '';
    const took = await timeOf(async () => {
      await ready.change(changed);
      [found = ''] = await ready.ask(word);
    });
    if (articleOf(found) !== changed.id) throw new Error(`“${word}” was not found in its article.`);
    times.push(took);
    all += took;
    await comeRound();
  }
  return figuresOf(times).p50;
}

/** An article with a sentence more at the end of each section. */
function withWord(article: Article | undefined, word: string): Article {
  if (article === undefined) throw new Error('There is no article to change.');
  const sections = article.sections.map((section) => {
    const last = { text: `This is ${word}.`, start: section.end, end: section.end };
    return { ...section, paragraphs: [...section.paragraphs, { ...last, sentences: [last] }] };
  });
  return { ...article, sections };
}
