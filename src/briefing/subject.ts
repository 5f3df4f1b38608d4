import type { Section } from '../article/article.ts';
import type { Topic } from '../article/registers.ts';
import { termsOf } from '../search/fold.ts';
import { queryTerms } from '../search/query.ts';
import type { SectionPassage } from '../search/passage.ts';

/** What a briefing is about. */
export type Subject = {
  /** The topic's name, or the reader's own words. */
  readonly about: string;
  readonly topicId: string | undefined;
  /** What it is called, each name as the terms that the index makes of it. */
  readonly names: readonly (readonly string[])[];
  /** Set where the question is what this person said. */
  readonly speaker?: string;
};

/** The subject of what is about no one thing: without a name, everything is about it. */
export const EVERYTHING: Subject = { about: '', topicId: undefined, names: [] };

/** A topic of the register: called by its name and aliases, each of them whole. */
export function topicSubject({ id, name, aliases }: Topic): Subject {
  const names = [name, ...aliases].map((each) => [...new Set(termsOf(each))]);
  return { about: name, topicId: id, names: names.filter(({ length }) => length > 0) };
}

/** A reader's own words: they need not stand together, and some are better than none. */
export function wordsSubject(words: string): Subject {
  const terms = queryTerms(words);
  return { about: words.trim(), topicId: undefined, names: terms.length > 0 ? [terms] : [] };
}

/**
 * How far terms name a subject, from 0 to 1: all of a name is 1. Half a
 * topic's name names something else. Some of a reader's words count for the
 * square of their share, so that a sentence with all of them stands out.
 * Without names everything is the subject.
 */
export function namesSubject(terms: ReadonlySet<string>, { names, topicId }: Subject): number {
  if (names.length === 0) return 1;
  const shares = names.map((name) => name.filter((term) => terms.has(term)).length / name.length);
  const best = Math.max(...shares);
  return best === 1 || topicId === undefined ? best ** 2 : 0;
}

/** How far a passage's heading or headline names it. That it is filed under the topic is worth half of that. */
export function headingNames(passage: Headed, subject: Subject): number {
  const { topics } = passage.article;
  const isFiled = subject.topicId !== undefined && topics.includes(subject.topicId);
  return Math.max(printedAbove(passage, subject), isFiled ? 0.5 : 0);
}

/** The same without what it is filed under: by what a reader sees above it. */
export function printedAbove(passage: Headed, subject: Subject): number {
  return namesSubject(headingTerms(passage), subject);
}

type Headed = Pick<SectionPassage, 'article' | 'section'>;

/** A section keeps its headings: its sentences ask for them again and again. */
const known = new WeakMap<Section, ReadonlySet<string>>();

function headingTerms({ article, section }: Headed): ReadonlySet<string> {
  const kept =
    known.get(section) ?? new Set(termsOf(`${article.headline}\n${section.heading ?? ''}`));
  known.set(section, kept);
  return kept;
}
