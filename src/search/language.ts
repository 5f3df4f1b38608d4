import snowball from 'snowball-stemmers';
import type { Article } from '../article/article.ts';
import { listed } from '../article/words/listed.ts';
import { ENGLISH } from './stop-words/english.ts';
import { FRENCH } from './stop-words/french.ts';
import { GERMAN } from './stop-words/german.ts';
import { PORTUGUESE } from './stop-words/portuguese.ts';
import { SPANISH } from './stop-words/spanish.ts';

/** Languages whose words are known by their stems; words of any `other` are taken as they are spelled. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'other';

/** What the words of a language are cut down to, and which of them say nothing of their own. */
type Rules = {
  /** The stem of a word in lower case. */
  readonly stem: (word: string) => string;
  /** Whether the stemmer goes by accents; in English they are the printer's taste. */
  readonly hasAccents: boolean;
  /** Folded, as `fold.ts` folds them. */
  readonly stopWords: ReadonlySet<string>;
};

const NAMES = {
  en: 'english',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  pt: 'portuguese',
} as const;

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt'] as const;

/** All that an article can be in. */
export const LANGUAGES_KNOWN = [...LANGUAGES, 'other'] as const;

const STOP_WORDS = { en: ENGLISH, de: GERMAN, fr: FRENCH, es: SPANISH, pt: PORTUGUESE } as const;

const rulesFor = (language: Exclude<Language, 'other'>): Rules => {
  const stemmer = snowball.newStemmer(NAMES[language]);
  return {
    stem: (word) => stemmer.stem(word),
    hasAccents: language !== 'en',
    stopWords: listed(STOP_WORDS[language]),
  };
};

/** The rules of each language. */
export const RULES: Readonly<Record<Language, Rules>> = {
  en: rulesFor('en'),
  de: rulesFor('de'),
  fr: rulesFor('fr'),
  es: withNouns(rulesFor('es')),
  pt: withPlurals(rulesFor('pt')),
  other: { stem: (word) => word, hasAccents: false, stopWords: new Set() },
};

/** The stemmer takes `eleição` and `eleições` for two words. */
function withPlurals({ stem, ...rules }: Rules): Rules {
  return { ...rules, stem: (word) => stem(word.replace(/ões$/u, 'ão').replace(/oes$/u, 'ao')) };
}

/** The stemmer takes the end of `gobiernos` for a pronoun, as in `ponernos`, and cuts it to `gobi`. */
function withNouns({ stem, ...rules }: Rules): Rules {
  const nouns = /(?<=(?:ie|mode|cuade|inte|exte|mate|pate|frate|^ete))rnos$/;
  return { ...rules, stem: (word) => stem(word.replace(nouns, 'rno')) };
}

/** How much of a text is enough to tell its language, in characters. */
const SAMPLE = 2_000;
/** Fewer small words may be an accident: names and titles are full of them. */
const FEWEST = 3;

/** An article does not change, nor does its language. */
const known = new WeakMap<Article, Language>();

/** The language that an article says it is in; where it says none, the one of its small words. */
export function languageOf(article: Article): Language {
  const found = known.get(article) ?? declared(article.language) ?? detected(sampleOf(article));
  known.set(article, found);
  return found;
}

function declared(tag: string | undefined): Language | undefined {
  if (tag === undefined) return undefined;
  const language = tag.toLowerCase().split('-', 1)[0] ?? '';
  return LANGUAGES.find((each) => each === language) ?? 'other';
}

function sampleOf({ headline, sections }: Article): string {
  let sample = headline;
  for (const { paragraphs } of sections) {
    for (const { text } of paragraphs) {
      if (sample.length > SAMPLE) return sample;
      sample += `\n${text.slice(0, SAMPLE)}`;
    }
  }
  return sample;
}

/**
 * The language that most of a text's small words belong to; English where there are hardly any.
 * `de` and `que` are small in several languages, so the whole counts, not one of them.
 */
export function detected(text: string): Language {
  const words = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]+/gu, '')
    .toLowerCase()
    .match(/\p{L}+/gu);
  const counts = LANGUAGES.map((language) => ({
    language,
    count: (words ?? []).filter((word) => RULES[language].stopWords.has(word)).length,
  }));
  const [most] = counts.toSorted((a, b) => b.count - a.count);
  return most !== undefined && most.count >= FEWEST ? most.language : 'en';
}
