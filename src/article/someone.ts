import { isVerbAt } from './cue-verbs.ts';
import type { Mention } from './mentions.ts';
import { isHuman, mayBeHuman, type People, type Person } from './people.ts';
import type { ReadLine } from './read-line.ts';
import type { ToldSexes } from './told-sex.ts';
import { listed } from './words/listed.ts';

/** Words before a name that make it a place. */
const AT_PLACE = listed(`across in inside into near outside throughout within`);

/**
 * Whom a mention brings to mind as somebody that `he` or `she` can mean: a human being by name or by
 * the article's telling, and a name alone that speaks, `Lind said`, and that nothing is ever in.
 */
export function someoneIn(
  lines: readonly ReadLine[],
  people: People,
  told: ToldSexes,
): (mention: Mention, line: ReadLine) => Person | undefined {
  const personOf = ({ name, courtesy, place }: Mention) => people.find(name, courtesy, place);
  const places = new Set(
    lines.flatMap(({ tokens, mentions }) =>
      mentions
        .filter(({ phrase }) => AT_PLACE.has(tokens[phrase.from - 1]?.lower ?? ''))
        .map(personOf),
    ),
  );
  return (mention, { tokens }) => {
    const person = personOf(mention);
    if (person === undefined || isHuman(person) || told.has(person)) return person;
    const speaks = isVerbAt(tokens, mention.phrase.to) && mayBeHuman(person);
    return speaks && !places.has(person) ? person : undefined;
  };
}
