import type { Briefing } from '../briefing/briefing.ts';
import { isTold } from '../briefing/candidates.ts';
import { compose } from '../briefing/compose.ts';
import { coverageOf } from '../briefing/coverage.ts';
import { pullQuote } from '../briefing/pull-quote.ts';
import { timeline } from '../briefing/timeline.ts';
import type { Desk } from '../desk.ts';
import type { Clock } from '../clock.ts';
import type { DigestDesk } from '../digest-desk.ts';
import type { Filter } from '../search/passage.ts';
import { isNamed } from '../search/filter.ts';
import { foldPhrase } from '../search/fold.ts';
import { remembering } from '../search/remembering.ts';
import { nearby } from '../search/spelling.ts';
import { resolveTopic } from '../search/topics.ts';
import { type Asked, newAsked } from './asked.ts';
import { askingOver, MOST_QUOTES } from './material.ts';
import type { Name } from './names.ts';
import { readQuestion } from './questions.ts';
import { check } from '../verify/check.ts';
import type { Shelves } from './shelves.ts';

/** Hits of a search that are read for a briefing: the best, and few enough to be read while a reader waits. */
const MOST_READ = 16;
/** Choices that autocomplete can show. */
const MOST_CHOICES = 25;
/** Answers that are kept: what was asked once is asked again, by its buttons at least. */
const REMEMBERED = 500;

/** What is on the desk at one moment: the shelves, and what the file mistakes come to. */
export type OnDesk = {
  readonly shelves: Shelves;
  readonly indexedAt: Date;
  readonly problems: number;
};

/** A desk over shelves that never change; `openNewsroom` puts another in its place when they do. */
export function deskOver(
  { shelves, indexedAt, problems }: OnDesk,
  clock: Clock,
  digests: DigestDesk,
  picture: Desk['picture'],
  asked: Asked = newAsked(),
): Desk {
  const { index, topics } = shelves;
  const registered = topics.map(({ topic }) => topic);

  const material = remembering(REMEMBERED, keyOf, askingOver(shelves));
  const briefing = remembering(REMEMBERED, keyOf, (about, since): Briefing | undefined => {
    const { subject, sections, quotes, ranked } = material(about, since);
    const most = ranked ? MOST_READ : Infinity;
    const heard = subject.speaker === undefined ? quotes.slice(0, most) : quotes;
    const composed = compose(subject, sections.slice(0, most), heard);
    // A topic's id asks for all of the topic; a question on it is asked again in its own words.
    return composed && { ...composed, topicId: resolveTopic(about, registered)?.id };
  });
  const coverage = remembering(REMEMBERED, keyOf, (about, since) => {
    const { sections, partly } = material(about, since);
    return coverageOf(sections.filter(isTold), partly);
  });

  const checked = remembering(REMEMBERED, claimKeyOf, (words, claimed) =>
    check(words, claimed, shelves.checked),
  );

  /** What else the words are called, where they are a name in the registers. */
  const otherNames = (words: string): readonly string[] => {
    const topic = resolveTopic(words, registered);
    const names = topic === undefined ? shelves.namesOf(words) : [topic.name, ...topic.aliases];
    const wanted = foldPhrase(words);
    return names.filter((name) => foldPhrase(name) !== wanted);
  };

  return {
    now: () => clock.now(),
    shelf: () => ({
      articles: shelves.articles,
      sections: shelves.sections.length,
      quotes: shelves.quotes.length,
      topics: topics.map(({ topic, articles }) => ({ topic, articles })),
      indexedAt,
      problems,
    }),
    brief: async (about, since): Promise<Briefing | undefined> => briefing(about, since),
    background: async (about, since) => material(about, since).sections.filter(isTold),
    quotesOn: async (about, since) => material(about, since).quotes,
    async timeline(about, since) {
      const { sections, subject } = material(about, since);
      return timeline(sections, subject);
    },
    coverage: async (about, since) => coverage(about, since),
    picture,
    search: async (query, filter, window) =>
      index.search({ ...query, others: otherNames(query.words) }, filter, window),
    async quotes(about, speaker) {
      const topic = about === undefined ? undefined : resolveTopic(about, registered);
      if (topic !== undefined) {
        const { quotes } = material(topic.id, undefined);
        return speaker === undefined ? quotes : quotes.filter((each) => each.speaker === speaker);
      }
      if (about === undefined) {
        const said = speaker === undefined ? shelves.quotes : shelves.saidBy.get(speaker);
        return (said ?? []).slice(0, MOST_QUOTES);
      }
      const filter: Filter = { kind: 'quote', ...(speaker && { speaker }) };
      const hits = index.searchAll(about, filter, MOST_QUOTES);
      return hits.flatMap(({ passage }) => (passage.kind === 'quote' ? passage : []));
    },
    pullQuote: async () => pullQuote(shelves.quotes, clock.now()),
    check: async (words, claimed) => checked(words, claimed),
    passage: (key) => shelves.passages.get(key),
    nearby: async (words) => ({
      didYouMean: nearby(wordsAskedFor(words), index, registered),
      newest: shelves.sections[0],
    }),
    askedFor: (topicId) => asked.note(topicId),
    topicsLike: (typed) =>
      typed.trim() === ''
        ? asked.mostAskedFirst(registered).slice(0, MOST_CHOICES)
        : shelves.completeTopic(typed, MOST_CHOICES),
    speakersLike: (typed) => shelves.completeSpeaker(typed, MOST_CHOICES),
    sourcesLike: (typed) => shelves.completeSource(typed, MOST_CHOICES),
    titlesLike: (typed) => shelves.completeTitle(typed, MOST_CHOICES),
    speakersNamed: named(shelves.speakers),
    sourcesNamed: named(shelves.sources),
    nameOf: (key) => shelves.names.get(key),
    digests,
  };
}

/** The name or the words in a question, without the question. */
function wordsAskedFor(typed: string): string {
  const { speaker, publisher, about } = readQuestion(typed);
  return speaker ?? publisher ?? (about === '' ? typed : about);
}

const keyOf = (about: string, since: Date | undefined) => `${since?.getTime() ?? ''} ${about}`;

const claimKeyOf = (words: string, claimed: string | undefined) => JSON.stringify([words, claimed]);

/** The one that is called exactly so; else all that have every word of it in their names. */
function named(names: readonly Name[]): (typed: string) => readonly string[] {
  return (typed) => {
    const wanted = foldPhrase(typed);
    const exact = names.filter(({ fold }) => fold === wanted);
    const fits = isNamed(typed);
    return (exact.length > 0 ? exact : names.filter(({ fold }) => fits(fold))).map(
      ({ name }) => name,
    );
  };
}
