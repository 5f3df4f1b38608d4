import type { Article } from '../src/article/article.ts';
import { sentencesIn } from '../src/article/sentences.ts';

/** Syllables that make words enough, none of them anybody's. */
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');
/** How many words there are to write with. */
const WORDS = 4_000;
const SENTENCES = 8;
const WORDS_A_SENTENCE = 17;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * An article of one section, light enough to hold a hundred thousand: sentences of made-up words, the
 * frequent ones much more often, as in a language; the topic's name in every third. `random` decides
 * all but its place: the first is the newest.
 */
export function generatedArticle(place: number, topic: string, random: () => number): Article {
  const sentence = (nth: number): string => {
    const words = Array.from({ length: WORDS_A_SENTENCE }, () => wordAt(random));
    const named = nth % 3 === 0 ? [topic, ...words] : words;
    const [first = '', ...rest] = named;
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`;
  };
  const text = Array.from({ length: SENTENCES }, (_, n) => sentence(n)).join(' ');
  const sentences = sentencesIn(text).map(({ start, end }) => ({
    start,
    end,
    text: text.slice(start, end),
  }));
  const span = { start: 0, end: text.length };
  const id = `generated/${place}`;
  return {
    id,
    file: `${id}.txt`,
    text,
    headline: `${wordAt(random)} ${wordAt(random)}`,
    dek: undefined,
    byline: [],
    source: { name: `Paper ${place % 50}`, url: `https://paper.test/${place}` },
    published: new Date(Date.UTC(2026, 0, 1) - place * DAY_MS),
    topics: [topic],
    language: undefined,
    soWhat: undefined,
    sections: [
      {
        id: `${id}#opening`,
        heading: undefined,
        ...span,
        paragraphs: [{ ...span, text, sentences }],
      },
    ],
    quotes: [],
  };
}

const at = (n: number): string => SYLLABLES[n % SYLLABLES.length] ?? '';

/** By Zipf's law, nearly: a word's chance falls with its rank. */
function wordAt(random: () => number): string {
  const rank = Math.floor(WORDS ** random());
  return at(rank) + at(Math.floor(rank / 20)) + (rank > 400 ? at(Math.floor(rank / 400)) : '');
}
