import type { Span } from './article.ts';
import type { Line } from './tokens.ts';

/** Fewer words than this, with nobody saying them, are a title or a term. */
const STANDS_ALONE = 5;
/** The words that a title leaves small. */
const SMALL =
  /^(?:an?|after|and|as|at|before|but|by|for|from|in|into|is|it|nor|of|off|on|or|over|than|that|the|to|up|versus|vs?|with)$/;

/** Whether a quoted stretch is long enough to be somebody's sentence. */
export function standsAlone(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  return words.length >= STANDS_ALONE;
}

/** `“The Making of a Harbour”`: every word has a capital, but for the small ones between. */
export function isTitled(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end).match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  return (
    isLarge(words[0]) &&
    isLarge(words.at(-1)) &&
    words.every((word) => isLarge(word) || SMALL.test(word))
  );
}

/** Whether a comma closes a quoted stretch, inside its marks. */
export const endsInComma = ({ text, tokens }: Line, quote: number): boolean =>
  text[(tokens[quote]?.end ?? 0) - 2] === ',';

/** Whether a quoted stretch is somebody's sentence, and no title. */
export const isUtterance = (text: string, span: Span): boolean =>
  standsAlone(text, span) && !isTitled(text, span);

function isLarge(word: string | undefined): boolean {
  return /^\p{Lu}/u.test(word ?? '');
}
