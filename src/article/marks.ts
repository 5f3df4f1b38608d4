import type { Span } from './article.ts';

/** A quoted stretch of a paragraph, marks included. */
export type Stretch = Span & {
  /** False where the paragraph ends before the closing mark comes. */
  readonly closed: boolean;
};

type Mark = { readonly at: number; readonly sign: string };

const SIGNS = /["“”„«»]/g;
const WORDY = /[\p{L}\p{N}]/u;
/** A lone mark with less than this behind it is a slip of the pen, not an open quotation. */
const SHORTEST_OPEN = 20;

/**
 * Pairs the quotation marks of one paragraph, straight and curly. A stretch
 * that is not closed runs to the end of the paragraph: writers leave the mark
 * off where the same speaker goes on in the next one.
 */
export function stretchesIn(text: string): Stretch[] {
  const marks = Array.from(text.matchAll(SIGNS), ({ 0: sign, index }) => ({ at: index, sign }));
  const stretches: Stretch[] = [];
  let open: Mark | undefined;
  let depth = 0;
  marks.forEach((mark, place) => {
    if (open === undefined) {
      if (opens(text, mark)) [open, depth] = [mark, 1];
    } else if (reopens(text, open, mark)) {
      stretches.push({
        start: open.at,
        end: text.slice(0, mark.at).trimEnd().length,
        closed: false,
      });
      [open, depth] = [mark, 1];
    } else if (closes(text, open, mark)) {
      depth -= 1;
      if (depth > 0 && nextCloses(text, open, marks[place + 1])) return;
      stretches.push({ start: open.at, end: mark.at + 1, closed: true });
      open = undefined;
    } else {
      depth += 1;
    }
  });
  if (open !== undefined) stretches.push(...runningOn(text, open));
  return stretches;
}

function runningOn(text: string, { at }: Mark): Stretch[] {
  const end = text.trimEnd().length;
  return end - at > SHORTEST_OPEN ? [{ start: at, end, closed: false }] : [];
}

/** A closing curl or a straight mark opens where only an opening one could stand. */
function opens(text: string, { at, sign }: Mark): boolean {
  if (sign === '“' || sign === '„' || sign === '«') return true;
  if (sign === '»') return false;
  return !WORDY.test(text[at - 1] ?? ' ') && !/\s/.test(text[at + 1] ?? ' ');
}

/**
 * `"The quay is old. "But we wait," she said.`: a straight mark that stands before a sentence opens it,
 * as at the head of the next paragraph of a speech.
 */
function reopens(text: string, open: Mark, { at, sign }: Mark): boolean {
  if (sign !== '"' || open.sign !== '"') return false;
  return (
    /[.!?…]\s+$/.test(text.slice(Math.max(0, at - 3), at)) && /\p{Lu}/u.test(text[at + 1] ?? '')
  );
}

function closes(text: string, open: Mark, { at, sign }: Mark): boolean {
  if (sign === '„' || sign === '«') return false;
  if (sign !== '“') return true;
  // The sign that opens elsewhere closes „…“, and, by a slip of the pen, “…“:
  // a word or its stop stands before it, and none behind.
  if (WORDY.test(text[at + 1] ?? ' ')) return false;
  return open.sign === '„' || !/\s/.test(text[at - 1] ?? ' ');
}

function nextCloses(text: string, open: Mark, next: Mark | undefined): boolean {
  return next !== undefined && closes(text, open, next) && next.sign === '”';
}
