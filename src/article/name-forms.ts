import { sexOfGiven } from './given-names.ts';
import { bareName } from './names.ts';
import { NOT_PEOPLE } from './words/not-people.ts';
import { HONORIFICS } from './words/titles.ts';

/** Puts each way to print a name in its own form. */
export type Forms = (name: string) => string;

/** `RUIZ` is Ruiz where the article names a Ruiz. */
export function inSmall(name: string, isKnown: (name: string) => boolean): string {
  if (name.length < 4 || name !== name.toUpperCase()) return name;
  const small = name.replaceAll(/(?<=\p{L})\p{L}+/gu, (letters) => letters.toLowerCase());
  return isKnown(small) ? small : name;
}

/**
 * `Gonzalez Rogers` is `Yvonne Gonzalez Rogers` where that is printed as well;
 * `Port Backs Ana Ruiz`, from a heading, is the `Ana Ruiz` that is printed alone.
 */
export function formsOf(names: readonly string[]): Forms {
  const printed = new Set(names.map(bareName));
  const longer = new Map(
    [...printed].filter(hasGiven).map((name) => [name.slice(name.indexOf(' ') + 1), name]),
  );
  return (name) => {
    const words = name.split(' ');
    if (words.length === 2) {
      return longer.get(name) ?? longer.get(inside(name)) ?? withoutPlace(words, name, printed);
    }
    return hasGiven(name) ? name : (withoutHeading(words, printed) ?? name);
  };
}

/** `De la Cruz` at the head of a sentence is `de la Cruz` inside a name. */
const inside = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function hasGiven(name: string): boolean {
  const space = name.indexOf(' ');
  return space > 0 && sexOfGiven(name.slice(0, space)) !== undefined;
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
