import type { Cue } from './cue.ts';
import { type Sex, sexOf } from './given-names.ts';
import { isPersonNoun, LINKS } from './lexicon.ts';
import type { Stretch } from './marks.ts';
import type { Mention } from './mentions.ts';
import { isHuman, mayBeHuman, type People, type Person } from './people.ts';
import type { Line } from './tokens.ts';

/** Whose words are heard. The same object for one attribution and all that follows from it. */
export type Voice = {
  readonly speaker: string | undefined;
  readonly role: string | undefined;
};

/** A paragraph with its marks paired and its names found. */
export type ReadLine = Line & {
  readonly stretches: readonly Stretch[];
  readonly mentions: readonly Mention[];
  /** How many tokens of the article stand before it. */
  readonly offset: number;
};

/** Keeps track of who is being spoken of, through one section. */
export type Voices = {
  /** The voice that a cue in a paragraph points to. */
  hear(cue: Cue, line: ReadLine, paragraph: number): Voice;
  /** Remembers whom a paragraph was about once it has been read. */
  close(line: ReadLine, paragraph: number): void;
};

type Remembered = { readonly person: Person; readonly paragraph: number };

/** How many paragraphs back a pronoun may point. */
const MEMORY = 3;
/** How many people a reader keeps in mind. */
const CROWD = 6;
/** How many names of its own paragraph a pronoun may reach over. */
const LOOK_BACK = 30;

export function newVoices(people: People): Voices {
  let inMind: readonly Remembered[] = [];

  const remember = (person: Person, paragraph: number) => {
    const others = inMind.filter((one) => one.person !== person);
    inMind = [{ person, paragraph }, ...others].slice(0, CROWD);
  };

  const meantBy = (pronoun: Sex, line: ReadLine, at: number, paragraph: number) => {
    const earlier = inMind.filter((one) => paragraph - one.paragraph <= MEMORY);
    const here = namedBefore(line, at, people);
    const candidates = [...here.first, ...earlier.map(({ person }) => person), ...here.aside];
    return candidates.find(({ sex }) => sex === undefined || sex === pronoun);
  };

  return {
    hear({ subject, role }, line, paragraph) {
      const { kind, words, courtesy, from } = subject;
      if (kind === 'description') {
        if (isPersonNoun(headWord(words))) remember(unnamed(words), paragraph);
        return { speaker: words, role: undefined };
      }
      const person = isSex(words)
        ? meantBy(words, line, from, paragraph)
        : kind === 'name'
          ? people.find(words, courtesy, line.offset + from)
          : undefined;
      // A name that several bear is still a name: it is given as it is printed.
      if (person === undefined) return { speaker: kind === 'name' ? words : undefined, role };
      if (mayBeHuman(person)) remember(person, paragraph);
      return { speaker: person.name, role: role ?? person.role };
    },

    close(line, paragraph) {
      const person = namedBefore(line, line.tokens.length, people).first.at(-1);
      if (person !== undefined && !inMind.some((one) => one.paragraph === paragraph)) {
        remember(person, paragraph);
      }
    },
  };
}

/** The noun of a description: `spokesman` of `port spokesman for the town`. */
function headWord(description: string): string {
  const words = description.toLowerCase().split(' ');
  const link = words.findIndex((word) => LINKS.has(word));
  return words.at(link < 0 ? -1 : link - 1) ?? '';
}

/** Somebody who is described and not named, so that `she added` can mean them. */
function unnamed(words: string): Person {
  const sex = sexOf('', undefined, headWord(words));
  return { name: words, role: undefined, introduced: 0, mentions: 1, titled: true, sex };
}

function isSex(pronoun: string): pronoun is Sex {
  return pronoun === 'he' || pronoun === 'she';
}

type Named = { readonly first: readonly Person[]; readonly aside: readonly Person[] };

/** People named in a line shortly before a token: the nearest sentence first, in it the first named. */
function namedBefore(line: ReadLine, token: number, people: People): Named {
  const sentences: Person[][] = [[]];
  const aside: Person[] = [];
  const mentions = lastBefore(line.mentions, token);
  let at = mentions[0]?.at ?? 0;
  for (const mention of mentions) {
    for (; at < mention.at; at += 1) if (line.tokens[at]?.stop === true) sentences.unshift([]);
    const person = people.find(mention.name, mention.courtesy, mention.place);
    if (person === undefined || !isHuman(person)) continue;
    (mention.aside ? aside : sentences[0])?.push(person);
  }
  return { first: sentences.flat(), aside: aside.toReversed() };
}

/** The last few mentions before a token; they are in order, so halving finds the place. */
function lastBefore(mentions: readonly Mention[], token: number): readonly Mention[] {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.at ?? token) < token) low = middle + 1;
    else high = middle;
  }
  return mentions.slice(Math.max(0, low - LOOK_BACK), low);
}
