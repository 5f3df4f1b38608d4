import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import type { Reader } from './reader.ts';

/** Every format that is read, the most specific first. */
export const READERS: readonly Reader[] = [markdown, plainText];

/** The reader for a file, by its ending. */
export function readerFor(file: string): Reader | undefined {
  const lower = file.toLowerCase();
  return READERS.find(({ endings }) => endings.some((ending) => lower.endsWith(ending)));
}
