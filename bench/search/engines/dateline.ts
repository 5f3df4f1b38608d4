import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Article } from '../../../src/article/article.ts';
import { changeIndex } from '../../../src/search/changing.ts';
import { type Complete, completing } from '../../../src/search/completions.ts';
import type { Passage } from '../../../src/search/passage.ts';
import { buildIndex, type PassageIndex } from '../../../src/search/passage-index.ts';
import { passagesOf } from '../../../src/search/passages.ts';
import { inWords } from '../../../src/search/query.ts';
import { reopenIndex } from '../../../src/search/reopening.ts';
import { CHOICES, type Engine, type Ready, TEN } from '../engine.ts';

/** As many titles as the product completes: the newest. */
const MOST_TITLES = 50_000;

/** Other work of the thread comes in between. */
const pause = (): Promise<void> => setImmediate();

const passagesIn = (articles: readonly Article[]): readonly Passage[] =>
  passagesOf(articles, { topics: [], speakers: [] }).sections;

/** What `/search` asks, in a thread of its own, fed by slices, and kept as its parts. */
export const dateline: Engine = {
  name: 'Dateline',
  thread: 'worker',
  memory: 'heap',
  prepare(articles) {
    const passages = passagesIn(articles);
    const titles = titlesOf(articles);
    return {
      build: async () => over(await buildIndex(passages, pause), passages, titles),
      async start(folder) {
        const parts = readdirSync(folder).map((name) => ({
          name,
          bytes: readFileSync(join(folder, name)),
        }));
        const index = await reopenIndex(parts, passages, pause);
        if (index === undefined) throw new Error('What was kept is not of this library.');
        return over(index, passages, titles);
      },
    };
  },
};

/** Titles are prepared when letters are typed first: a search need not wait for them. */
function over(built: PassageIndex, given: readonly Passage[], titles: readonly string[]): Ready {
  let passages = given;
  let index = built;
  const offers = titles.map((item) => ({ item, names: [item] }));
  let completer: Promise<Complete<string>> | undefined;
  return {
    ask(words) {
      const { articles } = index.search(inWords(words), {}, { from: 0, count: TEN });
      return articles.flatMap(({ hits }) => hits[0]?.passage.section.id ?? []);
    },
    async complete(letters) {
      completer ??= completing(offers, pause);
      const complete = await completer;
      return complete(letters, CHOICES);
    },
    async change(article) {
      const others = passages.filter((each) => each.article.id !== article.id);
      passages = [...others, ...passagesIn([article])];
      index = await changeIndex(index, passages, pause);
    },
    keep(folder) {
      for (const { name, bytes } of index.parts()) writeFileSync(join(folder, name), bytes);
    },
  };
}

const titlesOf = (articles: readonly Article[]): readonly string[] =>
  [
    ...new Set(
      articles.flatMap(({ headline, sections }) => [
        headline,
        ...sections.flatMap(({ heading }) => heading ?? []),
      ]),
    ),
  ].slice(0, MOST_TITLES);
