import { isAge } from './appositives.ts';
import type { Cue } from './cue.ts';
import type { People } from './people.ts';
import type { Meaning } from './pronouns.ts';
import type { ReadLine } from './read-line.ts';

/** Whose words are heard. The same object for one attribution and all that follows from it. */
export type Voice = {
  readonly speaker: string | undefined;
  readonly role: string | undefined;
};

/** The voice that a cue in a paragraph points to. */
export type Hear = (cue: Cue, line: ReadLine) => Voice;

export function hearing(people: People, meaning: Meaning): Hear {
  return ({ subject, role }, line) => {
    const { kind, words, courtesy, from } = subject;
    if (kind === 'description') return { speaker: words, role: undefined };
    const place = line.offset + from;
    const person = kind === 'pronoun' ? meaning(place) : people.find(words, courtesy, place);
    // A name that several bear is still a name: it is given as it is printed.
    if (person === undefined) return { speaker: kind === 'name' ? words : undefined, role };
    const isLess = role === undefined || (isAge(role) && person.role !== undefined);
    return { speaker: person.name, role: isLess ? person.role : role };
  };
}
