import { crc32 } from 'node:zlib';

/** A piece of an index as bytes: to be kept anywhere, and given back as it was. */
export type Part = { readonly name: string; readonly bytes: Uint8Array };

/** What a part is made of. Texts are kept unit by unit, so that half a character stays half a character. */
export type Field = string | Uint8Array | Uint16Array | Uint32Array;

/** What was read from a part; a field that is not there, or is of another kind, is empty. */
export type Fields = {
  /** What they were read from. Its bytes are a copy where those that were given lay badly. */
  readonly part: Part;
  readonly count: number;
  text(at: number): string;
  bytes(at: number): Uint8Array;
  halves(at: number): Uint16Array;
  numbers(at: number): Uint32Array;
};

/** Another number for each change of what parts hold: those of another are not read. Read backwards, it is no number of ours. */
const FORMAT = 0x00d1_0001;

/** The head of a part, in words of four bytes: the format, the sum of all behind it, the number of fields. */
const HEAD = 3;
/** For each field behind the head: its kind, and how many bytes it has. */
const EACH = 2;

const LATIN = 0;
const WIDE = 1;
const BYTES = 2;
const HALVES = 3;
const NUMBERS = 4;

/** How much is copied or summed up between two pauses: about a millisecond. */
const BYTES_BETWEEN_PAUSES = 2 ** 21;

const kindOf = (field: Field): number => {
  // oxlint-disable-next-line no-control-regex -- all that fits into a byte.
  if (typeof field === 'string') return /^[\0-\xff]*$/.test(field) ? LATIN : WIDE;
  if (field instanceof Uint8Array) return BYTES;
  return field instanceof Uint16Array ? HALVES : NUMBERS;
};

function bytesOf(field: Field): Uint8Array {
  if (typeof field === 'string') {
    return Buffer.from(field, kindOf(field) === LATIN ? 'latin1' : 'utf16le');
  }
  return new Uint8Array(field.buffer, field.byteOffset, field.byteLength);
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** Makes a part of fields, with a sum that tells whether it was damaged. Awaits `pause` on the way. */
export async function sealed(
  name: string,
  fields: readonly Field[],
  pause: () => Promise<void>,
): Promise<Part> {
  const contents = fields.map(bytesOf);
  const from = (HEAD + EACH * fields.length) * 4;
  const length = contents.reduce((sum, each) => sum + padded(each.length), from);
  const bytes = new Uint8Array(length);
  const head = new Uint32Array(bytes.buffer, 0, from / 4);
  head.set([FORMAT, 0, fields.length]);
  let at = from;
  for (const [place, each] of contents.entries()) {
    head.set([kindOf(fields[place] ?? ''), each.length], HEAD + EACH * place);
    for (let done = 0; done < each.length; done += BYTES_BETWEEN_PAUSES) {
      bytes.set(each.subarray(done, done + BYTES_BETWEEN_PAUSES), at + done);
      await pause();
    }
    at += padded(each.length);
  }
  head[1] = await summed(bytes, pause);
  return { name, bytes };
}

/** The sum of a sealed part: two parts with the same sum hold the same. */
export const sumOf = ({ bytes }: Part): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);

async function summed(bytes: Uint8Array, pause: () => Promise<void>): Promise<number> {
  let sum = 0;
  for (let at = 8; at < bytes.length; at += BYTES_BETWEEN_PAUSES) {
    sum = crc32(bytes.subarray(at, at + BYTES_BETWEEN_PAUSES), sum);
    await pause();
  }
  return sum;
}

/** Reads a part; `undefined` where it is damaged, cut short, or of another format. Copies nothing that it need not. */
export async function unsealed(
  part: Part | undefined,
  pause: () => Promise<void>,
): Promise<Fields | undefined> {
  if (part === undefined || part.bytes.length < HEAD * 4 || part.bytes.length % 4 !== 0) {
    return undefined;
  }
  const bytes = inLine(part.bytes);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [format, sum, count = 0] = words;
  if (format !== FORMAT || sum !== (await summed(bytes, pause))) return undefined;
  const heads = words.slice(HEAD, HEAD + EACH * count);
  return heads.length === EACH * count && lengthOf(heads) === bytes.length
    ? fieldsOf({ name: part.name, bytes }, heads, count)
    : undefined;
}

/** How long a part is that has these fields. */
function lengthOf(heads: Uint32Array): number {
  let length = (HEAD + heads.length) * 4;
  for (let at = 1; at < heads.length; at += EACH) length += padded(heads[at] ?? 0);
  return length;
}

/** A view of numbers must begin at every fourth byte. A `Buffer` has a `slice` that copies nothing. */
const inLine = (bytes: Uint8Array): Uint8Array =>
  bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);

function fieldsOf(part: Part, heads: Uint32Array, count: number): Fields {
  const { bytes } = part;
  const starts = [(HEAD + EACH * count) * 4];
  for (let at = 0; at < count; at += 1) {
    starts.push((starts[at] ?? 0) + padded(heads[EACH * at + 1] ?? 0));
  }
  const kind = (at: number) => heads[EACH * at];
  const slice = (at: number) => {
    const start = starts[at] ?? 0;
    return bytes.subarray(start, start + (heads[EACH * at + 1] ?? 0));
  };
  const only = (at: number, wanted: number) => (kind(at) === wanted ? slice(at) : NOTHING);
  return {
    part,
    count,
    text(at) {
      const { buffer, byteOffset, length } = slice(at);
      const encoding = kind(at) === LATIN ? 'latin1' : 'utf16le';
      return kind(at) === LATIN || kind(at) === WIDE
        ? Buffer.from(buffer, byteOffset, length).toString(encoding)
        : '';
    },
    bytes: (at) => only(at, BYTES),
    halves(at) {
      const { buffer, byteOffset, length } = only(at, HALVES);
      return new Uint16Array(buffer, byteOffset, length / 2);
    },
    numbers(at) {
      const { buffer, byteOffset, length } = only(at, NUMBERS);
      return new Uint32Array(buffer, byteOffset, length / 4);
    },
  };
}

const NOTHING = new Uint8Array();
