import type { Span } from '../article/article.ts';

/** One line of a file, without its line break. */
export type FileLine = Span & {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
};

/** The lines of a text; `\n`, `\r\n` and a lone `\r` end one. */
export function linesOf(text: string): FileLine[] {
  const lines: FileLine[] = [];
  let start = 0;
  for (const { 0: ending, index } of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push(line(text, start, index, lines.length + 1));
    start = index + ending.length;
  }
  lines.push(line(text, start, text.length, lines.length + 1));
  return lines;
}

function line(text: string, start: number, end: number, number: number): FileLine {
  return { start, end, number, text: text.slice(start, end) };
}

/** The number of the line that an offset stands in, counted from 1. */
export function lineNumberAt(text: string, offset: number): number {
  return (text.slice(0, offset).match(/\r\n|\r|\n/g)?.length ?? 0) + 1;
}
