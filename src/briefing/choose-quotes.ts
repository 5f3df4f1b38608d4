import type { Section } from '../article/article.ts';
import { saidWords } from '../article/said-words.ts';
import { foldPhrase, termsOf, wordCount } from '../search/fold.ts';
import type { QuotePassage } from '../search/passage.ts';
import { sentencesAround } from './around.ts';
import type { Line } from './briefing.ts';
import { saysTheSame } from './redundancy.ts';
import { oppose, type Stance, stanceOf } from './stance.ts';
import { quoteStandsAlone } from './stand-alone.ts';
import { printedAbove, namesSubject, type Subject } from './subject.ts';

/** Fewer words are a phrase, more are a speech. */
const FEWEST_WORDS = 5;
const MOST_WORDS = 45;

/** Worth of words that at least a headline brings together with the subject: a section alone may only touch it. */
const NEAR = 2;

/** Quotes read for one briefing, the first given. */
const MOST_READ = 200;

type Room = { readonly quotes: number; readonly words: number; readonly characters: number };

type Voice = {
  readonly passage: QuotePassage;
  readonly terms: ReadonlySet<string>;
  readonly words: number;
  readonly characters: number;
  readonly worth: number;
  readonly stance: Stance;
};

/**
 * Quotes that go with the lines of a briefing: about the subject, by people who
 * are named, each by another, none in a line already, and no more than there is
 * room for. What names the subject comes first, then the newest; then the other
 * side, where the text marks one.
 */
export function chooseQuotes(
  quotes: readonly QuotePassage[],
  lines: readonly Line[],
  subject: Subject,
  room: Room,
): readonly QuotePassage[] {
  const inLines = lines.map(({ sentence }) => new Set(termsOf(sentence.text)));
  const voices = quotes
    .slice(0, MOST_READ)
    .filter(({ speaker, quote }) => speaker !== undefined && quoteStandsAlone(saidWords(quote)))
    .filter(({ speaker }) => subject.speaker === undefined || speaker === subject.speaker)
    .flatMap((passage) => voiceOf(passage, subject) ?? [])
    .filter(({ passage }) => !repeats(passage, inLines))
    .toSorted(byWorth);
  return withinRoom(voices, room, subject).map(({ passage }) => passage);
}

const repeats = (passage: QuotePassage, lines: readonly ReadonlySet<string>[]): boolean =>
  sayings(passage).some((said) => lines.some((own) => saysTheSame(own, said)));

/** Fewer terms of a part are said in many a line. */
const FEWEST_TERMS = 4;

/** What a quote says, and each of its longer parts: whoever says one of them repeats it. */
export function sayings({ quote }: QuotePassage): readonly ReadonlySet<string>[] {
  const parts = quote.parts.map(({ text }) => new Set(termsOf(text)));
  return [new Set(termsOf(saidWords(quote))), ...parts.filter(({ size }) => size >= FEWEST_TERMS)];
}

/** The quotes that have to do with the subject, in their given order. */
export function quotesAbout(
  quotes: readonly QuotePassage[],
  subject: Subject,
): readonly QuotePassage[] {
  // Where a quote stands is remembered; its own words are read for each subject.
  return quotes.filter(
    (passage) =>
      standingOf(passage, subject) > 0 ||
      worthOf(passage, new Set(termsOf(saidWords(passage.quote))), subject) > 0,
  );
}

/** A quote of a length that can be shown, where it has enough to do with the subject. */
function voiceOf(passage: QuotePassage, subject: Subject): Voice | undefined {
  const text = saidWords(passage.quote);
  const words = wordCount(text);
  if (words < FEWEST_WORDS || words > MOST_WORDS) return undefined;
  const terms = new Set(termsOf(text));
  const worth = worthOf(passage, terms, subject);
  if (worth < NEAR) return undefined;
  return { passage, terms, words, characters: text.length, worth, stance: stanceOf(passage) };
}

/**
 * Words that name the subject are worth the most, then words said in a sentence that does, then
 * words under its headline, then words in a section or an article that is about it. An article that
 * editors filed under several subjects need not quote anybody on this one.
 */
function worthOf(passage: QuotePassage, terms: ReadonlySet<string>, subject: Subject): number {
  const said = namesSubject(terms, subject);
  const around = namesSubject(termsAround(passage), subject);
  return 8 * said + 4 * around + standingOf(passage, subject);
}

function standingOf(passage: QuotePassage, subject: Subject): number {
  const { topics } = passage.article;
  const within = namesSubject(sectionTerms(passage.section), subject);
  const isFiledHereAlone = topics.length === 1 && topics[0] === subject.topicId;
  return 2 * printedAbove(passage, subject) + Math.max(within, isFiledHereAlone ? 1 : 0);
}

/** A section is asked for each of its quotes and for each of its topics. */
const known = new WeakMap<Section, ReadonlySet<string>>();

function sectionTerms(section: Section): ReadonlySet<string> {
  const kept =
    known.get(section) ?? new Set(termsOf(section.paragraphs.map(({ text }) => text).join('\n')));
  known.set(section, kept);
  return kept;
}

/** The terms of the sentences that the words stand in, and of who said them. */
export function termsAround(passage: QuotePassage): ReadonlySet<string> {
  const around = sentencesAround(passage).map(({ text }) => text);
  return new Set(termsOf([passage.speaker ?? '', ...around].join('\n')));
}

/**
 * The weightiest first, each by another person, as long as they fit. Whoever takes the other side of
 * one taken already goes before all others.
 */
function withinRoom(
  voices: readonly Voice[],
  room: Room,
  { speaker: asked }: Subject,
): readonly Voice[] {
  const taken: Voice[] = [];
  let { words, characters } = room;
  const isAllowed = ({ passage, ...voice }: Voice) =>
    voice.words <= words &&
    voice.characters <= characters &&
    !taken.some(
      (other) =>
        saysTheSame(other.terms, voice.terms) ||
        (asked === undefined && isSamePerson(other.passage, passage)),
    );
  while (taken.length < room.quotes) {
    const left = voices.filter((voice) => !taken.includes(voice) && isAllowed(voice));
    const next = left.find(({ stance }) => taken.some((other) => oppose(other.stance, stance)));
    const best = next ?? left[0];
    if (best === undefined) break;
    taken.push(best);
    words -= best.words;
    characters -= best.characters;
  }
  return taken;
}

const isSamePerson = (a: QuotePassage, b: QuotePassage): boolean =>
  foldPhrase(a.speaker ?? '') === foldPhrase(b.speaker ?? '');

function byWorth(a: Voice, b: Voice): number {
  const published = ({ passage }: Voice) => passage.article.published?.getTime() ?? 0;
  return (
    b.worth - a.worth ||
    published(b) - published(a) ||
    (a.passage.quote.id < b.passage.quote.id ? -1 : 1)
  );
}
