import { plainGalley } from '../article/galley.ts';
import { dateInWords } from './dates.ts';
import { headlineProblem } from './headline.ts';
import { type FileLine, linesOf } from './lines.ts';
import type { Block, Manuscript } from './manuscript.ts';
import type { Reader } from './reader.ts';

const LONGEST_DEK = 160;
const LONGEST_HEADING = 100;
const CLOSING = /[.!?…:;,"”’')\]]$/u;
const OPENS_OTHERWISE = /^[-*•–—"“‘'([>\d]/u;
const MARKED = /["“”]/u;

/**
 * Text as it was copied from somewhere: the first line is the headline, a short
 * second line the dek, short lines without closing punctuation the headings,
 * every other line a paragraph. A line that is nothing but a date in words, up
 * there, is the date of publication.
 */
export const plainText: Reader = {
  endings: ['.txt'],

  read({ file, text }) {
    const lines = linesOf(text)
      .map(trimmed)
      .filter((line) => line.text !== '');
    const [first, ...rest] = lines;
    const headline = first?.text ?? '';
    const problem = headlineProblem(file, first?.number ?? 1, headline);
    if (problem !== undefined) return { manuscript: undefined, problems: [problem] };
    const manuscript = { ...NOTHING_KNOWN, headline, ...opening(rest) };
    return { manuscript, problems: rest.length === 0 ? [onlyHeadline(file)] : [] };
  },
};

const NOTHING_KNOWN = {
  byline: [],
  source: undefined,
  topics: [],
  language: undefined,
  soWhat: undefined,
} satisfies Partial<Manuscript>;

function trimmed(line: FileLine): FileLine {
  const start = line.end - line.text.trimStart().length;
  const text = line.text.trim();
  return { ...line, start, end: start + text.length, text };
}

/** Takes dek and date off the top; the rest are blocks. */
function opening(lines: readonly FileLine[]): Pick<Manuscript, 'dek' | 'published' | 'blocks'> {
  let body = lines;
  let dek: string | undefined;
  let published: Date | undefined;
  for (const line of lines.slice(0, 2)) {
    const date = dateInWords(line.text);
    if (date !== undefined) published ??= date;
    else if (dek === undefined && isDek(line, textBehind(body))) dek = line.text;
    else break;
    body = body.slice(1);
  }
  return { dek, published, blocks: blocksOf(body) };
}

/** The line under the first, over a date line between them. */
function textBehind([, next, afterNext]: readonly FileLine[]): FileLine | undefined {
  return next !== undefined && dateInWords(next.text) !== undefined ? afterNext : next;
}

/** A short line over a longer one. A quotation is news, not a dek. */
function isDek({ text }: FileLine, next: FileLine | undefined): boolean {
  if (next === undefined || text.length > LONGEST_DEK || MARKED.test(text)) return false;
  return next.text.length > text.length;
}

function blocksOf(lines: readonly FileLine[]): Block[] {
  return lines.map((line, place) => ({
    kind: isHeading(line, lines[place + 1]) ? 'heading' : 'paragraph',
    galley: plainGalley(line.text, line.start),
  }));
}

/** Under a heading stands a paragraph: short lines one after another are a list. */
function isHeading(line: FileLine, next: FileLine | undefined): boolean {
  return looksLikeHeading(line) && next !== undefined && !looksLikeHeading(next);
}

function looksLikeHeading({ text }: FileLine): boolean {
  return text.length <= LONGEST_HEADING && !CLOSING.test(text) && !OPENS_OTHERWISE.test(text);
}

function onlyHeadline(file: string) {
  return {
    file,
    line: 1,
    message: 'There is nothing under the headline.',
    remedy: 'Write the paragraphs below it, each in a line of its own.',
  };
}
