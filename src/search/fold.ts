import type { Span } from '../article/article.ts';
import { listed } from '../article/words/listed.ts';
import { joined } from './joined.ts';
import { type Language, RULES } from './language.ts';
import { LETTER, UNSPACED } from './scripts.ts';
import { UNSPACED_WORDS } from './stop-words/unspaced.ts';

/** A word as a text prints it, and what the index makes of it. Offsets count in the text that was cut. */
export type Token = Span & {
  /** Without marks, case, possessive or the dots of initials: `Élections’` and `U.S.` are `elections` and `us`. */
  readonly word: string;
  /** The stem that is indexed; `undefined` for words that say nothing of their own. */
  readonly term: string | undefined;
  /** Whether it cuts anew what other tokens hold: `email` beside the `e` and `mail` of `e-mail`. */
  readonly isBeside: boolean;
};

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/v;

/** One alternative each for initials, numbers with separators, and words; none can backtrack far. */
const spacedWords = (letter: string) => [
  String.raw`(?<initials>(?<!${letter})\p{L}(?:\.\p{L}(?!${letter}))+\.?)`,
  String.raw`\p{N}+(?:[.,]\p{N}+)+`,
  String.raw`${letter}+(?:['’]${letter}+)*`,
];

const HAS_UNSPACED = new RegExp(UNSPACED, 'v');
const WORDS_OF_ANY_SCRIPT = new RegExp(
  [`(?<run>${UNSPACED}+)`, ...spacedWords(LETTER)].join('|'),
  'gv',
);
/** The same for texts without such scripts, which are most: read in half the time. */
const WORDS = new RegExp(spacedWords(String.raw`[\p{L}\p{M}\p{N}]`).join('|'), 'gv');

const wordsIn = (text: string) =>
  text.matchAll(HAS_UNSPACED.test(text) ? WORDS_OF_ANY_SCRIPT : WORDS);

/** Longer "words" are addresses and noise; the cut also bounds what the stemmer can cost. */
const LONGEST = 40;

/** More words in capitals than these in a row are no acronyms. */
const MOST_ACRONYMS = 3;

/** French articles and pronouns that lean on the word behind them. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=.)/iu;

/** How much of an unspaced run the segmenter sees at once. */
const RUN = 500;

/** What says nothing of its own in scripts without spaces. */
const SMALL = listed(UNSPACED_WORDS);
/** Endings and particles, not words. */
const GRAMMAR = /^\p{Script=Hiragana}{2}$/u;

const segmenter = new Intl.Segmenter(['ja', 'zh', 'th'], { granularity: 'word' });

/**
 * Cuts a text into words and stems them by the rules of its language. Scripts
 * without spaces are cut by dictionary, and Japanese gets each pair of characters
 * beside, because the dictionary cuts the same name differently in different
 * company; what hyphens part stands beside as one word.
 */
export function tokensOf(text: string, language: Language = 'en'): Token[] {
  const pairs = KANA.test(text);
  const matches = [...wordsIn(text)];
  // Where everything is in capitals, they tell no acronym.
  const isShouted = matches.length > MOST_ACRONYMS && !/\p{Ll}/u.test(text);
  const tokens = matches.flatMap((match) => {
    const [printed] = match;
    if (match.groups?.['run'] !== undefined) return tokensOfRun(printed, match.index, pairs);
    const isInitials = match.groups?.['initials'] !== undefined;
    return [spacedToken(printed, match.index, isInitials, isShouted, language)];
  });
  return joined(text, tokens);
}

/** The terms of a text in printed order, repeats included, each stretch cut one way. */
export function termsOf(text: string, language: Language = 'en'): string[] {
  return tokensOf(text, language).flatMap(({ term, isBeside }) =>
    term === undefined || isBeside ? [] : term,
  );
}

/** How many words a text has, with every script counted in its own words. */
export function wordCount(text: string): number {
  return [...wordsIn(text)].reduce(
    (count, { 0: printed, groups }) =>
      count + (groups?.['run'] === undefined ? 1 : segments(printed).length),
    0,
  );
}

/**
 * A name, title or phrase with everything dropped that readers leave out when
 * they type it. Two phrases are the same where their folds are.
 */
export function foldPhrase(text: string): string {
  return tokensOf(text)
    .flatMap(({ word, isBeside }) => (isBeside ? [] : word))
    .join(' ');
}

function spacedToken(
  printed: string,
  start: number,
  isInitials: boolean,
  isShouted: boolean,
  language: Language,
): Token {
  // `l’élection` is an article and a word.
  const elided = language === 'fr' ? (ELIDED.exec(printed)?.[0].length ?? 0) : 0;
  const cut = printed.slice(elided);
  const own = isShouted ? cut.toLowerCase() : cut;
  const end = start + printed.length;
  return { start: start + elided, end, ...folded(own, isInitials, language), isBeside: false };
}

function tokensOfRun(run: string, offset: number, pairs: boolean): Token[] {
  const whole = segments(run).map(({ start, end }) => {
    const word = run.slice(start, end).normalize('NFKC').toLowerCase();
    const term = SMALL.has(word) ? undefined : word;
    return { start: offset + start, end: offset + end, word, term, isBeside: false };
  });
  return pairs
    ? [...whole, ...pairsOf(run, offset, new Set(whole.map(({ word }) => word)))]
    : whole;
}

function segments(run: string): Span[] {
  const found: Span[] = [];
  for (let from = 0; from < run.length; from += RUN) {
    for (const { index, segment, isWordLike } of segmenter.segment(run.slice(from, from + RUN))) {
      if (isWordLike === true)
        found.push({ start: from + index, end: from + index + segment.length });
    }
  }
  return found;
}

/** Each two neighbouring characters, except where they are a word already. */
function pairsOf(run: string, offset: number, words: ReadonlySet<string>): Token[] {
  const characters = Array.from(run);
  let start = offset;
  return characters.flatMap((character, at) => {
    const next = characters[at + 1];
    const place = start;
    start += character.length;
    if (next === undefined) return [];
    const term = (character + next).normalize('NFKC');
    const end = start + next.length;
    return words.has(term) || GRAMMAR.test(term)
      ? []
      : [{ start: place, end, word: term, term, isBeside: true }];
  });
}

/** In lower case, without what is left out when the word is typed elsewhere; accents stay. */
function plainWord(printed: string): string {
  return printed
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replaceAll(/['’,]/g, '')
    .slice(0, LONGEST);
}

/** Letters that are no other letter with a mark, and still are typed as others. */
const TYPED_AS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

function withoutMarks(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[ßæœøłđı]/g, (letter) => TYPED_AS[letter] ?? letter)
    .slice(0, LONGEST);
}

type Folded = Pick<Token, 'word' | 'term'>;

/** Words met before, by their language: a library repeats its words many thousand times. */
const met: Readonly<Record<Language, Map<string, Folded>>> = {
  en: new Map(),
  de: new Map(),
  fr: new Map(),
  es: new Map(),
  pt: new Map(),
  other: new Map(),
};
const MOST_MET = 50_000;

function folded(printed: string, isInitials: boolean, language: Language): Folded {
  const before = met[language];
  const known = before.get(printed);
  if (known !== undefined) return known;
  const { stem, stopWords, hasAccents } = RULES[language];
  const plain = plainWord(isInitials ? printed.replaceAll('.', '') : printed);
  const word = withoutMarks(plain);
  const isAcronym = printed.length > 1 && !/[^\p{Lu}.]/u.test(printed);
  const isSmall = stopWords.has(word) && !isAcronym;
  const made = { word, term: isSmall ? undefined : withoutMarks(stem(hasAccents ? plain : word)) };
  if (before.size >= MOST_MET) before.clear();
  if (printed.length <= LONGEST) before.set(printed, made);
  return made;
}
