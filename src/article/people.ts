import { sexOf, type Sex } from './given-names.ts';
import { HONORIFICS, NOT_PEOPLE } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import { bareName, familyName } from './names.ts';

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
  /** Whether what they are stands before their name somewhere, as before no place's. */
  readonly titled: boolean;
  /** The pronoun for them, where courtesy, title or given name tells. */
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

/** More bearers of one family name than any article has: what keeps hostile text cheap. */
const LARGEST_FAMILY = 20;

/**
 * Brings the names of an article together: `Ruiz` is `Ana Ruiz` where she is
 * the only one, and `Ana M. Ruiz` is she.
 */
export function peopleOf(mentions: readonly Mention[]): People {
  const formOf = formsOf(mentions.map(({ name }) => name));
  const own = mentions.map((mention) => ({ ...mention, name: formOf(mention.name) }));
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
      const name = formOf(words);
      const bare = bareName(name);
      if (bare.includes(' ')) return people.get(key(name)) ?? stranger(name, courtesy);
      const keys = namesakes.get(bare) ?? [];
      if (keys.length === 0) return alone.get(bare) ?? stranger(name, courtesy);
      if (keys.length > LARGEST_FAMILY) return undefined;
      const relatives = keys.flatMap((one) => people.get(one) ?? []);
      return theOne(relatives, courtesy, place);
    },
  };
}

/** Puts each way to print a name in its own form. */
type Forms = (name: string) => string;

/**
 * `Gonzalez Rogers` is `Yvonne Gonzalez Rogers` where that is printed as well;
 * `Port Backs Ana Ruiz`, from a heading, is the `Ana Ruiz` that is printed alone.
 */
function formsOf(names: readonly string[]): Forms {
  const printed = new Set(names.map(bareName));
  const longer = new Map(
    [...printed].filter(hasGiven).map((name) => [name.slice(name.indexOf(' ') + 1), name]),
  );
  return (name) => {
    const words = name.split(' ');
    if (words.length === 2) return longer.get(name) ?? withoutPlace(words, name, printed);
    return hasGiven(name) ? name : (withoutHeading(words, printed) ?? name);
  };
}

function hasGiven(name: string): boolean {
  return sexOf(name, undefined, undefined) !== undefined;
}

function withoutHeading(
  words: readonly string[],
  printed: ReadonlySet<string>,
): string | undefined {
  for (let from = 1; from < words.length - 1; from += 1) {
    const tail = words.slice(from).join(' ');
    if (printed.has(tail) && !HONORIFICS.has(words[from - 1] ?? '')) return tail;
  }
  return undefined;
}

function withoutPlace(
  [first = '', family = '']: readonly string[],
  name: string,
  printed: ReadonlySet<string>,
): string {
  return NOT_PEOPLE.has(first) && printed.has(family) ? family : name;
}

/** A name that no mention holds, such as one in capitals at the head of a line. */
function stranger(name: string, courtesy: string | undefined): Person {
  return personOf(
    [{ name, courtesy, title: undefined, role: undefined, at: 0, place: 0, aside: false }],
    [],
  );
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
  const told = all.map((one) => sexOf(bareName(one.name), one.courtesy, one.title));
  return {
    name: names.reduce((fullest, one) => (one.length > fullest.length ? one : fullest), ''),
    introduced: mentions[0]?.place ?? 0,
    mentions: mentions.length,
    role: all.find(({ role }) => role !== undefined)?.role,
    titled: all.some(({ title }) => title !== undefined),
    sex: told.find((sex) => sex !== undefined),
  };
}

/** Whether nothing in a name speaks against its being a person's. */
export function mayBeHuman({ name, sex }: Person): boolean {
  if (sex !== undefined) return true;
  const parts = bareName(name).split(' ');
  return !parts.some((part) => NOT_PEOPLE.has(part));
}

/** Whether a name is a person's: by courtesy, title or given name, else by having two words and nothing of a body. */
export function isHuman(person: Person): boolean {
  const { name, sex, titled } = person;
  if (sex !== undefined) return true;
  return mayBeHuman(person) && (titled || bareName(name).includes(' '));
}
