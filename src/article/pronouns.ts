import { sexOfSigns } from './given-names.ts';
import { type Mind, newMind } from './mind.ts';
import { familyName } from './names.ts';
import { bodiesMeant } from './bodies.ts';
import { nounOf, unnamed } from './described.ts';
import { isHuman, type People, type Person } from './people.ts';
import type { Phrase } from './phrase.ts';
import { phraseAt } from './phrases.ts';
import type { ReadLine } from './read-line.ts';
import { partOf } from './sentence-parts.ts';
import { PRONOUNS, type ToldSexes } from './told-sex.ts';
import type { Line } from './tokens.ts';
import { isEpithet, isPersonNoun } from './words/roles.ts';
import { DETERMINERS } from './words/small-words.ts';

/** Whom a pronoun means, by its place in the article; `undefined` where nobody was spoken of whom it fits. */
export type Meaning = (place: number) => Person | undefined;

/**
 * Reads a section as a reader does, who keeps in mind whom it spoke of: subjects more than
 * objects, speakers most, each sentence a little less. A pronoun means whoever is foremost then,
 * and brings them forward again. After Lappin and Leass, “An Algorithm for Pronominal Anaphora
 * Resolution”, Computational Linguistics 20 (1994), with weights of our own.
 */
export function meaningOf(lines: readonly ReadLine[], people: People, told: ToldSexes): Meaning {
  const meant = new Map(bodiesMeant(lines, people, told));
  const mind = newMind(told);
  for (const line of lines) {
    let next = 0;
    for (let at = 0; at < line.tokens.length; at += 1) {
      const mention = line.mentions[next]?.at === at ? line.mentions[next] : undefined;
      if (mention !== undefined) {
        next += 1;
        const person = people.find(mention.name, mention.courtesy, mention.place);
        if (person !== undefined && (isHuman(person) || told.has(person))) {
          mind.notice(person, partOf(line, mention.phrase));
        }
      } else {
        const person = takeUp(line, at, mind);
        if (person !== undefined) meant.set(line.offset + at, person);
      }
      if (line.tokens[at]?.stop === true) mind.fade('sentence');
    }
    mind.fade('paragraph');
  }
  return (place) => meant.get(place);
}

/** Whom a token takes up, if it is a pronoun; what it describes is noticed as well. */
function takeUp(line: Line, at: number, mind: Mind): Person | undefined {
  const lower = line.tokens[at]?.lower ?? '';
  const sex = PRONOUNS.get(lower);
  if (DETERMINERS.has(lower) && sex === undefined) noticeDescribed(line, at, mind);
  if (sex === undefined) return undefined;
  const speaks = lower === sex && partOf(line, { from: at, to: at + 1 }) === 'speaker';
  const person = whoIs(mind, mind.fitting(sex), speaks ? toldBeside(line, at) : '');
  if (person === undefined) return undefined;
  mind.notice(person, speaks ? 'speaker' : lower === sex ? 'subject' : 'aside');
  return person;
}

/**
 * Whoever is foremost; where what is told by them names them, it is somebody else, who is known to
 * be he or she.
 */
function whoIs(mind: Mind, fits: (one: Person) => number, told: string): Person | undefined {
  const first = mind.foremost(fits);
  if (first === undefined || !isNamedIn(told, first)) return first;
  return mind.foremost((one) => (one !== first && fits(one) === 1 ? 1 : 0));
}

/** What is told right beside a cue: `“…,” she said`, `she said: “…”`, `she said Ruiz is “…”` */
function toldBeside({ text, tokens }: Line, at: number): string {
  const beside = [at - 1, at + 2, at + 3].map((each) => tokens[each]);
  const quote = beside.find((token) => token?.kind === 'quote');
  const [from, to] = quote === undefined ? [tokens[at + 2], tokens[at + 4]] : [quote, quote];
  return text.slice(from?.start ?? text.length, to?.end);
}

/** People seldom call themselves by their name. */
function isNamedIn(said: string, { name }: Person): boolean {
  const words = said.split(/[^\p{L}\p{N}-]+/u);
  const [given = ''] = name.split(' ');
  return words.includes(familyName(name)) || (given.length > SHORT && words.includes(given));
}

/** Short given names are words as well: `Will`, `Mark`. */
const SHORT = 4;

/** `the senator` brings back who was named; `a spokeswoman said` brings somebody who never is. */
function noticeDescribed(line: Line, at: number, mind: Mind): void {
  const phrase = phraseAt(line, at);
  if (phrase?.kind !== 'description' || !isPersonNoun(nounOf(phrase))) return;
  const part = partOf(line, phrase);
  const known = line.tokens[at]?.lower === 'the' ? namedAgain(phrase, mind) : undefined;
  if (known !== undefined) mind.notice(known, part);
  else if (part === 'speaker') mind.notice(unnamed(phrase), part);
}

/** Whom `the Lima senator` calls again: somebody who is a senator, else whoever is foremost. */
function namedAgain(phrase: Phrase, mind: Mind): Person | undefined {
  const noun = nounOf(phrase);
  const same = mind.foremost(({ name, role }) =>
    Number(name === phrase.words || wordsOf(role).includes(noun)),
  );
  if (same !== undefined || !(isEpithet(noun) || /(?:^| )\p{Lu}\S* /u.test(phrase.words)))
    return same;
  const fits = mind.fitting(sexOfSigns(noun));
  return mind.foremost((person) => (person.mentions === 0 ? 0 : fits(person)));
}

const wordsOf = (role: string | undefined): readonly string[] =>
  role?.toLowerCase().split(/[^\p{L}-]+/u) ?? [];
