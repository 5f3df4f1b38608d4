import type { Topic } from '../article/registers.ts';
import { foldPhrase } from './fold.ts';
import type { SectionPassage } from './passage.ts';

/** Which of the register's topics a section is about, by id. */
export type TopicsOf = (passage: SectionPassage) => readonly string[];

/** A name in capitals this short is a word of its own meaning: AI is not "ai", nor US "us". */
const SHORT_ACRONYM = /^\p{Lu}{2,5}$/u;

/** What may stand between the words of a name. */
const GAP = String.raw`[\s\-‐‑]+`;

/** The topic with this id, name or alias, however it is written. */
export function resolveTopic(words: string, topics: readonly Topic[]): Topic | undefined {
  const id = topicIds(topics).get(foldPhrase(words));
  return topics.find((topic) => topic.id === id);
}

/** A register stays as it is from one question to the next. */
const known = new WeakMap<readonly Topic[], ReadonlyMap<string, string>>();

/** Ids by everything that a topic is called. An id or a name goes before an alias of another topic. */
function topicIds(topics: readonly Topic[]): ReadonlyMap<string, string> {
  const ids = known.get(topics) ?? idsOf(topics);
  known.set(topics, ids);
  return ids;
}

function idsOf(topics: readonly Topic[]): ReadonlyMap<string, string> {
  const called = [
    ...topics.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)),
    ...topics.map(({ id, name }) => [name, id] as const),
    ...topics.map(({ id }) => [id, id] as const),
  ];
  return new Map(called.map(([name, id]) => [foldPhrase(name), id]));
}

/**
 * Prepares a register for finding topics in sections. A section is about a
 * topic where its article is filed under it (by id, name or alias), or where the
 * headline, the heading or the text prints one of its names as whole words.
 */
export function topicFinder(topics: readonly Topic[]): TopicsOf {
  const matchers = topics.map((topic) => ({ id: topic.id, prints: matcherOf(topic) }));
  const idOf = topicIds(topics);
  return ({ article, section }) => {
    const text = unmarked(
      [article.headline, section.heading, ...section.paragraphs.map((each) => each.text)].join(
        '\n',
      ),
    );
    const set = new Set(article.topics.map((words) => idOf.get(foldPhrase(words))));
    return matchers.flatMap(({ id, prints }) => (set.has(id) || prints(text) ? id : []));
  };
}

/**
 * What a topic is called in print, as whole words, to be looked for in a text that went through
 * `unmarked`. Case is ignored, except in names that are short acronyms. The longest name goes first.
 */
export function printedNames({ name, aliases }: Topic): readonly RegExp[] {
  const names = [name, ...aliases].map((each) => unmarked(each).trim()).filter(Boolean);
  const longest = names.toSorted((a, b) => b.length - a.length);
  const acronyms = longest.filter((each) => SHORT_ACRONYM.test(each.replaceAll('.', '')));
  const others = longest.filter((each) => !acronyms.includes(each));
  return [
    wholeWords(acronyms.map(spelledWithOrWithoutDots), 'u'),
    wholeWords(others.map(withAnyGaps), 'iu'),
  ].filter((pattern) => pattern !== undefined);
}

function matcherOf(topic: Topic): (text: string) => boolean {
  const patterns = printedNames(topic);
  return (text) => patterns.some((pattern) => pattern.test(text));
}

function wholeWords(alternatives: readonly string[], flags: string): RegExp | undefined {
  if (alternatives.length === 0) return undefined;
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${alternatives.join('|')})(?![\p{L}\p{N}])`,
    flags,
  );
}

function spelledWithOrWithoutDots(acronym: string): string {
  return Array.from(acronym.replaceAll('.', ''), (letter) => `${letter}\\.?`).join('');
}

function withAnyGaps(name: string): string {
  return name
    .split(/[\s\-‐‑]+/u)
    .map((word) => RegExp.escape(word))
    .join(GAP);
}

/** Letters without their marks; everything else stays. */
export function unmarked(text: string): string {
  // oxlint-disable-next-line no-control-regex -- all of ASCII, which has no marks.
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return text.normalize('NFKD').replaceAll(/\p{M}+/gu, '');
}
