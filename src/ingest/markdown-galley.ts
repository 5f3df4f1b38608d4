import type { Token } from 'markdown-it';
import type { Galley } from '../article/galley.ts';
import type { FileLine } from './lines.ts';
import { type Range, rangeOf } from './markdown-parser.ts';

/** The printed units of an inline text, each with its place in the file. */
type Setting = { text: string; readonly starts: number[]; readonly ends: number[] };

/** The inline text that was parsed, and where it stands in the file. */
type Place = {
  readonly inline: string;
  readonly file: string;
  /** Translates a place in the inline text into one in the file. */
  readonly locate: (at: number) => number;
};

/**
 * Sets the printed words of a paragraph or heading: marks, addresses, pictures
 * and HTML print nothing, a line break prints a space. `undefined` where
 * nothing is printed. `lines` are the token's own, `file` the whole text: what
 * prints is taken from there, so that it cannot differ from its source.
 */
export function markdownGalley(
  inline: Token,
  lines: readonly FileLine[],
  file: string,
): Galley | undefined {
  const place = { inline: inline.content, file, locate: locator(inline.content, lines) };
  const setting: Setting = { text: '', starts: [], ends: [] };
  for (const token of inline.children ?? []) print(setting, token, place);
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

function print(setting: Setting, token: Token, place: Place): void {
  const range = rangeOf(token);
  if (range === undefined) return;
  const { type, content } = token;
  const isBreak = type === 'softbreak' || type === 'hardbreak' || isLineBreak(token);
  if (isBreak) pushWhole(setting, ' ', range, place);
  else if (type === 'code_inline') printCode(setting, token, range.from, place);
  else if (type === 'text' && place.inline.startsWith(content, range.from)) {
    pushEach(setting, content.length, range.from, place);
  } else if (type === 'text' || type === 'text_special') {
    pushWhole(setting, content, range, place);
  }
}

function isLineBreak({ type, content }: Token): boolean {
  return type === 'html_inline' && /^<br\s*\/?>$/i.test(content);
}

/** Code stands in its line as it is, but for its marks and a space inside each. */
function printCode(setting: Setting, { content, markup }: Token, from: number, place: Place): void {
  const inside = from + markup.length;
  const code = place.inline.slice(inside, inside + content.length).replaceAll('\n', ' ');
  pushEach(setting, content.length, code === content ? inside : inside + 1, place);
}

/** Units that stand in the file one by one. */
function pushEach(setting: Setting, length: number, from: number, { file, locate }: Place): void {
  for (let at = from; at < from + length; at += 1) {
    const start = locate(at);
    setting.starts.push(start);
    setting.ends.push(start + 1);
    setting.text += file.charAt(start).replace(/\s/, ' ');
  }
}

/** Units that stand for a stretch of the file as a whole: `&amp;`, `\*`, a line break. */
function pushWhole(setting: Setting, text: string, { from, to }: Range, { locate }: Place): void {
  for (let at = 0; at < text.length; at += 1) {
    setting.starts.push(locate(from));
    setting.ends.push(locate(to - 1) + 1);
  }
  setting.text += text;
}

/**
 * The parser hands over a paragraph's lines without what stands before them:
 * `> `, `- `, indentation. Each is found again at the end of its line.
 */
function locator(content: string, lines: readonly FileLine[]): Place['locate'] {
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
