import type { Problem } from '../article/article.ts';
import { lineNumberAt } from './lines.ts';

/** Eighty thousand words: a book pasted by mistake is told from an article, and no file takes seconds to read. */
const MOST_BYTES = 512 * 1024;

export type Decoded = { readonly text: string } | { readonly problem: Problem };

/**
 * Turns a file's bytes into text, or says why they are none. A byte order mark
 * at the start is dropped: offsets count in the text that is returned here.
 */
export function decode(file: string, bytes: Uint8Array): Decoded {
  if (bytes.length > MOST_BYTES) return { problem: tooLarge(file, bytes.length) };
  const text = textOf(bytes);
  if (text === undefined) return { problem: notUtf8(file, bytes) };
  const nul = text.indexOf('\0');
  if (nul >= 0) return { problem: binary(file, lineNumberAt(text, nul)) };
  if (text.trim() === '') return { problem: empty(file) };
  return { text };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function tooLarge(file: string, size: number): Problem {
  const kilobytes = Math.ceil(size / 1024).toLocaleString('en');
  return {
    file,
    line: 1,
    message: `The file has ${kilobytes} kB; at most ${MOST_BYTES / 1024} kB are read.`,
    remedy: 'Split it into articles, one a file.',
  };
}

function notUtf8(file: string, bytes: Uint8Array): Problem {
  const lossy = new TextDecoder('utf-8').decode(bytes);
  return {
    file,
    line: lineNumberAt(lossy, Math.max(0, lossy.indexOf('\uFFFD'))),
    message: 'The file is not UTF-8 text: from this line on it cannot be read.',
    remedy: 'Open it in an editor and save it with the encoding UTF-8.',
  };
}

function binary(file: string, line: number): Problem {
  return {
    file,
    line,
    message: 'The file holds a NUL character, which no text does.',
    remedy: 'If it is a picture or a document, move it elsewhere; else delete the character.',
  };
}

function empty(file: string): Problem {
  return {
    file,
    line: 1,
    message: 'The file is empty.',
    remedy: 'Write the headline in the first line and the paragraphs below it, or remove the file.',
  };
}
