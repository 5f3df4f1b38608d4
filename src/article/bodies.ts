import { isVerbAt } from './cue-verbs.ts';
import { nounOf, unnamed } from './described.ts';
import type { Mention } from './mentions.ts';
import { isHuman, type People, type Person } from './people.ts';
import type { Phrase } from './phrase.ts';
import { phraseAt } from './phrases.ts';
import type { ReadLine } from './read-line.ts';
import { sentenceStart } from './sentence.ts';
import type { ToldSexes } from './told-sex.ts';
import type { Token } from './tokens.ts';
import { listed } from './words/listed.ts';
import { isBody, isPersonNoun, PAPERS } from './words/roles.ts';
import { DETERMINERS, LINKS, MAIN_CLAUSES } from './words/small-words.ts';
import { NAMING } from './words/verbs.ts';

/**
 * Something that `it` may take up, by its place in its paragraph: a ministry, firm or paper that speaks
 * in its sentence or stands at the head of it; `who` is left out where it is another thing.
 */
type Thing = {
  readonly at: number;
  readonly who: Person | undefined;
  readonly speaks: boolean;
  readonly isPaper: boolean;
};

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
      const thingsIn = (stretch: Stretch) =>
        tokensOf(stretch).flatMap((each) => thingAt(stretch, each, people, isNobody, meant));
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

const tokensOf = ({ from, to }: Stretch): readonly number[] =>
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

function thingAt(
  { line, from }: Stretch,
  at: number,
  people: People,
  isNobody: (one: Person) => boolean,
  meant: ReadonlyMap<number, Person>,
): Thing[] {
  const before = meant.get(line.offset + at);
  if (before !== undefined) return [{ at, who: before, speaks: true, isPaper: false }];
  const mention = mentionAt(line, at);
  if (mention === undefined) return describedAt(line, at);
  const who = people.find(mention.name, mention.courtesy, mention.place);
  if (who === undefined || !isNobody(who) || !isBodysName(line.tokens, mention, from)) return [];
  return thingWith(line.tokens, mention.phrase, who, false);
}

/** The mention at a token; they are in order. */
function mentionAt({ mentions }: ReadLine, at: number): Mention | undefined {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return mentions[low]?.at === at ? mentions[low] : undefined;
}

/** One word alone may be a person, or any word that opens a sentence: `the Pentagon`, `NATO` are bodies. */
function isBodysName(tokens: readonly Token[], { name, at }: Mention, head: number): boolean {
  if (name.includes(' ')) return true;
  if (tokens[at - 1]?.lower === 'the') return true;
  return at > head && /^\p{Lu}{2,}$/u.test(name);
}

/** `the ministry`, `a report`; another thing where it is neither a body nor a person. */
function describedAt(line: ReadLine, at: number): Thing[] {
  const { tokens } = line;
  const lead = tokens[at]?.lower ?? '';
  if (!DETERMINERS.has(lead) || lead === 'no') return [];
  const phrase = phraseAt(line, at);
  if (phrase === undefined) return isBehindLink(tokens, at) ? [] : [another(at)];
  if (phrase.kind !== 'description') return [];
  const noun = nounOf(phrase);
  const isPaper = PAPERS.has(noun);
  if (isPaper || isBody(noun)) return thingWith(tokens, phrase, unnamed(phrase), isPaper);
  return isPersonNoun(noun) || isBehindLink(tokens, at) ? [] : [another(at)];
}

const another = (at: number): Thing => ({ at, who: undefined, speaks: false, isPaper: false });

const isBehindLink = (tokens: readonly Token[], at: number): boolean =>
  LINKS.has(tokens[at - 1]?.lower ?? '');

/** What a body or paper does in its sentence; a group that is called something does not speak. */
function thingWith(
  tokens: readonly Token[],
  { from, to }: Phrase,
  who: Person,
  isPaper: boolean,
): Thing[] {
  const before = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  const isGiven = tokens[before]?.lower === 'to' && tokens[before - 1]?.lower === 'according';
  const speaks = isGiven || (isVerbAt(tokens, to) && !NAMING.has(tokens[to]?.lower ?? ''));
  const isHead = before < 0 || tokens[before]?.stop === true;
  if (speaks || isHead) return [{ at: from, who, speaks, isPaper }];
  return isBehindLink(tokens, from) ? [] : [{ ...another(from), isPaper }];
}
