import { isAccordedTo, isVerbAt } from './cue-verbs.ts';
import { nounOf, unnamed } from './described.ts';
import { firstNotBefore } from './halving.ts';
import type { Mention } from './mentions.ts';
import type { People, Person } from './people.ts';
import type { Phrase } from './phrase.ts';
import { phraseAt } from './phrases.ts';
import type { ReadLine } from './read-line.ts';
import type { Token } from './tokens.ts';
import { isBody, isPersonNoun, PAPERS } from './words/roles.ts';
import { DETERMINERS, LINKS } from './words/small-words.ts';
import { NAMING } from './words/verbs.ts';

/**
 * Something that `it` may take up, by its place in its paragraph: a ministry, firm or paper that speaks
 * in its sentence or stands at the head of it; `who` is left out where it is another thing.
 */
export type Thing = {
  readonly at: number;
  readonly who: Person | undefined;
  readonly speaks: boolean;
  readonly isPaper: boolean;
};

/** What stands at a token of a sentence that begins at `head`; `isNobody` where a name is no human being's. */
export function thingAt(
  line: ReadLine,
  { at, head }: { readonly at: number; readonly head: number },
  people: People,
  isNobody: (one: Person) => boolean,
): Thing[] {
  const mention = mentionAt(line, at);
  if (mention === undefined) return describedAt(line, at);
  const who = people.find(mention.name, mention.courtesy, mention.place);
  if (who === undefined || !isNobody(who) || !isBodysName(line.tokens, mention, head)) return [];
  return thingWith(line.tokens, mention.phrase, who, false);
}

/** The mention at a token; they are in order. */
function mentionAt({ mentions }: ReadLine, at: number): Mention | undefined {
  const first = mentions[firstNotBefore(mentions.length, (each) => (mentions[each]?.at ?? 0) < at)];
  return first?.at === at ? first : undefined;
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
  const speaks =
    isAccordedTo(tokens, before + 1) ||
    (isVerbAt(tokens, to) && !NAMING.has(tokens[to]?.lower ?? ''));
  const isHead = before < 0 || tokens[before]?.stop === true;
  if (speaks || isHead) return [{ at: from, who, speaks, isPaper }];
  return isBehindLink(tokens, from) ? [] : [{ ...another(from), isPaper }];
}
