import { behindDeterminer, behindDeterminers, chunkEnd, headEnd, linkedEnd } from './chunks.ts';
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
  const start = behindDeterminers(tokens, from);
  const to = chunkEnd(tokens, start);
  if (to === start) return counted(line, from);
  const chunk = { from, start, to };
  return officeHolder(line, chunk) ?? namePhrase(line, chunk) ?? description(line, chunk);
}

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

/** A phrase that names nobody but says who speaks: `a spokesman for the ministry`. */
function description({ text, tokens }: Line, { from, start, to }: Chunk): Phrase | undefined {
  const head = headEnd(tokens, start, to);
  if (head === undefined) return undefined;
  const end = head === to ? linkedEnd(tokens, to) : to;
  const words = slice(text, tokens, start, head === to ? end : head);
  return { kind: 'description', words, ...UNTOLD, from, to: end };
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
