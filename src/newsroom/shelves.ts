import type { Article } from '../article/article.ts';
import type { Registers, Speaker } from '../article/registers.ts';
import { dueAfter } from '../search/due-after.ts';
import { foldPhrase } from '../search/fold.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { Passage, QuotePassage, SectionPassage } from '../search/passage.ts';
import { inWords } from '../search/query.ts';
import { sortedInSlices } from '../search/sorting.ts';
import { type Library, libraryOver } from '../verify/library.ts';
import { type Basis, type Before, nothingBefore } from './basis.ts';
import { gather } from './gathered.ts';
import { type Completions, completionsOf } from './name-completions.ts';
import { type Name, namesOf } from './names.ts';
import { areSame, articleShelver, type ShelvedArticle } from './shelved-article.ts';
import { titlesOf } from './titles.ts';
import { filedUnder, type TopicShelf, topicShelves } from './topic-shelves.ts';

/** A library made ready for asking. Immutable: a changed library gets new shelves. */
export type Shelves = Completions & {
  readonly articles: number;
  readonly sections: readonly SectionPassage[];
  readonly quotes: readonly QuotePassage[];
  readonly index: PassageIndex;
  /** Topics with articles, the fullest first. */
  readonly topics: readonly TopicShelf[];
  /** Names of people and of publishers, the most frequent first. */
  readonly speakers: readonly Name[];
  readonly sources: readonly Name[];
  /** What each of these people said, newest first. */
  readonly saidBy: ReadonlyMap<string | undefined, readonly QuotePassage[]>;
  /** The same, made ready for comparing quotes with it. */
  readonly checked: Library;
  readonly passages: ReadonlyMap<string, Passage>;
  /** Speakers and publishers by their `nameKey`. */
  readonly names: ReadonlyMap<string, string>;
  /** All names of the person who is called so; none where nobody is, or several are. */
  readonly namesOf: (name: string) => readonly string[];
  /** What they were made of, for the shelves that come after them. */
  readonly basis: Basis;
};

/** How many articles are shelved between two pauses: some milliseconds of work. */
const ARTICLES_BETWEEN_PAUSES = 8;
/** How many are looked up, where they were shelved before. */
const KNOWN_BETWEEN_PAUSES = 2_000;

/**
 * Cuts, files and indexes a library; awaits `pause` after every few milliseconds of work. What
 * `before` has of it is taken over.
 */
export async function shelve(
  articles: readonly Article[],
  registers: Registers,
  pause: () => Promise<void>,
  before: Before = nothingBefore(registers, pause),
): Promise<Shelves> {
  const newest = await sortedInSlices(articles, byFreshness, pause);
  const shelved = await shelveEach(newest, registers, pause, before);
  const gathered = await gather(shelved, pause);
  const { sections, quotes } = gathered;
  const topics = topicShelves(gathered, registers.topics);
  const all = [...sections, ...quotes];
  await pause();
  const index = await before.index(all, await filedUnder(topics, pause));
  const phrases = await before.phrases(sections);
  const people = mostFirst([...gathered.saidBy].map(([name, said]) => [name, said.length]));
  await pause();
  const speakers = await namesOf(people.filter(isName), before.names, pause);
  const sources = await namesOf(publishersOf(newest), before.names, pause);
  const titles = await titlesOf(newest, before.titles, pause);
  const names = [...sources, ...speakers];
  const offered = {
    topics: topics.map(({ topic }) => topic),
    speakers,
    sources,
    titles,
    register: registers.speakers,
  };
  return {
    articles: articles.length,
    sections,
    quotes,
    index,
    checked: libraryOver({
      index: phrases,
      quotesIn: gathered.quotesIn,
      articles: articles.length,
      alike: (words) => sectionsAlike(words, index),
    }),
    topics,
    speakers,
    sources,
    saidBy: gathered.saidBy,
    passages: gathered.byKey,
    names: new Map(names.map(({ key, name }) => [key, name])),
    namesOf: allNames(registers.speakers),
    ...(await completionsOf(offered, pause)),
    basis: {
      registers,
      shelved,
      names: new Map(names.map((each) => [each.name, each])),
      titles,
      index,
      phrases,
    },
  };
}

async function shelveEach(
  articles: readonly Article[],
  registers: Registers,
  pause: () => Promise<void>,
  before: Before,
): Promise<ReadonlyMap<Article, ShelvedArticle>> {
  const shelf = articleShelver(registers);
  const hasSpeakers = areSame(before.registers.speakers, registers.speakers);
  const hasTopics = areSame(before.registers.topics, registers.topics);
  const shelved = new Map<Article, ShelvedArticle>();
  const isDue = dueAfter(KNOWN_BETWEEN_PAUSES);
  for (const article of articles) {
    const known = hasSpeakers ? before.shelved.get(article) : undefined;
    const same = hasTopics ? known : undefined;
    shelved.set(article, same ?? shelf(article, known));
    if (isDue(same === undefined ? KNOWN_BETWEEN_PAUSES / ARTICLES_BETWEEN_PAUSES : 1)) {
      await pause();
    }
  }
  return shelved;
}

/** Articles whose best sections a text is compared with where no two of its words stand side by side in any. */
const ALIKE = { from: 0, count: 4 };

function sectionsAlike(words: string, index: PassageIndex): readonly SectionPassage[] {
  const { articles } = index.search(inWords(words), { kind: 'section' }, ALIKE);
  return articles
    .flatMap(({ hits }) => hits)
    .flatMap(({ passage }) => (passage.kind === 'section' ? passage : []));
}

/** An article that nobody is said to have published stands under its headline, which is no publisher. */
const publisherOf = ({ source, headline }: Article): string[] =>
  source === undefined || source.name === headline ? [] : [source.name];

/** A description (`a spokeswoman`) fits many people: nobody can be asked for by it. */
const isName = (speaker: string | undefined): speaker is string =>
  speaker !== undefined && /^\p{Lu}/u.test(speaker);

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

/** The names with how often each is met, most first. */
const mostFirst = <T extends string | undefined>(counts: (readonly [T, number])[]): readonly T[] =>
  counts.toSorted(([a, n], [b, m]) => m - n || (`${a}` < `${b}` ? -1 : 1)).map(([name]) => name);

function publishersOf(articles: readonly Article[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of articles.flatMap(publisherOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return mostFirst([...counts]);
}

/** Newest first, undated last; on one day by id. */
function byFreshness(a: Article, b: Article): number {
  return momentOf(b) - momentOf(a) || (a.id < b.id ? -1 : 1);
}

const momentOf = ({ published }: Article) => published?.getTime() ?? Number.MIN_SAFE_INTEGER;
