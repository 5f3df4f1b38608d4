import type { Topic } from '../article/registers.ts';
import { EVERYTHING, type Subject, topicSubject, wordsSubject } from '../briefing/subject.ts';
import { foldPhrase } from '../search/fold.ts';
import { nameKey } from '../search/name-key.ts';
import type { Filter, Passage, QuotePassage, SectionPassage } from '../search/passage.ts';
import { resolveTopic } from '../search/topics.ts';
import { type Period, type Question, readQuestion } from './questions.ts';
import type { Shelves } from './shelves.ts';

/** Sections that a reader can page through behind a briefing about free words. */
const MOST_SECTIONS = 120;
/** Quotes that are read for a briefing about free words. */
export const MOST_QUOTES = 60;

/** What there is on a subject, best first for free words, newest first for a topic. */
export type Material = {
  readonly subject: Subject;
  readonly sections: readonly SectionPassage[];
  readonly quotes: readonly QuotePassage[];
  /** The sections are a search's hits, the best first: what stands far down touches the subject only. */
  readonly ranked: boolean;
  /** There may be more sections: a search gives its best. */
  readonly partly: boolean;
};

/** Asks what there is on what a reader typed. */
export type Ask = (about: string, since: Date | undefined) => Material;

/**
 * Finds what there is on a topic (its id, name or an alias), on a person ("what did … say about …"),
 * from a publisher, from a period ("… in March 2025"), or on any words. A topic that is called so
 * goes before all else; what is no question is words.
 */
export function askingOver(shelves: Shelves): Ask {
  const registered = shelves.topics.map(({ topic }) => topic);
  const find = findingIn(shelves);

  const onTopic = (topic: Topic): Material => {
    const shelf = shelves.topics.find((each) => each.topic === topic);
    return {
      subject: topicSubject(topic),
      sections: shelf?.sections ?? [],
      quotes: shelf?.quotes ?? [],
      ranked: false,
      partly: false,
    };
  };
  const on = (about: string, filter: Filter): Material => {
    const topic = resolveTopic(about, registered);
    return topic === undefined ? find(about, filter) : onTopic(topic);
  };
  const askedBy = (question: Question, filter: Filter): Material | undefined => {
    const name = speakerIn(question, shelves);
    if (name !== undefined) return saidBy(name, question, shelves, on, filter);
    const publisher = called(question.publisher ?? question.about, shelves);
    return publisher === undefined || !shelves.sources.some(({ name: each }) => each === publisher)
      ? undefined
      : publishedBy(publisher, question, shelves, on, filter);
  };

  return (about, since) => {
    const filter: Filter = since === undefined ? {} : { since };
    const topic = resolveTopic(about, registered);
    if (topic !== undefined) return kept(onTopic(topic), passing(since, undefined));
    const question = readQuestion(about);
    const found = askedBy(question, filter);
    if (found !== undefined) {
      return kept(found, passing(since, question.period));
    }
    if (question.period === undefined) return find(about, filter);
    const inPeriod = question.about === '' ? everything(shelves) : on(question.about, filter);
    const material = kept(inPeriod, passing(since, question.period));
    // A year may be one of the words: "Agenda 2030".
    return material.sections.length > 0 ? named(material, about) : find(about, filter);
  };
}

/** By the words themselves; passages with some of the words are not about all of them. */
function findingIn({ index }: Shelves): (words: string, filter: Filter) => Material {
  return (words, filter) => {
    const hits = (kind: 'section' | 'quote', limit: number): readonly Passage[] =>
      words.trim() === ''
        ? []
        : index.searchAll(words, { ...filter, kind }, limit).map(({ passage }) => passage);
    const sections = hits('section', MOST_SECTIONS).filter((each) => each.kind === 'section');
    return {
      subject: wordsSubject(words),
      sections,
      quotes: hits('quote', MOST_QUOTES).filter((each) => each.kind === 'quote'),
      ranked: true,
      partly: sections.length === MOST_SECTIONS,
    };
  };
}

/** What somebody said, and where they are spoken of; on a topic or words only, where the question has any. */
function saidBy(
  name: string,
  { speaker, about }: Question,
  shelves: Shelves,
  on: (about: string, filter: Filter) => Material,
  filter: Filter,
): Material {
  const quotes = shelves.saidBy.get(name) ?? [];
  const isAbout = speaker !== undefined && about !== '';
  const of = isAbout ? on(about, filter) : on(name, filter);
  const sections = new Set(of.sections.map(({ section }) => section));
  const theirs = new Set(quotes.map(({ section }) => section));
  return {
    subject: {
      ...of.subject,
      about: isAbout ? `${name} on ${of.subject.about}` : name,
      speaker: name,
    },
    sections: isAbout ? of.sections.filter(({ section }) => theirs.has(section)) : of.sections,
    quotes: isAbout ? quotes.filter(({ section }) => sections.has(section)) : quotes,
    ranked: of.ranked,
    partly: of.partly,
  };
}

function publishedBy(
  name: string,
  { publisher, about }: Question,
  shelves: Shelves,
  on: (about: string, filter: Filter) => Material,
  filter: Filter,
): Material {
  const isTheirs = ({ article }: Passage) => article.source?.name === name;
  const hasWords = publisher !== undefined && about !== '';
  const of = hasWords ? on(about, { ...filter, source: name }) : everything(shelves);
  return kept({ ...of, subject: { ...of.subject, about: name } }, isTheirs);
}

const everything = ({ sections, quotes }: Shelves): Material => ({
  subject: EVERYTHING,
  sections,
  quotes,
  ranked: false,
  partly: false,
});

/** Called by the reader's own question: a topic of the register alone does not stand for it. */
const named = (material: Material, about: string): Material => ({
  ...material,
  subject: { ...material.subject, about: about.trim() },
});

/** What of it passes; all where nothing narrows it. */
function kept(material: Material, fits: ((each: Passage) => boolean) | undefined): Material {
  if (fits === undefined) return material;
  const { sections, quotes } = material;
  return { ...material, sections: sections.filter(fits), quotes: quotes.filter(fits) };
}

function passing(
  since: Date | undefined,
  period: Period | undefined,
): ((each: Passage) => boolean) | undefined {
  if (since === undefined && period === undefined) return undefined;
  return ({ article: { published } }) =>
    published !== undefined &&
    (since === undefined || published >= since) &&
    (period === undefined || (published >= period.from && published < period.to));
}

/** Who is called exactly so, however it is written. */
const called = (typed: string, { names }: Shelves): string | undefined =>
  [typed, typed.replace(/^the /iu, '')]
    .filter((each) => foldPhrase(each) !== '')
    .map((each) => names.get(nameKey(each)))
    .find((name) => name !== undefined);

/** Who is asked about: by the whole name, or in a question by a family name that one alone has. */
function speakerIn({ speaker, about }: Question, shelves: Shelves): string | undefined {
  const name = called(speaker ?? about, shelves);
  if (name !== undefined && shelves.saidBy.has(name)) return name;
  if (speaker === undefined) return undefined;
  const ending = ` ${speaker.toLowerCase()}`;
  const [found, another] = shelves.speakers.flatMap(({ name: each }) =>
    each.toLowerCase().endsWith(ending) ? each : [],
  );
  return another === undefined ? found : undefined;
}
