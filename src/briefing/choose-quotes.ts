import type { Section } from '../article/article.ts';
import { foldPhrase, termsOf, wordCount } from '../search/fold.ts';
import type { QuotePassage } from '../search/passage.ts';
import type { Line } from './briefing.ts';
import { saysTheSame } from './redundancy.ts';
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
  readonly worth: number;
};

/**
 * Quotes that go with the lines of a briefing: about the subject, by people who
 * are named, each by another, none in a line already, and no more than there is
 * room for. What names the subject comes first, then the newest.
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
    .filter(({ speaker, quote }) => speaker !== undefined && quoteStandsAlone(quote.text))
    .filter(({ speaker }) => subject.speaker === undefined || speaker === subject.speaker)
    .map((passage) => voiceOf(passage, subject))
    .filter(({ words }) => words >= FEWEST_WORDS && words <= MOST_WORDS)
    .filter(({ worth, terms }) => worth >= NEAR && !inLines.some((own) => saysTheSame(own, terms)))
    .toSorted(byWorth);
  return withinRoom(voices, room, subject).map(({ passage }) => passage);
}

/** The quotes that have to do with the subject, in their given order. */
export function quotesAbout(
  quotes: readonly QuotePassage[],
  subject: Subject,
): readonly QuotePassage[] {
  return quotes.filter((passage) => worthOf(passage, subject) > 0);
}

function voiceOf(passage: QuotePassage, subject: Subject): Voice {
  const { text } = passage.quote;
  const terms = new Set(termsOf(text));
  return { passage, terms, words: wordCount(text), worth: worthOf(passage, subject) };
}

/**
 * Words that name the subject are worth the most, then words said in a sentence that does, then
 * words under its headline, then words in a section or an article that is about it. An article that
 * editors filed under several subjects need not quote anybody on this one.
 */
function worthOf(passage: QuotePassage, subject: Subject): number {
  const { topics } = passage.article;
  const said = namesSubject(new Set(termsOf(passage.quote.text)), subject);
  const around = namesSubject(termsAround(passage), subject);
  const within = namesSubject(sectionTerms(passage.section), subject);
  const isFiledHereAlone = topics.length === 1 && topics[0] === subject.topicId;
  return (
    8 * said +
    4 * around +
    2 * printedAbove(passage, subject) +
    Math.max(within, isFiledHereAlone ? 1 : 0)
  );
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
export function termsAround({ section, quote, speaker = '' }: QuotePassage): ReadonlySet<string> {
  const around = section.paragraphs
    .flatMap(({ sentences }) => sentences)
    .filter(({ start, end }) => start < quote.end && quote.start < end);
  return new Set(termsOf([speaker, ...around.map(({ text }) => text)].join('\n')));
}

/** The weightiest first, each by another person, as long as they fit. */
function withinRoom(
  voices: readonly Voice[],
  room: Room,
  { speaker: asked }: Subject,
): readonly Voice[] {
  const taken: Voice[] = [];
  const heard = new Set<string>();
  let { words, characters } = room;
  for (const voice of voices) {
    const { speaker = '', quote } = voice.passage;
    const isNew = asked !== undefined || !heard.has(foldPhrase(speaker));
    const fits = voice.words <= words && quote.text.length <= characters;
    const repeats = taken.some(({ terms }) => saysTheSame(terms, voice.terms));
    if (taken.length >= room.quotes || !isNew || !fits || repeats) continue;
    taken.push(voice);
    heard.add(foldPhrase(speaker));
    words -= voice.words;
    characters -= quote.text.length;
  }
  return taken;
}

function byWorth(a: Voice, b: Voice): number {
  const published = ({ passage }: Voice) => passage.article.published?.getTime() ?? 0;
  return (
    b.worth - a.worth ||
    published(b) - published(a) ||
    (a.passage.quote.id < b.passage.quote.id ? -1 : 1)
  );
}
