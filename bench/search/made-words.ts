/** The smallest words, the most frequent first. */
export const SMALL_WORDS: readonly string[] = (
  'the of and to in a is that for it was on as with be by at this from or an are not have but ' +
  'were which their been will they would when who more there if so about into can up only'
).split(' ');

/** Where the chance of a word begins to fall, and how fast: together they give a language's Zipf curve. */
const KNEE = 300;
const FALL = 0.75;

/** Rarer words than this are not written. */
const RAREST = 20_000_000;

const SYLLABLES = 'bcdfghjklmnprstv'
  .split('')
  .flatMap((first) =>
    'aeiou'
      .split('')
      .flatMap((vowel) => ['', 'l', 'm', 'n', 'r', 't'].map((last) => first + vowel + last)),
  );

/** How a word may end. Most end as they are. */
const ENDINGS = ['', '', '', '', '', 's', 's', 'ed', 'ing'];

/** A small word, the first of them the most often. `random` decides. */
export function someSmallWord(random: () => number): string {
  const rank = Math.floor((SMALL_WORDS.length + 1) ** random()) - 1;
  return SMALL_WORDS[rank] ?? '';
}

/**
 * A word that says something, by Zipf's law: the frequent ones over and over, rare ones for ever new,
 * so that the vocabulary grows with the text (as Heaps found). `random` decides.
 */
export function someTellingWord(random: () => number): string {
  const rank = Math.floor(KNEE * ((1 - random()) ** (-1 / FALL) - 1));
  const ending = ENDINGS[Math.floor(random() * ENDINGS.length)] ?? '';
  return (FREQUENT[rank] ?? wordAt(Math.min(rank, RAREST))) + ending;
}

/** The word of this rank, from 0: two syllables, three from the 230,400th on; each rank has its own. */
export function wordAt(rank: number): string {
  const first = rank % SYLLABLES.length;
  const others = Math.floor(rank / SYLLABLES.length);
  // Neighbours in rank are to end differently as well as begin so.
  const second = (others + first * 7) % SYLLABLES.length;
  const third = Math.floor(others / SYLLABLES.length);
  const begun = `${SYLLABLES[first]}${SYLLABLES[second]}`;
  return third > 0 ? `${begun}${SYLLABLES[third % SYLLABLES.length]}` : begun;
}

/** Spelled once: most of what is written. */
const FREQUENT = Array.from({ length: 20_000 }, (_, rank) => wordAt(rank));
