/** Numbers and texts, written one behind another into bytes. What reads them back asks in the same order. */
export type TapeWriter = {
  /** A whole number, up to 2^52 either way; small ones take a byte. */
  readonly number: (value: number) => void;
  readonly text: (value: string) => void;
  /** A text that comes again and again: it is written once. */
  readonly word: (value: string) => void;
  readonly optional: (value: string | undefined) => void;
  readonly list: <T>(items: readonly T[], each: (item: T) => void) => void;
  /** What can be passed over and read later. It must hold no words: those before it would be missing then. */
  readonly block: (write: () => void) => void;
  /** All that was written. Nothing is written afterwards. */
  readonly finish: () => Uint8Array;
};

/** Reads what a `TapeWriter` wrote, in its order. Every question throws `TapeTorn` where the bytes are other ones. */
export type TapeReader = {
  readonly number: () => number;
  readonly text: () => string;
  readonly word: () => string;
  readonly optional: () => string | undefined;
  readonly list: <T>(each: () => T) => T[];
  /** Passes over a block; `tapeOf` reads it from the place that this gives. */
  readonly block: () => number;
  /** How many bytes are read. */
  readonly position: () => number;
};

/** Bytes that are not what a tape of this kind holds. */
export class TapeTorn extends Error {
  override readonly name = 'TapeTorn';
}

const FIRST_SIZE = 65_536;
/** What a number can take: eight bytes of seven bits hold all that is exact. */
const LONGEST_NUMBER = 8;
/** What tells the length of a block. */
const LENGTH = 4;
const MOST_BITWISE = 2 ** 30;

/** An empty tape. */
export function newTape(): TapeWriter {
  let buffer = Buffer.allocUnsafe(FIRST_SIZE);
  let at = 0;
  const words = new Map<string, number>();
  const reserve = (size: number) => {
    if (at + size <= buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, at + size));
    buffer.copy(larger, 0, 0, at);
    buffer = larger;
  };
  const number = (value: number) => {
    reserve(LONGEST_NUMBER);
    let rest = value < 0 ? -2 * value - 1 : 2 * value;
    for (; rest > 127; rest = Math.floor(rest / 128)) {
      buffer[at] = (rest % 128) | 128;
      at += 1;
    }
    buffer[at] = rest;
    at += 1;
  };
  const text = (value: string) => {
    // UTF-8 has no way to write half of a pair.
    const encoding = value.isWellFormed() ? 'utf8' : 'utf16le';
    const length = Buffer.byteLength(value, encoding);
    number(encoding === 'utf8' ? length : -length);
    reserve(length);
    at += buffer.write(value, at, encoding);
  };
  const word = (value: string) => {
    const known = words.get(value);
    number(known ?? words.size);
    if (known !== undefined) return;
    words.set(value, words.size);
    number(value.length);
  };
  return {
    number,
    text,
    word,
    optional(value) {
      number(value === undefined ? 0 : 1);
      if (value !== undefined) word(value);
    },
    list(items, each) {
      number(items.length);
      for (const item of items) each(item);
    },
    block(write) {
      reserve(LENGTH);
      const from = at;
      at += LENGTH;
      write();
      buffer.writeUInt32LE(at - from - LENGTH, from);
    },
    finish() {
      const from = at;
      text([...words.keys()].join(''));
      reserve(LENGTH);
      at = buffer.writeUInt32LE(from, at);
      return buffer.subarray(0, at);
    },
  };
}

/** Reads from a place, or from the beginning. The bytes must stay as they are meanwhile. */
export function tapeOf(bytes: Uint8Array, from = 0): TapeReader {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = from;
  const number = () => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = buffer[at];
      if (byte === undefined || scale > Number.MAX_SAFE_INTEGER) {
        throw new TapeTorn('A number is cut short');
      }
      at += 1;
      value += (byte & 127) * scale;
      if (byte < 128) break;
      scale *= 128;
    }
    if (value < MOST_BITWISE) return (value & 1) === 0 ? value >> 1 : -((value + 1) >> 1);
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };
  const text = () => {
    const length = number();
    const end = at + Math.abs(length);
    if (end > buffer.length) throw new TapeTorn('A text is cut short');
    const value = buffer.toString(length < 0 ? 'utf16le' : 'utf8', at, end);
    at = end;
    return value;
  };
  const word = wordReader(number, () => allWords(buffer));
  return {
    number,
    text,
    word,
    optional: () => (number() === 0 ? undefined : word()),
    list<T>(each: () => T): T[] {
      const count = number();
      if (count < 0 || count > buffer.length) {
        throw new TapeTorn('A list is longer than the tape');
      }
      const items: T[] = [];
      for (let rest = count; rest > 0; rest -= 1) items.push(each());
      return items;
    },
    block() {
      const start = at + LENGTH;
      const end = start > buffer.length ? Infinity : start + buffer.readUInt32LE(at);
      if (end > buffer.length) throw new TapeTorn('A block is cut short');
      at = end;
      return start;
    },
    position: () => at,
  };
}

/** Cutting one long text costs a tenth of reading each word by itself. */
function wordReader(number: () => number, all: () => string): () => string {
  const words: string[] = [];
  let spelled: string | undefined;
  let told = 0;
  return () => {
    const place = number();
    const known = words[place];
    if (known !== undefined) return known;
    if (place !== words.length) throw new TapeTorn('A word was never written');
    spelled ??= all();
    const end = told + number();
    if (end < told || end > spelled.length) throw new TapeTorn('A word is cut short');
    const value = spelled.slice(told, end);
    told = end;
    words.push(value);
    return value;
  };
}

/** The words of a tape, one behind another: they stand at its end, and where, in its last bytes. */
function allWords(buffer: Buffer): string {
  if (buffer.length < LENGTH) throw new TapeTorn('The words are cut off');
  return tapeOf(buffer, buffer.readUInt32LE(buffer.length - LENGTH)).text();
}
