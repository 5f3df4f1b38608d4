import type { Token } from 'markdown-it';
import type { Galley } from '../article/galley.ts';
import type { FileLine } from './lines.ts';
import { rangeOf } from './markdown-parser.ts';

/** The printed units of an inline text, each with its place in the file. */
type Setting = { text: string; readonly starts: number[]; readonly ends: number[] };

/** Translates a place in an inline text into one in the file. */
type Locate = (at: number) => number;

/**
 * Sets the printed words of a paragraph or heading: marks, addresses, pictures
 * and HTML print nothing, a line break prints a space. `undefined` where
 * nothing is printed. `lines` are those of the file from the token's first on.
 */
export function markdownGalley(inline: Token, lines: readonly FileLine[]): Galley | undefined {
  const locate = locator(inline.content, lines);
  const setting: Setting = { text: '', starts: [], ends: [] };
  for (const token of inline.children ?? []) print(setting, token, inline.content, locate);
  const start = setting.text.length - setting.text.trimStart().length;
  const end = setting.text.trimEnd().length;
  return start < end ? galleyFrom(setting, start, end) : undefined;
}

function galleyFrom({ text, starts, ends }: Setting, from: number, to: number): Galley {
  return {
    text: text.slice(from, to),
    startOf: (index) => starts[from + index] ?? ends.at(-1) ?? 0,
    endOf: (index) => ends[from + index - 1] ?? starts[0] ?? 0,
  };
}

function print(setting: Setting, token: Token, source: string, locate: Locate): void {
  const range = rangeOf(token);
  if (range === undefined) return;
  if (token.type === 'softbreak' || token.type === 'hardbreak' || isLineBreak(token)) {
    pushWhole(setting, ' ', locate(range.from), locate(range.to - 1) + 1);
  } else if (token.type === 'code_inline') {
    printCode(setting, token, range.from, source, locate);
  } else if (token.type === 'text' && source.startsWith(token.content, range.from)) {
    pushEach(setting, token.content, range.from, locate);
  } else if (token.type === 'text' || token.type === 'text_special') {
    pushWhole(setting, token.content, locate(range.from), locate(range.to - 1) + 1);
  }
}

function isLineBreak({ type, content }: Token): boolean {
  return type === 'html_inline' && /^<br\s*\/?>$/i.test(content);
}

/** Code stands in its line as it is, but for its marks and a space inside each. */
function printCode(
  setting: Setting,
  { content, markup }: Token,
  from: number,
  source: string,
  locate: Locate,
): void {
  const inside = from + markup.length;
  const offset = source.slice(inside).replaceAll('\n', ' ').startsWith(content) ? 0 : 1;
  pushEach(setting, content, inside + offset, locate);
}

/** Units that stand in the source one by one. */
function pushEach(setting: Setting, text: string, from: number, locate: Locate): void {
  for (let at = 0; at < text.length; at += 1) {
    const start = locate(from + at);
    setting.starts.push(start);
    setting.ends.push(start + 1);
  }
  setting.text += text;
}

/** Units that stand for a stretch of the source as a whole: `&amp;`, `\*`, a line break. */
function pushWhole(setting: Setting, text: string, start: number, end: number): void {
  for (let at = 0; at < text.length; at += 1) {
    setting.starts.push(start);
    setting.ends.push(end);
  }
  setting.text += text;
}

/**
 * The parser hands over a paragraph's lines without what stands before them:
 * `> `, `- `, indentation. Each is found again at the end of its line.
 */
function locator(content: string, lines: readonly FileLine[]): Locate {
  const rows = content.split('\n');
  const starts: number[] = [];
  const shifts: number[] = [];
  let at = 0;
  rows.forEach((row, place) => {
    starts.push(at);
    shifts.push(placeInFile(row, lines[place]) - at);
    at += row.length + 1;
  });
  let row = 0;
  return (offset) => {
    while (row > 0 && (starts[row] ?? 0) > offset) row -= 1;
    while (row + 1 < starts.length && (starts[row + 1] ?? 0) <= offset) row += 1;
    return offset + (shifts[row] ?? 0);
  };
}

function placeInFile(row: string, line: FileLine | undefined): number {
  if (line === undefined) return 0;
  const words = row.trim();
  return line.start + line.text.lastIndexOf(words) - (row.length - row.trimStart().length);
}
