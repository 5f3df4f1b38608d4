import { crc32 } from 'node:zlib';
import { type Part, sumOf } from '../../src/search/parts.ts';

/** The head of a part in words of four bytes, and of each of its fields. */
const HEAD = 3;
const EACH = 2;

/** A part with some numbers of one of its fields changed, and sealed anew: its sum is right. */
export function renumbered(
  part: Part,
  field: number,
  change: (numbers: Uint32Array) => void,
): Part {
  return resealed(part, (words) => {
    const count = words[2] ?? 0;
    let start = HEAD + EACH * count;
    for (let at = 0; at < field; at += 1)
      start += Math.ceil((words[HEAD + EACH * at + 1] ?? 0) / 4);
    const length = (words[HEAD + EACH * field + 1] ?? 0) / 4;
    change(words.subarray(start, start + length));
  });
}

/** A part with some of its words of four bytes changed, and sealed anew. */
export function resealed({ name, bytes }: Part, change: (words: Uint32Array) => void): Part {
  const copy = Uint8Array.from(bytes);
  change(new Uint32Array(copy.buffer));
  // A sum goes over everything behind itself.
  const sum = crc32(copy.subarray(8));
  new DataView(copy.buffer).setUint32(4, sum, true);
  return { name, bytes: copy };
}

/**
 * Parts of which one was changed so, where the first holds the sums of the others in its first field,
 * behind so many other numbers.
 */
export function withPart(
  [head, ...others]: readonly Part[],
  name: string,
  numbersBefore: number,
  change: (part: Part) => Part,
): readonly Part[] {
  if (head === undefined) return [];
  if (head.name === name) return [change(head), ...others];
  const at = others.findIndex((part) => part.name === name);
  const parts = others.map((part) => (part.name === name ? change(part) : part));
  const sums = renumbered(head, 0, (numbers) => {
    numbers[numbersBefore + at] = parts[at] === undefined ? 0 : sumOf(parts[at]);
  });
  return [sums, ...parts];
}
