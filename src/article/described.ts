import { sexOfSigns } from './given-names.ts';
import type { Person } from './people.ts';
import type { Phrase } from './phrase.ts';
import { LINKS } from './words/small-words.ts';

/** Somebody who is described and not named, so that `she added` can mean them. */
export function unnamed(phrase: Phrase): Person {
  const sex = sexOfSigns(nounOf(phrase));
  return { name: phrase.words, role: undefined, introduced: 0, mentions: 0, titled: true, sex };
}

/** The noun of a description: `spokesman` of `port spokesman for the town`. */
export function nounOf({ words }: Phrase): string {
  const each = words.toLowerCase().split(' ');
  const link = each.findIndex((word) => LINKS.has(word));
  return each.at(link < 0 ? -1 : link - 1) ?? '';
}
