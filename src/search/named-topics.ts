import type { Topic } from '../article/registers.ts';
import { wordCount } from './fold.ts';
import { printedNames, unmarked } from './topics.ts';

/** How a text names a topic: how many words its longest name there has, how often, and where first. */
type Naming = {
  readonly topic: Topic;
  readonly words: number;
  readonly times: number;
  readonly at: number;
};

/** A register's names stay as they are from one text to the next. */
const known = new WeakMap<Topic, readonly RegExp[]>();

/**
 * The topics that a text names, by a name or an alias as whole words, the most specific first: by
 * the longer name, then by how often it is named, then by who is named first.
 */
export function topicsNamedIn(text: string, topics: readonly Topic[]): readonly Topic[] {
  const plain = unmarked(text);
  return topics
    .flatMap((topic) => namingOf(topic, plain))
    .toSorted((a, b) => b.words - a.words || b.times - a.times || a.at - b.at)
    .map(({ topic }) => topic);
}

function namingOf(topic: Topic, text: string): Naming[] {
  const found = namesOf(topic).flatMap((pattern) => [...text.matchAll(pattern)]);
  if (found.length === 0) return [];
  const words = Math.max(...found.map(([printed]) => wordCount(printed)));
  const at = Math.min(...found.map(({ index }) => index));
  return [{ topic, words, times: found.length, at }];
}

function namesOf(topic: Topic): readonly RegExp[] {
  const kept =
    known.get(topic) ??
    printedNames(topic).map((pattern) => new RegExp(pattern, `${pattern.flags}g`));
  known.set(topic, kept);
  return kept;
}
