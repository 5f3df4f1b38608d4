import type { Cue } from './frames.ts';
import type { Sex } from './given-names.ts';
import type { Stretch } from './marks.ts';
import { isHuman, type Mention, type People, type Person } from './people.ts';
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
const NOBODY: Voice = { speaker: undefined, role: undefined };

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
      if (subject.kind === 'description') return { speaker: subject.words, role: undefined };
      const { words, courtesy, from } = subject;
      const person = isSex(words)
        ? meantBy(words, line, from, paragraph)
        : subject.kind === 'name'
          ? people.find(words, courtesy, line.offset + from)
          : undefined;
      if (person === undefined) return { ...NOBODY };
      remember(person, paragraph);
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
