import type { Sex } from './given-names.ts';
import { mayBeHuman, type People, type Person } from './people.ts';
import type { ReadLine } from './read-line.ts';

/** The pronouns of one human being, and whom each can mean. */
export const PRONOUNS: ReadonlyMap<string, Sex> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['himself', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['hers', 'she'],
  ['herself', 'she'],
]);

/** Whose pronoun is known by the article's telling alone. */
export type ToldSexes = ReadonlyMap<Person, Sex>;

/** How often one pronoun must follow a name, and how much more often than the other. */
const SURE = 2;

/**
 * Whom an article calls he or she where no given name, title or courtesy tells: by the pronouns
 * that follow a name in a sentence that names nobody else.
 */
export function toldSexes(lines: readonly ReadLine[], people: People): ToldSexes {
  const votes = new Map<Person, number>();
  for (const line of lines) vote(line, people, votes);
  return new Map(
    [...votes]
      .filter(([{ sex }, margin]) => sex === undefined && Math.abs(margin) >= SURE)
      .map(([person, margin]) => [person, margin > 0 ? 'he' : 'she']),
  );
}

function vote({ tokens, mentions }: ReadLine, people: People, votes: Map<Person, number>): void {
  let next = 0;
  let named: Person | 'several' | undefined;
  for (let at = mentions[0]?.at ?? tokens.length; at < tokens.length; at += 1) {
    const mention = mentions[next];
    if (mention?.at === at) {
      next += 1;
      const person = people.find(mention.name, mention.courtesy, mention.place);
      if (person !== undefined && mayBeHuman(person)) {
        named = named === undefined || named === person ? person : 'several';
      }
    } else if (named !== undefined && named !== 'several') {
      const sex = PRONOUNS.get(tokens[at]?.lower ?? '');
      if (sex !== undefined) votes.set(named, (votes.get(named) ?? 0) + (sex === 'he' ? 1 : -1));
    }
    if (tokens[at]?.stop === true) named = undefined;
  }
}
