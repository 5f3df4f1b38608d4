import type { Topic } from '../article/registers.ts';
import { editsBetween, editsForgiven } from './edits.ts';
import { foldPhrase, termsOf, tokensOf } from './fold.ts';
import type { PassageIndex } from './passage-index.ts';
import { inWords } from './query.ts';
import { wordsLike } from './respelling.ts';

/** As many as fit into one row of buttons on a phone. */
const MOST = 3;

const ONE = { from: 0, count: 1 };

/** Fewer letters are the beginning of too much. */
const FEWEST_LETTERS = 3;

/** Nobody misspells a paragraph; longer input is not looked at. */
const LONGEST = 100;

/**
 * What somebody may have meant who typed words that find nothing: at most three
 * topics or phrases, nearest first, each of which does find something. They are
 * for asking "did you mean", never for answering as though they had been typed.
 * `topics` are those that have sections.
 */
export function nearby(
  words: string,
  index: PassageIndex,
  topics: readonly Topic[],
): readonly string[] {
  if (words.length > LONGEST) return [];
  const typed = foldPhrase(words);
  const seen = new Set([typed]);
  const named = nearTopics(typed, topics).filter(
    (name) => index.search(inWords(name), {}, ONE).total > 0,
  );
  // Nobody asks for some of the words: a phrase is offered where a passage holds all of them.
  const spelled = nearPhrases(words, index).filter(
    (phrase) => index.searchAll(phrase, {}, 1).length > 0,
  );
  return [...named, ...spelled]
    .filter((phrase) => seen.size !== seen.add(foldPhrase(phrase)).size)
    .slice(0, MOST);
}

/** Topics with a name or alias that goes on from what was typed, or differs from it by a slip or two. */
function nearTopics(typed: string, topics: readonly Topic[]): string[] {
  return topics
    .map(({ name, aliases }) => ({
      name,
      edits: Math.min(...[name, ...aliases].map((each) => distance(typed, foldPhrase(each)))),
    }))
    .filter(({ edits }) => edits <= editsForgiven(typed))
    .toSorted((a, b) => a.edits - b.edits)
    .map(({ name }) => name);
}

/** Somebody who stopped typing early made no slip. */
const distance = (typed: string, name: string): number =>
  typed.length >= FEWEST_LETTERS && name.startsWith(typed) ? 0 : editsBetween(typed, name);

/** What was typed with each unknown word replaced: by the nearest words, then the next nearest. */
function nearPhrases(words: string, index: PassageIndex): string[] {
  const choices = tokensOf(words)
    .filter(({ term, isBeside }) => term !== undefined && !isBeside)
    .map(({ word }) => (index.knows(word) ? [word] : spellingsLike(word, index)))
    .filter((near) => near.length > 0);
  const depth = Math.max(0, ...choices.map((near) => near.length));
  return Array.from({ length: depth }, (_, rank) =>
    choices.map((near) => near[Math.min(rank, near.length - 1)]).join(' '),
  );
}

/** One spelling for each stem. */
function spellingsLike(typed: string, index: PassageIndex): string[] {
  const stems = new Set<string | undefined>();
  return wordsLike(typed, (word, edits) => index.wordsNear(word, edits))
    .filter(({ word }) => stems.size !== stems.add(termsOf(word)[0]).size)
    .map(({ word }) => word)
    .slice(0, MOST);
}
