import { dueAfter } from './due-after.ts';
import { sortedInSlices } from './sorting.ts';
import { laidOut, numberOf, type Words, wordAt } from './words.ts';

/**
 * Which words are printed one behind another in each passage, as small numbers side by side: enough
 * to tell where a phrase is printed without reading. A number takes one to three bytes, of which
 * only the last is below 128, so that a search for bytes never begins or ends within a number.
 */
export type Printed = {
  readonly words: Words;
  /** By the word's place among the words: its number. */
  readonly numbers: Uint32Array;
  /** By the passage's place in its layer: where its numbers begin; behind the last, where they end. */
  readonly starts: Uint32Array;
  readonly codes: Uint8Array;
};

/** What may stand between two words of a phrase, in characters: spaces and marks, in no great number. */
export const WIDEST_GAP = 4;
/** The number of a wider gap, which parts what stands before it from what stands behind. */
const GAP = 0;

/** Takes passages one by one, in order. */
export type Printing = {
  /** A text as `foldedForPhrases` folds it. */
  add(folded: string): void;
  /** The same again from passages that are pressed already. */
  addAll(printed: Printed, pause: () => Promise<void>): Promise<void>;
  press(pause: () => Promise<void>): Promise<Printed>;
};

const PRINTED_WORD = /[\p{L}\p{N}]+/gu;

/** The words of a folded text that phrases are made of. */
export const printedWords = (folded: string): readonly string[] => folded.match(PRINTED_WORD) ?? [];

const CHUNK = 2 ** 16;
const WORK_BETWEEN_PAUSES = 20_000;

/** Prepares taking passages. Words are numbered as they come: the frequent ones come soon. */
export function newPrinting(): Printing {
  const numbers = new Map<string, number>();
  const starts = [0];
  const chunks: Uint8Array[] = [];
  let total = 0;
  const numberFor = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size + 1;
    numbers.set(word, known);
    return known;
  };
  const push = (byte: number): void => {
    if (total % CHUNK === 0) chunks.push(new Uint8Array(CHUNK));
    const chunk = chunks.at(-1);
    if (chunk !== undefined) chunk[total % CHUNK] = byte;
    total += 1;
  };
  const write = (number: number): void => {
    for (const byte of codeOf(number)) push(byte);
  };
  return {
    add(folded) {
      let end = Infinity;
      for (const { 0: word, index } of folded.matchAll(PRINTED_WORD)) {
        if (index - end > WIDEST_GAP) write(GAP);
        write(numberFor(word));
        end = index + word.length;
      }
      starts.push(total);
    },
    async addAll(printed, pause) {
      const own = new Uint32Array(printed.numbers.length + 1);
      for (const [at, number] of printed.numbers.entries()) {
        own[number] = numberFor(wordAt(printed.words, at));
      }
      const isDue = dueAfter(WORK_BETWEEN_PAUSES);
      for (let at = 0; at + 1 < printed.starts.length; at += 1) {
        const [from = 0, to = 0] = printed.starts.subarray(at, at + 2);
        for (const number of numbersIn(printed.codes, from, to)) write(own[number] ?? GAP);
        starts.push(total);
        if (isDue(to - from)) await pause();
      }
    },
    async press(pause) {
      const sorted = await sortedInSlices([...numbers.keys()], (a, b) => (a < b ? -1 : 1), pause);
      const codes = new Uint8Array(total);
      for (const [at, chunk] of chunks.entries()) {
        codes.set(chunk.subarray(0, total - at * CHUNK), at * CHUNK);
      }
      return {
        words: laidOut(sorted),
        numbers: Uint32Array.from(sorted, (word) => numbers.get(word) ?? GAP),
        starts: Uint32Array.from(starts),
        codes,
      };
    },
  };
}

/** A number in bytes, seven bits in each, the highest first. */
function codeOf(number: number): readonly number[] {
  if (number < 2 ** 7) return [number];
  const last = number & 127;
  if (number < 2 ** 14) return [(number >>> 7) | 128, last];
  const middle = ((number >>> 7) & 127) | 128;
  if (number < 2 ** 21) return [(number >>> 14) | 128, middle, last];
  return [(number >>> 21) | 128, ((number >>> 14) & 127) | 128, middle, last];
}

function* numbersIn(codes: Uint8Array, from: number, to: number): Generator<number> {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const byte = codes[at] ?? 0;
    number = (number << 7) | (byte & 127);
    if (byte >= 128) continue;
    yield number;
    number = 0;
  }
}

/**
 * Prepares looking for words that are printed one behind another, by the passage's place in its
 * layer; `undefined` where no passage has all of the words.
 */
export function printedBehind(
  { words, numbers, starts, codes }: Printed,
  wanted: readonly string[],
): ((place: number) => boolean) | undefined {
  const places = wanted.map((word) => numberOf(words, word));
  if (places.length === 0 || places.includes(-1)) return undefined;
  const bytes = Uint8Array.from(places.flatMap((at) => codeOf(numbers[at] ?? GAP)));
  return (place) => {
    const last = (starts[place + 1] ?? 0) - bytes.length;
    for (let at = starts[place] ?? 0; at <= last; at += 1) {
      if (isAt(bytes, codes, at) && isBoundary(codes, at, starts[place] ?? 0)) return true;
    }
    return false;
  };
}

function isAt(bytes: Uint8Array, codes: Uint8Array, at: number): boolean {
  for (let each = 0; each < bytes.length; each += 1) {
    if (codes[at + each] !== bytes[each]) return false;
  }
  return true;
}

const isBoundary = (codes: Uint8Array, at: number, from: number): boolean =>
  at === from || (codes[at - 1] ?? 0) < 128;
