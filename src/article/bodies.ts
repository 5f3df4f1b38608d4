import { isVerbAt } from './cue-verbs.ts';
import { isHuman, type People, type Person } from './people.ts';
import type { ReadLine } from './read-line.ts';
import { sentenceStart } from './sentence.ts';
import type { ToldSexes } from './told-sex.ts';
import { type Thing, thingAt } from './things.ts';
import type { Token } from './tokens.ts';
import { listed } from './words/listed.ts';
import { MAIN_CLAUSES } from './words/small-words.ts';

/** Tokens of a paragraph, `to` exclusive. */
type Stretch = { readonly line: ReadLine; readonly from: number; readonly to: number };

/** What a body says as `it`; a thing `reads`, `reflects`, `suggests` or `begins` so. */
const SAYS = listed(`
  accused added advised alleged announced argued asked called claimed concluded confirmed declared demanded denied
  described disputed explained insisted noted pledged promised recommended rejected replied reported responded said says
  stated stressed urged vowed warned
`);

/** Behind these, `it says` is no beginning of what is said: `it says a lot`. */
const SO_MUCH = listed(`a everything little lot lots more much nothing something`);

/**
 * Which ministry, firm or paper speaks as `it`, by the pronoun's place in the article: the one that
 * spoke last in its sentence or the one before, else the one at the head of it; nobody where another
 * thing that the pronoun can mean stands behind.
 */
export function bodiesMeant(
  lines: readonly ReadLine[],
  people: People,
  told: ToldSexes,
): ReadonlyMap<number, Person> {
  const meant = new Map<number, Person>();
  const isNobody = (one: Person) => !isHuman(one) && !told.has(one);
  lines.forEach((line, place) => {
    line.tokens.forEach((_, at) => {
      if (!speaksAsIt(line.tokens, at)) return;
      const thingsIn = ({ line: within, from, to }: Stretch) =>
        placesFrom(from, to).flatMap((each): Thing[] => {
          const before = meant.get(within.offset + each);
          if (before !== undefined) return [spokenBefore(each, before)];
          return thingAt(within, { at: each, head: from }, people, isNobody);
        });
      const own = thingsIn({ line, from: sentenceStart(line, at), to: at });
      const who = foremost(own, () => thingsIn(sentenceBefore(line, at, lines[place - 1])));
      if (who !== undefined) meant.set(line.offset + at, who);
    });
  });
  return meant;
}

/** `It added`, `and it warned`: a subject, not `who saw it said`. */
function speaksAsIt(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'it') return false;
  const before = tokens[at - 1];
  const opens =
    before === undefined ||
    before.stop ||
    before.kind === 'quote' ||
    MAIN_CLAUSES.has(before.lower);
  if (!opens || !isVerbAt(tokens, at + 1)) return false;
  const verb = tokens.slice(at + 1, at + 5).findIndex(({ lower }) => SAYS.has(lower));
  return verb >= 0 && !SO_MUCH.has(tokens[at + verb + 2]?.lower ?? '');
}

function foremost(own: readonly Thing[], before: () => readonly Thing[]): Person | undefined {
  if (own.some(({ speaks }) => speaks)) return latest(own);
  const all = [...before(), ...own];
  return latest(all);
}

/** The last one that speaks, if no paper stands behind it; else the last one at a head, if nothing does. */
function latest(things: readonly Thing[]): Person | undefined {
  const spoke = things.findLastIndex(({ speaks }) => speaks);
  if (spoke >= 0) {
    return things.slice(spoke + 1).some(({ isPaper }) => isPaper) ? undefined : things[spoke]?.who;
  }
  return things.at(-1)?.who;
}

/** What `it` was before speaks on. */
const spokenBefore = (at: number, who: Person): Thing => ({
  at,
  who,
  speaks: true,
  isPaper: false,
});

const placesFrom = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** The sentence before that of a token, where need be the last one of the paragraph before. */
function sentenceBefore(line: ReadLine, at: number, above: ReadLine | undefined): Stretch {
  const to = sentenceStart(line, at);
  if (to > 0) return { line, from: sentenceStart(line, to - 1), to };
  const { length } = above?.tokens ?? [];
  return above === undefined || length === 0
    ? { line, from: 0, to: 0 }
    : { line: above, from: sentenceStart(above, length - 1), to: length };
}
