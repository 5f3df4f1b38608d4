import { foldPhrase, termsOf, wordCount } from '../search/fold.ts';
import type { QuotePassage } from '../search/passage.ts';
import type { Line } from './briefing.ts';
import { saysTheSame } from './redundancy.ts';

import { quoteStandsAlone } from './stand-alone.ts';
import { headingNames, namesSubject, type Subject } from './subject.ts';

/** Fewer words are a phrase, more are a speech. */
const FEWEST_WORDS = 5;
const MOST_WORDS = 45;

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
    .map((passage) => voiceOf(passage, subject))
    .filter(({ words }) => words >= FEWEST_WORDS && words <= MOST_WORDS)
    .filter(({ worth, terms }) => worth > 0 && !inLines.some((own) => saysTheSame(own, terms)))
    .toSorted(byWorth);
  return withinRoom(voices, room).map(({ passage }) => passage);
}

/** Words that name the subject are worth more than words said where it is the subject. */
function voiceOf(passage: QuotePassage, subject: Subject): Voice {
  const { quote } = passage;
  const terms = new Set(termsOf(quote.text));
  const above = headingNames(passage, subject);
  const worth = 2 * namesSubject(terms, subject) + above;
  return { passage, terms, words: wordCount(quote.text), worth };
}

/** The weightiest first, each by another person, as long as they fit. */
function withinRoom(voices: readonly Voice[], room: Room): readonly Voice[] {
  const taken: Voice[] = [];
  const heard = new Set<string>();
  let { words, characters } = room;
  for (const voice of voices) {
    const { speaker = '', quote } = voice.passage;
    const isNew = !heard.has(foldPhrase(speaker));
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
