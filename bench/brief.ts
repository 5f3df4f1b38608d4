import type { Article } from '../src/article/article.ts';
import { compose } from '../src/briefing/compose.ts';
import { topicSubject } from '../src/briefing/subject.ts';
import type { SectionPassage } from '../src/search/passage.ts';
import { passagesOf } from '../src/search/passages.ts';
import { type Figures, figuresOf, seeded } from './figures.ts';
import { generatedArticle } from './generated-articles.ts';

const LIBRARIES = [1_000, 10_000, 100_000];
const MATCHES = [10, 1_000, 10_000];

/** Articles that are new to every call of the first kind: more than one briefing reads. */
const NEW = 150;

/** Calls before the measured ones, so that compilers are warm. */
const WARM_UP = 30;

const NAME = 'ferries';
const SUBJECT = topicSubject({ id: NAME, name: NAME, aliases: [] });

/**
 * Prints how long it takes to compose a briefing on a topic that so many of a library's articles
 * match: the first time, where none of the articles that it reads was read before, and again; beside
 * the first sentences of the newest five. It is the thread's own time, so that what else a machine
 * does is not counted.
 */
export async function benchBrief({ calls }: { calls: number }): Promise<void> {
  console.log(
    `${calls} briefings each, milliseconds of the thread\n${'articles'.padStart(9)}${'matching'.padStart(9)}` +
      ['first p50', 'p99', 'again p50', 'p99', 'leads p50', 'p99']
        .map((h) => h.padStart(11))
        .join(''),
  );
  const random = seeded(5);
  const library: Article[] = [];
  for (const articles of LIBRARIES) {
    for (let place = library.length; place < articles; place += 1) {
      library.push(generatedArticle(place, NAME, random));
    }
    for (const matching of MATCHES.filter((each) => each <= articles)) {
      const every = Math.floor(articles / matching);
      const matched = library.filter((_, place) => place % every === 0).slice(0, matching);
      const cells = measure(sectionsOf(matched), calls, random)
        .flatMap(({ p50, p99 }) => [p50, p99])
        .map((each) => each.toFixed(2).padStart(11));
      console.log(String(articles).padStart(9) + String(matching).padStart(9) + cells.join(''));
    }
  }
}

const sectionsOf = (articles: readonly Article[]): readonly SectionPassage[] =>
  passagesOf(articles, { topics: [], speakers: [] }).sections;

function measure(
  sections: readonly SectionPassage[],
  calls: number,
  random: () => number,
): readonly Figures[] {
  const fresh = () => {
    const count = Math.min(NEW, sections.length);
    const articles = Array.from({ length: count }, (_, at) => generatedArticle(at, NAME, random));
    return [...sectionsOf(articles), ...sections.slice(count)];
  };
  return [
    timesOf(calls, fresh, (given) => compose(SUBJECT, given, [])),
    timesOf(
      calls,
      () => sections,
      (given) => compose(SUBJECT, given, []),
    ),
    timesOf(calls, () => sections, leads),
  ];
}

function timesOf(
  calls: number,
  prepare: () => readonly SectionPassage[],
  answer: (given: readonly SectionPassage[]) => unknown,
): Figures {
  const times: number[] = [];
  for (let call = 0; call < WARM_UP + calls; call += 1) {
    const given = prepare();
    const started = process.threadCpuUsage();
    answer(given);
    const { user, system } = process.threadCpuUsage(started);
    if (call >= WARM_UP) times.push((user + system) / 1000);
  }
  return figuresOf(times);
}

const leads = (sections: readonly SectionPassage[]): readonly (string | undefined)[] =>
  sections.slice(0, 5).map(({ section }) => section.paragraphs[0]?.sentences[0]?.text);
