import type { Piece } from '../verify/align.ts';
import { escapeLine } from './escape.ts';

/** The text that was checked, with what the source does not have struck through. */
export const yoursMarked = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ same, yours }) => (same ? escapeLine(yours) : styled(yours, '~~')))
    .join('')
    .trim();

/** What the source has, with what the text does not have in bold. */
export const theirsMarked = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ same, theirs }) => (same ? escapeLine(theirs) : styled(theirs, '**')))
    .join('')
    .trim();

/** A style opens and closes at letters, never at white space. */
function styled(words: string, sign: string): string {
  const [, before = '', inner = '', behind = ''] = /^(\s*)([^]*?)(\s*)$/.exec(words) ?? [];
  return inner === ''
    ? words
    : `${before && ' '}${sign}${escapeLine(inner)}${sign}${behind && ' '}`;
}

/** Differences that are told one by one; more are to be seen in the two texts. */
const MOST_TOLD = 5;

/** Each difference in a sentence, so that nobody needs to see a style to know it. */
export function differencesTold(pieces: readonly Piece[]): string {
  const all = pieces.filter(({ same }) => !same);
  const told = all.slice(0, MOST_TOLD).map((piece) => `- ${difference(piece)}`);
  const more = all.length - told.length;
  return [...told, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}

function difference(piece: Piece): string {
  const [yours, theirs] = [named(piece.yours), named(piece.theirs)];
  if (theirs === '') return `You have ${yours}; the source does not.`;
  return yours === ''
    ? `The source has ${theirs}; you do not.`
    : `You have ${yours}; the source has ${theirs}.`;
}

const named = (words: string): string =>
  words.trim() === '' ? '' : `“${escapeLine(words.trim())}”`;
