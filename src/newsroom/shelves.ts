import type { Article } from '../article/article.ts';
import type { Registers, Speaker, Topic } from '../article/registers.ts';
import { quotesAbout } from '../briefing/choose-quotes.ts';
import { topicSubject } from '../briefing/subject.ts';
import { type Complete, completing } from '../search/completions.ts';
import { foldPhrase } from '../search/fold.ts';
import { buildIndex, type PassageIndex } from '../search/passage-index.ts';
import { nameKey } from '../search/name-key.ts';
import type { Passage, QuotePassage, SectionPassage } from '../search/passage.ts';
import { passagesOf } from '../search/passages.ts';
import { inWords } from '../search/query.ts';
import { sectionsByTopic } from '../search/topics.ts';
import { type Library, libraryOver, type QuotesIn, saidIn } from '../verify/library.ts';
import { buildPhraseIndex } from '../verify/phrase-index.ts';

/** A topic with everything that is filed under it, newest first. */
export type TopicShelf = {
  readonly topic: Topic;
  readonly articles: number;
  readonly sections: readonly SectionPassage[];
  readonly quotes: readonly QuotePassage[];
};

/** A library made ready for asking. Immutable: a changed library gets new shelves. */
export type Shelves = {
  readonly articles: number;
  readonly sections: readonly SectionPassage[];
  readonly quotes: readonly QuotePassage[];
  readonly index: PassageIndex;
  /** Topics with articles, the fullest first. */
  readonly topics: readonly TopicShelf[];
  /** Names of people and of publishers, the most frequent first. */
  readonly speakers: readonly string[];
  readonly sources: readonly string[];
  /** What each of these people said, newest first. */
  readonly saidBy: ReadonlyMap<string | undefined, readonly QuotePassage[]>;
  /** The same, made ready for comparing quotes with it. */
  readonly checked: Library;
  readonly passages: ReadonlyMap<string, Passage>;
  /** Speakers and publishers by their `nameKey`. */
  readonly names: ReadonlyMap<string, string>;
  /** All names of the person who is called so; none where nobody is, or several are. */
  readonly namesOf: (name: string) => readonly string[];
  readonly completeTopic: Complete<Topic>;
  readonly completeSpeaker: Complete<string>;
  readonly completeSource: Complete<string>;
  /** Headlines and headings, the newest first. */
  readonly completeTitle: Complete<string>;
};

/** Cuts, files and indexes a library; awaits `pause` after every few milliseconds of work. */
export async function shelve(
  articles: readonly Article[],
  registers: Registers,
  pause: () => Promise<void>,
): Promise<Shelves> {
  const newest = articles.toSorted(byFreshness);
  const { sections, quotes } = passagesOf(newest, registers);
  const quotesIn = saidIn(quotes);
  const topics = await topicShelves(sections, quotesIn, registers.topics, pause);
  const speakers = mostFirst(quotes.flatMap(({ speaker }) => (isName(speaker) ? speaker : [])));
  const sources = mostFirst(newest.flatMap(publisherOf));
  const all = [...sections, ...quotes];
  const index = await buildIndex(all, pause, filedUnder(topics));
  return {
    articles: articles.length,
    sections,
    quotes,
    index,
    checked: libraryOver({
      index: await buildPhraseIndex(sections, pause),
      quotesIn,
      articles: articles.length,
      alike: (words) => sectionsAlike(words, index),
    }),
    topics,
    speakers,
    sources,
    saidBy: Map.groupBy(quotes, ({ speaker }) => speaker),
    passages: new Map(all.map((passage) => [passage.key, passage])),
    names: new Map([...sources, ...speakers].map((name) => [nameKey(name), name])),
    namesOf: allNames(registers.speakers),
    completeTopic: await completing(
      topics.map(({ topic }) => ({ item: topic, names: topicNames(topic) })),
      pause,
    ),
    completeSpeaker: await completing(
      speakers.map((item) => ({ item, names: printedNames(item, registers.speakers) })),
      pause,
    ),
    completeSource: await completing(asThemselves(sources), pause),
    completeTitle: await completing(asThemselves(titlesOf(newest)), pause),
  };
}

/** Articles whose best sections a text is compared with where no two of its words stand side by side in any. */
const ALIKE = { from: 0, count: 4 };

function sectionsAlike(words: string, index: PassageIndex): readonly SectionPassage[] {
  const { articles } = index.search(inWords(words), { kind: 'section' }, ALIKE);
  return articles
    .flatMap(({ hits }) => hits)
    .flatMap(({ passage }) => (passage.kind === 'section' ? passage : []));
}

const asThemselves = (names: readonly string[]) => names.map((item) => ({ item, names: [item] }));

const filedUnder = (topics: readonly TopicShelf[]) =>
  new Map(
    topics.map(({ topic, sections, quotes }) => [
      topic.id,
      new Set([...sections, ...quotes].map(({ key }) => key)),
    ]),
  );

async function topicShelves(
  sections: readonly SectionPassage[],
  quotesIn: QuotesIn,
  topics: readonly Topic[],
  pause: () => Promise<void>,
): Promise<readonly TopicShelf[]> {
  const filed = await sectionsByTopic(sections, topics, pause);
  const shelves: TopicShelf[] = [];
  for (const topic of topics) {
    const own = filed.get(topic.id) ?? [];
    if (own.length === 0) continue;
    const heard = own.flatMap((passage) => quotesIn(passage));
    const articles = new Set(own.map(({ article }) => article)).size;
    shelves.push({ topic, articles, sections: own, quotes: await aboutIt(heard, topic, pause) });
  }
  return shelves.toSorted((a, b) => b.articles - a.articles || (a.topic.id < b.topic.id ? -1 : 1));
}

/** How many quotes are looked at between two pauses. */
const QUOTES_BETWEEN_PAUSES = 100;

/** An article filed under a topic may quote people on another. */
async function aboutIt(
  quotes: readonly QuotePassage[],
  topic: Topic,
  pause: () => Promise<void>,
): Promise<readonly QuotePassage[]> {
  const subject = topicSubject(topic);
  const about: QuotePassage[] = [];
  for (let from = 0; from < quotes.length; from += QUOTES_BETWEEN_PAUSES) {
    about.push(...quotesAbout(quotes.slice(from, from + QUOTES_BETWEEN_PAUSES), subject));
    await pause();
  }
  return about;
}

/** An article that nobody is said to have published stands under its headline, which is no publisher. */
const publisherOf = ({ source, headline }: Article): string[] =>
  source === undefined || source.name === headline ? [] : [source.name];

/** A description (`a spokeswoman`) fits many people: nobody can be asked for by it. */
const isName = (speaker: string | undefined): speaker is string =>
  speaker !== undefined && /^\p{Lu}/u.test(speaker);

const topicNames = ({ id, name, aliases }: Topic): string[] => [name, id, ...aliases];

const printedNames = (name: string, speakers: readonly Speaker[]): string[] => [
  name,
  ...(speakers.find((speaker) => speaker.name === name)?.printed ?? []),
];

function allNames(speakers: readonly Speaker[]): Shelves['namesOf'] {
  const people = Map.groupBy(
    speakers.flatMap(({ name, printed }) => {
      const names = [...new Set([name, ...printed])];
      return names.map((each) => ({ fold: foldPhrase(each), names }));
    }),
    ({ fold }) => fold,
  );
  return (name) => {
    const [only, another] = people.get(foldPhrase(name)) ?? [];
    return only === undefined || another !== undefined ? [] : only.names;
  };
}

/** Older ones are found by a search. */
const MOST_TITLES = 50_000;

/** Each once. */
const titlesOf = (articles: readonly Article[]): readonly string[] =>
  [
    ...new Set(
      articles
        .slice(0, MOST_TITLES)
        .flatMap(({ headline, sections }) => [
          headline,
          ...sections.flatMap(({ heading }) => heading ?? []),
        ]),
    ),
  ].slice(0, MOST_TITLES);

/** Each name once, the most frequent first. */
function mostFirst(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
}

/** Newest first, undated last; on one day by id. */
function byFreshness(a: Article, b: Article): number {
  return momentOf(b) - momentOf(a) || (a.id < b.id ? -1 : 1);
}

const momentOf = ({ published }: Article) => published?.getTime() ?? Number.MIN_SAFE_INTEGER;
