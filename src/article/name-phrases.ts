import { behindDeterminer } from './chunks.ts';
import { isNameWord, isOffice, nameBehindOffice, nameStart } from './names.ts';
import { type Phrase, REACH, slice } from './phrase.ts';
import type { Line, Token } from './tokens.ts';
import { INSTITUTIONS } from './words/not-people.ts';
import { isRoleNoun, OFFICES } from './words/roles.ts';
import { DETERMINERS } from './words/small-words.ts';
import { listed } from './words/listed.ts';
import { COURTESIES } from './words/titles.ts';

/** A chunk of a line: `start` is behind what determines it, `from` before; `to` is past its end. */
export type Chunk = { readonly from: number; readonly start: number; readonly to: number };

/** The chunk as a name, if it ends with one. */
export function namePhrase(line: Line, { from, start, to }: Chunk): Phrase | undefined {
  const { text, tokens } = line;
  const first = nameStart(tokens, start, to);
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || last.possessive) return undefined;
  // `the Vice President` is an office, not somebody called so.
  if (from < start && isOffice(last)) return undefined;
  if (first === to - 1 && opensWithDoing(tokens, first)) return undefined;
  const whole = institutionEnd(tokens, to);
  const courtesy = tokens[first - 1]?.text;
  return {
    kind: 'name',
    words: slice(text, tokens, first, whole),
    role: rolePrefix(line, start, first),
    courtesy: courtesy !== undefined && COURTESIES.has(courtesy) ? courtesy : undefined,
    from,
    to: whole,
  };
}

/** `Opening the talks, Ruiz …`: a capital that is the sentence's. */
function opensWithDoing(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1]?.lower ?? '';
  if (!/^\p{Lu}\p{Ll}+ing$/u.test(tokens[at]?.text ?? '')) return false;
  return (before === undefined || before.stop) && DETERMINERS.has(after);
}

/** `the Ministry of Foreign Affairs` is one name. */
function institutionEnd(tokens: readonly Token[], to: number): number {
  if (!INSTITUTIONS.has(tokens[to - 1]?.text ?? '') || tokens[to]?.lower !== 'of') return to;
  const first = tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1;
  const end = namesEnd(tokens, first);
  return end > first && tokens[end - 1]?.possessive !== true ? end : to;
}

function rolePrefix({ text, tokens }: Line, start: number, first: number): string | undefined {
  const end = COURTESIES.has(tokens[first - 1]?.text ?? '') ? first - 1 : first;
  // `a student named Ruiz`
  const to = tokens[end - 1]?.lower === 'named' ? end - 1 : end;
  return tells(tokens, start, to) ? slice(text, tokens, start, to) : undefined;
}

const PRAISED = listed(`ace great icon legend star veteran`);

/** Not every word before a name says what somebody is: `pilot Ruiz` and `CNN’s Ruiz`, not `aware Ruiz`. */
function tells(tokens: readonly Token[], start: number, end: number): boolean {
  const last = tokens[end - 1];
  if (end > start && last?.capital === true) return true;
  // `tennis great Ruiz` is praised for what she is, `great Ruiz` for nothing in particular.
  if (end > start + 1 && PRAISED.has(last?.lower ?? '')) return true;
  return tokens.slice(start, end).some((token) => {
    const noun = token.lower.slice(token.lower.lastIndexOf('-') + 1);
    return isRoleNoun(noun) || isOffice(token) || token.possessive;
  });
}

/** `Secretary of State Ana Ruiz`, `speaker of the parliament Ana Ruiz`: a name somewhere behind the `of`. */
export function officeHolder(line: Line, { from, start, to: office }: Chunk): Phrase | undefined {
  const { text, tokens } = line;
  const last = tokens[office - 1];
  if (last === undefined || !HELD.has(tokens[office]?.lower ?? '')) return undefined;
  const found = last.capital
    ? behindGreatOffice(tokens, office)
    : behindSmallOffice(tokens, office);
  if (found === undefined || tokens[found.to - 1]?.possessive === true) return undefined;
  return {
    kind: 'name',
    words: slice(text, tokens, found.first, found.to),
    role: slice(text, tokens, start, found.first),
    courtesy: undefined,
    from,
    to: found.to,
  };
}

/** What leads from an office to what it is of: `ambassador to the union`. */
const HELD = listed(`for of to`);

type Place = { readonly first: number; readonly to: number };

/** One word for what the office is of, two for who holds it. */
function behindGreatOffice(tokens: readonly Token[], office: number): Place | undefined {
  const holder = tokens[office - 1];
  if (holder === undefined || !isOffice(holder)) return undefined;
  const of = behindDeterminer(tokens, office + 1);
  const to = namesEnd(tokens, of);
  if (to < of + 3) return undefined;
  return { first: nameBehindOffice(tokens, of, to), to };
}

/** Small letters for what the office is of, at most three words, then two of a name. */
function behindSmallOffice(tokens: readonly Token[], office: number): Place | undefined {
  if (!OFFICES.has(tokens[office - 1]?.lower ?? '')) return undefined;
  const of = behindDeterminer(tokens, office + 1);
  let first = of;
  while (first < of + 3 && isSmallWord(tokens[first])) first += 1;
  const to = namesEnd(tokens, first);
  return first === of || to < first + 2 ? undefined : { first, to };
}

const isSmallWord = (token: Token | undefined): boolean => token?.kind === 'word' && !token.capital;

function namesEnd(tokens: readonly Token[], first: number): number {
  let to = first;
  while (to < first + REACH && isNameWord(tokens[to])) to += 1;
  return to;
}
