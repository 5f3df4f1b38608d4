import type { Span } from '../../../src/article/article.ts';

const WORD = /[A-Za-z0-9À-ÿ]+(?:['’.-][A-Za-z0-9À-ÿ]+)*/g;
const TOKEN = /[\p{L}\p{N}_À-ÿ]+(?:['’-][\p{L}\p{N}_À-ÿ]+)*/gu;
const POSSESSIVE = /['’]s(?![\p{L}\p{N}_])/gu;

const SPACE_OR_MARK = /[\p{White_Space}"“”'‘’«»`]/u;
const CLOSING = /[,.;:!?…–—-]/;

/** The span without the marks and blanks at its edges, and without the punctuation at its end. */
export function bare(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && isEdge(text, from)) from += 1;
  while (to > from && (isEdge(text, to - 1) || CLOSING.test(text.charAt(to - 1)))) to -= 1;
  return { start: from, end: to };
}

function isEdge(text: string, at: number): boolean {
  return SPACE_OR_MARK.test(text.charAt(at));
}

/** A span cut at line ends, each piece bare; what is nothing but marks is left out. */
export function pieces(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^\n]+/g)]
    .map((line) =>
      bare(text, { start: start + line.index, end: start + line.index + line[0].length }),
    )
    .filter((piece) => piece.end > piece.start);
}

/** How many words stand in a piece of text; a hyphened one is one. */
export function wordsIn(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** The words of a name or a description, in small letters, without the possessive. */
export function tokens(text: string): string[] {
  return (text.replaceAll(POSSESSIVE, '').match(TOKEN) ?? []).map((token) => token.toLowerCase());
}

/** A token in small letters with a straight apostrophe. */
export function folded(token: string): string {
  return token.replaceAll('’', "'").toLowerCase();
}
