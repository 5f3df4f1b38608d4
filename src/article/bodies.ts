import { isVerbAt } from './cue-verbs.ts';
import { nounOf, unnamed } from './described.ts';
import { isHuman, type People, type Person } from './people.ts';
import { phraseAt } from './phrases.ts';
import type { ReadLine } from './read-line.ts';
import { sentenceStart } from './sentence.ts';
import type { ToldSexes } from './told-sex.ts';
import type { Token } from './tokens.ts';
import { isBody, PAPERS } from './words/roles.ts';
import { DETERMINERS } from './words/small-words.ts';
import { NAMING } from './words/verbs.ts';

/** A ministry, firm or paper that speaks in its sentence, or stands at the head of it. */
type Body = { readonly who: Person; readonly at: number; readonly speaks: boolean };

/** Tokens of a paragraph, `to` exclusive. */
type Stretch = { readonly line: ReadLine; readonly from: number; readonly to: number };

/**
 * Which ministry, firm or paper speaks as `it`, by the pronoun's place in the article: the one that
 * spoke last in its sentence or the one before, else the one at the head of it.
 */
export function bodiesMeant(
  lines: readonly ReadLine[],
  people: People,
  told: ToldSexes,
): ReadonlyMap<number, Person> {
  const meant = new Map<number, Person>();
  const bodiesIn = (stretch: Stretch) => [
    ...namedIn(stretch, people).filter(({ who }) => !isHuman(who) && !told.has(who)),
    ...describedIn(stretch),
    ...takenUpIn(stretch, meant),
  ];
  lines.forEach((line, place) => {
    line.tokens.forEach(({ lower }, at) => {
      if (lower !== 'it' || !isVerbAt(line.tokens, at + 1)) return;
      const who = foremost(bodiesIn(ownSentence(line, at)), () =>
        bodiesIn(sentenceBefore(line, at, lines[place - 1])),
      );
      if (who !== undefined) meant.set(line.offset + at, who);
    });
  });
  return meant;
}

function foremost(own: readonly Body[], before: () => readonly Body[]): Person | undefined {
  const spoken = latest(own.filter(({ speaks }) => speaks));
  if (spoken !== undefined) return spoken;
  const earlier = before();
  return latest(earlier.filter(({ speaks }) => speaks)) ?? latest(own) ?? latest(earlier);
}

const latest = (bodies: readonly Body[]): Person | undefined =>
  bodies.toSorted((a, b) => a.at - b.at).at(-1)?.who;

const ownSentence = (line: ReadLine, at: number): Stretch => ({
  line,
  from: sentenceStart(line, at),
  to: at,
});

/** The sentence before that of a token, where need be the last one of the paragraph before. */
function sentenceBefore(line: ReadLine, at: number, above: ReadLine | undefined): Stretch {
  const to = sentenceStart(line, at);
  if (to > 0) return { line, from: sentenceStart(line, to - 1), to };
  const { length } = above?.tokens ?? [];
  return above === undefined || length === 0
    ? { line, from: 0, to: 0 }
    : { line: above, from: sentenceStart(above, length - 1), to: length };
}

function namedIn({ line, from, to }: Stretch, people: People): Body[] {
  const within = line.mentions.filter(({ at }) => from <= at && at < to);
  return within.flatMap(({ at, name, courtesy, place, phrase }) => {
    const who = people.find(name, courtesy, place);
    // `Ships came`: one word that only ever opens a sentence may be no name.
    if (who === undefined || (at === from && !name.includes(' ') && who.mentions < 2)) return [];
    return bodyAt(line.tokens, phrase, who);
  });
}

/** `the ministry`, `a report` */
function describedIn({ line, from, to }: Stretch): Body[] {
  return line.tokens.slice(from, to).flatMap(({ lower }, index) => {
    const phrase = DETERMINERS.has(lower) ? phraseAt(line, from + index) : undefined;
    if (phrase?.kind !== 'description') return [];
    const noun = nounOf(phrase);
    return isBody(noun) || PAPERS.has(noun) ? bodyAt(line.tokens, phrase, unnamed(phrase)) : [];
  });
}

/** What `it` was before, in the same stretch. */
function takenUpIn({ line, from, to }: Stretch, meant: ReadonlyMap<number, Person>): Body[] {
  return line.tokens.slice(from, to).flatMap((_, index) => {
    const who = meant.get(line.offset + from + index);
    return who === undefined ? [] : [{ who, at: from + index, speaks: true }];
  });
}

/** What a body does in its sentence; a group that is called something does not speak. */
function bodyAt(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
  who: Person,
): Body[] {
  const before = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  const isGiven = tokens[before]?.lower === 'to' && tokens[before - 1]?.lower === 'according';
  const speaks = isGiven || (isVerbAt(tokens, to) && !NAMING.has(tokens[to]?.lower ?? ''));
  const isHead = before < 0 || tokens[before]?.stop === true;
  return speaks || isHead ? [{ who, at: from, speaks }] : [];
}
