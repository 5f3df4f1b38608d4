import {
  behindDay,
  behindDoer,
  behindDeterminer,
  behindDeterminers,
  chunkEnd,
  headEnd,
  linkedEnd,
} from './chunks.ts';
import { type Chunk, namePhrase, officeHolder } from './name-phrases.ts';
import { type Phrase, slice } from './phrase.ts';
import type { Line, Token } from './tokens.ts';
import { isRoleNoun } from './words/roles.ts';
import { COUNTS, FUNCTION_WORDS } from './words/small-words.ts';
import { listed } from './words/listed.ts';

const PRONOUNS = listed(`he she they it i we`);
/** How many words of a title before a name are read: `longtime foreign policy adviser`. */
const TITLE_REACH = 6;

const UNTOLD = { role: undefined, courtesy: undefined };

/** Reads the phrase that begins at a token; `undefined` where none does. */
export function phraseAt(line: Line, from: number): Phrase | undefined {
  const { tokens } = line;
  const first = tokens[from];
  if (first === undefined || first.kind !== 'word') return undefined;
  if (PRONOUNS.has(first.lower)) return pronoun(first, from);
  const chunk = chunkAt(tokens, from);
  if (chunk.to === chunk.start) return counted(line, from);
  return named(line, chunk) ?? description(line, chunk);
}

function chunkAt(tokens: readonly Token[], from: number): Chunk {
  const start = behindDeterminers(tokens, from);
  return { from, start, to: chunkEnd(tokens, start) };
}

const named = (line: Line, chunk: Chunk): Phrase | undefined =>
  officeHolder(line, chunk) ?? namePhrase(line, chunk);

/** The phrase that a token stands in, with what leads to it: at `Ruiz`, `the port director Ana Ruiz`. */
export function wholePhraseAt(line: Line, at: number): Phrase | undefined {
  let whole = phraseAt(line, at);
  for (let from = at - 1; whole !== undefined && from >= at - TITLE_REACH; from -= 1) {
    const token = line.tokens[from];
    if (token?.kind !== 'word' || token.capital || FUNCTION_WORDS.has(token.lower)) break;
    // `met Ana Ruiz` has no title in it, `former harbour pilot Ana Ruiz` has.
    if (from === at - 1 && !isRoleNoun(token.lower)) break;
    const longer = phraseAt(line, from);
    if (longer?.to !== whole.to || longer.words !== whole.words) break;
    whole = longer;
  }
  return whole;
}

function pronoun({ lower }: Token, from: number): Phrase {
  return { kind: 'pronoun', words: lower, ...UNTOLD, from, to: from + 1 };
}

/** A phrase that names nobody but says who speaks: `a spokesman for the ministry`, `police and harbour officials`. */
function description(line: Line, chunk: Chunk): Phrase | undefined {
  const first = oneDescribed(line, chunk);
  const second = first && withFirst(line, first);
  if (first === undefined || second === undefined) return first;
  return { ...first, words: slice(line.text, line.tokens, chunk.start, second.to), to: second.to };
}

/** Who speaks with the first as one: many, with no word before that leads another phrase. */
function withFirst(line: Line, first: Phrase): Phrase | undefined {
  const { tokens } = line;
  if (tokens[first.to]?.lower !== 'and' || !isMany(tokens[first.to - 1])) return undefined;
  const other = chunkAt(tokens, first.to + 1);
  if (other.start !== other.from || !isMany(tokens[other.to - 1])) return undefined;
  if (headEnd(tokens, other.start, other.to) !== other.to) return undefined;
  return named(line, other) === undefined ? oneDescribed(line, other) : undefined;
}

const isMany = (token: Token | undefined): boolean =>
  /(?:[^s]s|men|people|police)$/.test(token?.lower ?? '');

function oneDescribed({ text, tokens }: Line, { from, start, to }: Chunk): Phrase | undefined {
  const head = to === start ? undefined : headEnd(tokens, start, to);
  if (head === undefined) return undefined;
  const end = head === to ? linkedEnd(tokens, to) : to;
  const words = slice(text, tokens, start, head === to ? end : head);
  const whole = behindDoer(tokens, behindDay(tokens, end), head);
  return { kind: 'description', words, ...UNTOLD, from, to: whole };
}

/** `one of the pilots`, `the two`, `another`: people who are counted and not named. */
function counted({ text, tokens }: Line, from: number): Phrase | undefined {
  const count = tokens[from]?.lower === 'the' ? from + 1 : from;
  if (!COUNTS.has(tokens[count]?.lower ?? '')) return undefined;
  const to = tokens[count + 1]?.lower === 'of' ? peopleEnd(tokens, count + 2) : count + 1;
  if (to === undefined) return undefined;
  return { kind: 'description', words: slice(text, tokens, from, to), ...UNTOLD, from, to };
}

function peopleEnd(tokens: readonly Token[], from: number): number | undefined {
  const start = behindDeterminer(tokens, from);
  const to = chunkEnd(tokens, start);
  return to > start && isRoleNoun(tokens[to - 1]?.lower ?? '') ? to : undefined;
}
