import { sexOf, type Sex } from './given-names.ts';
import { HONORIFICS, LINKS, NOT_PEOPLE } from './lexicon.ts';
import { bareName, familyName, isNameWord, phraseAt } from './phrases.ts';
import type { Line, Token } from './tokens.ts';

/** One place where the text outside quotation marks names somebody. */
export type Mention = {
  readonly name: string;
  readonly courtesy: string | undefined;
  readonly role: string | undefined;
  /** The place of its token in the line. */
  readonly at: number;
  /** The same, counted through the whole article. */
  readonly place: number;
  /** Behind a preposition: `with Ruiz`. Such a name is seldom what a pronoun takes up. */
  readonly aside: boolean;
};

/** Somebody whom the article names, wherever and however often. */
export type Person = {
  /** The fullest form that is printed. */
  readonly name: string;
  /** The first description found beside the name. */
  readonly role: string | undefined;
  /** Where the article first names them in full. */
  readonly introduced: number;
  /** How often it does so. */
  readonly mentions: number;
  /** The pronoun for them, where courtesy, role or given name tells. */
  readonly sex: Sex | undefined;
};

/** The people of one article. */
export type People = {
  /**
   * Whom a name means that is printed at a place of the article; `undefined`
   * where two people share it and nothing tells them apart.
   */
  find(name: string, courtesy: string | undefined, place: number): Person | undefined;
};

/** Finds the names in a line, with `offset` tokens of the article before it; each token is read once. */
export function mentionsIn(line: Line, offset: number): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < line.tokens.length; at += 1) {
    if (!isNameWord(line.tokens[at])) continue;
    const phrase = phraseAt(line.text, line.tokens, at);
    if (phrase === undefined) continue;
    if (phrase.kind === 'name') {
      const { words: name, courtesy, role } = phrase;
      mentions.push({
        name,
        courtesy,
        role,
        at,
        place: offset + at,
        aside: isAside(line.tokens, at),
      });
    }
    at = phrase.to - 1;
  }
  return mentions;
}

function isAside(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  return LINKS.has(before) || before === 'by' || before === 'about' || before === 'against';
}

/**
 * Brings the names of an article together: `Ruiz` is `Ana Ruiz` where she is
 * the only one, and `Ana M. Ruiz` is she.
 */
export function peopleOf(mentions: readonly Mention[]): People {
  const printed = new Set(mentions.map(({ name }) => bareName(name)));
  const own = mentions.map((mention) => ({ ...mention, name: ownName(mention.name, printed) }));
  const full = Map.groupBy(own.filter(isFull), ({ name }) => key(name));
  const single = Map.groupBy(
    own.filter((mention) => !isFull(mention)),
    ({ name }) => bareName(name),
  );
  const namesakes = Map.groupBy(full.keys(), (one) => one.slice(one.indexOf(' ') + 1));
  const people = new Map<string, Person>();
  for (const [family, keys] of namesakes) {
    // What is printed beside the family name alone tells of its only bearer.
    const others = keys.length === 1 ? (single.get(family) ?? []) : [];
    for (const one of keys) people.set(one, personOf(full.get(one) ?? [], others));
  }
  const alone = new Map([...single].map(([one, group]) => [one, personOf(group, [])]));
  return {
    find(words, courtesy, place) {
      const name = ownName(words, printed);
      const bare = bareName(name);
      if (bare.includes(' ')) return people.get(key(name)) ?? stranger(name, courtesy);
      const relatives = (namesakes.get(bare) ?? []).flatMap((one) => people.get(one) ?? []);
      if (relatives.length === 0) return alone.get(bare) ?? stranger(name, courtesy);
      return theOne(relatives, courtesy, place);
    },
  };
}

/**
 * A name without the capitals that happen to stand before it: in a heading such
 * as `Port Backs Ana Ruiz` the name is the part that is printed alone elsewhere.
 */
function ownName(name: string, printed: ReadonlySet<string>): string {
  const words = name.split(' ');
  for (let from = 1; from < words.length - 1; from += 1) {
    const tail = words.slice(from).join(' ');
    if (printed.has(tail) && !HONORIFICS.has(words[from - 1] ?? '')) return tail;
  }
  const [first = ''] = words;
  return words.length === 2 &&
    (NOT_PEOPLE.has(first) || /..ing$/.test(first)) &&
    printed.has(words[1] ?? '')
    ? (words[1] ?? name)
    : name;
}

/** A name that no mention holds, such as one in capitals at the head of a line. */
function stranger(name: string, courtesy: string | undefined): Person {
  return personOf([{ name, courtesy, role: undefined, at: 0, place: 0, aside: false }], []);
}

/**
 * Whom a family name alone means: the only one introduced so far whom the
 * courtesy fits, else the one whom the article names in full most often.
 */
function theOne(
  relatives: readonly Person[],
  courtesy: string | undefined,
  place: number,
): Person | undefined {
  const sex = sexOf('', courtesy, undefined);
  const fitting = relatives.filter((one) => !sex || !one.sex || one.sex === sex);
  const known = fitting.filter(({ introduced }) => introduced <= place);
  const [first, second] = known.toSorted((a, b) => b.mentions - a.mentions);
  if (first === undefined) return fitting.length === 1 ? fitting[0] : undefined;
  return second === undefined || first.mentions > second.mentions ? first : undefined;
}

/** First and last name: middle names and initials come and go. */
function key(name: string): string {
  const bare = bareName(name);
  return `${bare.split(' ')[0] ?? ''} ${familyName(bare)}`;
}

function isFull({ name }: Mention): boolean {
  return bareName(name).includes(' ');
}

function personOf(mentions: readonly Mention[], others: readonly Mention[]): Person {
  const all = [...mentions, ...others];
  const names = mentions.map(({ name }) => name);
  const told = all.map((one) => sexOf(bareName(one.name), one.courtesy, one.role));
  return {
    name: names.reduce((fullest, one) => (one.length > fullest.length ? one : fullest), ''),
    introduced: mentions[0]?.place ?? 0,
    mentions: mentions.length,
    role: all.find(({ role }) => role !== undefined)?.role,
    sex: told.find((sex) => sex !== undefined),
  };
}

/** Whether a name is a person's: by courtesy, role or given name, else by having two words and nothing of a body. */
export function isHuman({ name, sex, role }: Person): boolean {
  if (sex !== undefined) return true;
  const parts = bareName(name).split(' ');
  if (parts.some((part) => NOT_PEOPLE.has(part))) return false;
  return role !== undefined || parts.length > 1;
}
