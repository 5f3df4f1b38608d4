import { stemmer } from 'stemmer';
import type { Span } from '../article/article.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A word as a text prints it, and what the index makes of it. Offsets count in the text that was cut. */
export type Token = Span & {
  /** Without marks, case, possessive or the dots of initials: `Élections’` and `U.S.` are `elections` and `us`. */
  readonly word: string;
  /** The stem that is indexed; `undefined` for words that say nothing of their own. */
  readonly term: string | undefined;
};

/** Scripts that put no spaces between words. The long-vowel mark belongs to no script, but to kana. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/v;
const LETTER = String.raw`[[\p{L}\p{M}\p{N}]--${UNSPACED}]`;

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

/** How much of an unspaced run the segmenter sees at once. */
const RUN = 500;

const segmenter = new Intl.Segmenter(['ja', 'zh', 'th'], { granularity: 'word' });

/**
 * Cuts a text into words. English words are stemmed; scripts without spaces are
 * cut by dictionary, and Japanese gets each pair of characters beside, because
 * the dictionary cuts the same name differently in different company.
 */
export function tokensOf(text: string): Token[] {
  const pairs = KANA.test(text);
  return [...wordsIn(text)].flatMap((match) => {
    const [printed] = match;
    if (match.groups?.['run'] !== undefined) return tokensOfRun(printed, match.index, pairs);
    return [spacedToken(printed, match.index, match.groups?.['initials'] !== undefined)];
  });
}

/** The terms of a text in printed order, repeats included. */
export function termsOf(text: string): string[] {
  return tokensOf(text).flatMap(({ term }) => term ?? []);
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
    .map(({ word }) => word)
    .join(' ');
}

function spacedToken(printed: string, start: number, initials: boolean): Token {
  const { word, term } = folded(printed, initials);
  return { start, end: start + printed.length, word, term };
}

function tokensOfRun(run: string, offset: number, pairs: boolean): Token[] {
  const whole = segments(run).map(({ start, end }) => {
    const word = run.slice(start, end).normalize('NFKC').toLowerCase();
    return { start: offset + start, end: offset + end, word, term: word };
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
    return words.has(term) ? [] : [{ start: place, end: start + next.length, word: term, term }];
  });
}

function foldWord(printed: string): string {
  const isPlain = /^[\w',]*$/.test(printed);
  const plain = isPlain ? printed : printed.normalize('NFKD').replaceAll(/\p{M}+/gu, '');
  return plain
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replaceAll(/['’,]/g, '')
    .slice(0, LONGEST);
}

type Folded = Pick<Token, 'word' | 'term'>;

/** Words met before: a library repeats its words many thousand times. */
const met = new Map<string, Folded>();
const MOST_MET = 50_000;

function folded(printed: string, initials: boolean): Folded {
  const known = met.get(printed);
  if (known !== undefined) return known;
  const word = foldWord(initials ? printed.replaceAll('.', '') : printed);
  const isAcronym = printed.length > 1 && !/[^\p{Lu}.]/u.test(printed);
  const made = { word, term: STOP_WORDS.has(word) && !isAcronym ? undefined : stem(word) };
  if (met.size >= MOST_MET) met.clear();
  if (printed.length <= LONGEST) met.set(printed, made);
  return made;
}

/** The stem of `used` is `us`, which means the US: stems as short as that get their `e` back. */
function stem(word: string): string {
  const cut = /^[a-z]{3,}$/.test(word) ? stemmer(word) : word;
  return cut.length < 3 && word.length > 2 ? `${cut}e` : cut;
}
