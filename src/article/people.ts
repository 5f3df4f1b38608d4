import { isAge } from './appositives.ts';
import { type Sex, sexOfGiven, sexOfSigns } from './given-names.ts';
import type { Mention } from './mentions.ts';
import { formsOf, inSmall } from './name-forms.ts';
import { bareName, familyName } from './names.ts';
import { isBody } from './words/roles.ts';
import { NOT_PEOPLE } from './words/not-people.ts';

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

/** What is told of somebody where they are named. */
type Named = Pick<Mention, 'name' | 'courtesy' | 'title' | 'role'> & { readonly place?: number };

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
  const called = Map.groupBy(full.keys(), (one) => one.slice(0, one.indexOf(' ')));
  const people = new Map<string, Person>();
  for (const [family, keys] of namesakes) {
    // What is printed beside the family name alone tells of its only bearer.
    const others = keys.length === 1 ? (single.get(family) ?? []) : [];
    for (const one of keys) people.set(one, personOf(full.get(one) ?? [], others));
  }
  const alone = new Map([...single].map(([one, group]) => [one, personOf(group, [])]));
  const isKnown = (name: string) => people.has(key(name)) || namesakes.has(name) || alone.has(name);
  const meant = remembering((words: string, courtesy: string | undefined): Meant => {
    const name = formOf(inSmall(words, isKnown));
    const bare = bareName(name);
    if (bare.includes(' ')) return people.get(key(name)) ?? stranger(name, courtesy);
    const keys = namesakes.get(bare);
    if (keys !== undefined) return keys.flatMap((one) => people.get(one) ?? []);
    // `Ana` is Ana Ruiz, and `Xi` is Xi Jinping, where nobody else has that name.
    const [only, another] = courtesy === undefined ? (called.get(bare) ?? []) : [];
    const known = another === undefined ? people.get(only ?? '') : undefined;
    return known ?? alone.get(bare) ?? stranger(name, courtesy);
  });
  return {
    find(words, courtesy, place) {
      const found = meant(words, courtesy);
      return isFamily(found) ? theOne(found, courtesy, place) : found;
    },
  };
}

/** Whom a name can mean: one, or all who bear a family name. */
type Meant = Person | readonly Person[];

const isFamily = (meant: Meant): meant is readonly Person[] => Array.isArray(meant);

/** The same names are looked up again and again. */
function remembering(
  look: (words: string, courtesy: string | undefined) => Meant,
): (words: string, courtesy: string | undefined) => Meant {
  const known = new Map<string, Meant>();
  return (words, courtesy) => {
    const name = courtesy === undefined ? words : `${courtesy}|${words}`;
    const found = known.get(name) ?? look(words, courtesy);
    known.set(name, found);
    return found;
  };
}

/** A name that no mention holds, such as one in capitals at the head of a line. */
function stranger(name: string, courtesy: string | undefined): Person {
  return personOf([{ name, courtesy, title: undefined, role: undefined }], []);
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
  if (relatives.length > LARGEST_FAMILY) return undefined;
  const sex = sexOfSigns(courtesy ?? '');
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

function personOf(mentions: readonly Named[], others: readonly Named[]): Person {
  const all = [...mentions, ...others];
  const names = mentions.map(({ name }) => name);
  const told = all.map(toldSex);
  // An age beside the family name alone may be a relative's.
  const roles = [
    ...mentions.flatMap(({ role }) => role ?? []),
    ...others.flatMap(({ role }) => (role === undefined || isAge(role) ? [] : role)),
  ];
  return {
    name: names.reduce((fullest, one) => (one.length > fullest.length ? one : fullest), ''),
    introduced: mentions[0]?.place ?? 0,
    mentions: mentions.length,
    role: roles.find((role) => !isAge(role)) ?? roles[0],
    titled: all.some(({ title }) => title !== undefined && !isOfBody(title)),
    sex: told.find((sex) => sex !== undefined),
  };
}

/** `telecom regulator Ofcom`, `CNN affiliate KFOR`: what stands before the name is no human being. */
const isOfBody = (title: string): boolean => isBody(title.slice(title.lastIndexOf(' ') + 1));

/** A name that is printed alone is taken for a given name where it can be one. */
const toldSex = ({ name, courtesy = '', title = '' }: Named): Sex | undefined =>
  sexOfSigns(`${courtesy} ${title}`) ?? sexOfGiven(bareName(name).split(' ')[0] ?? '');

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
