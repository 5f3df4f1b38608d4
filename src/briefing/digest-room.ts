import { wordCount } from '../search/fold.ts';
import { LIMITS } from './limits.ts';

/** What a text takes of a digest. */
export type Size = { readonly words: number; readonly characters: number };

/** The size of texts together. */
export const sizeOf = (...texts: readonly string[]): Size => ({
  words: texts.reduce((sum, text) => sum + wordCount(text), 0),
  characters: texts.reduce((sum, text) => sum + text.length, 0),
});

/** What is left of a minute on a phone; below zero where more was taken. */
export const roomAfter = (taken: readonly Size[]): Size => ({
  words: taken.reduce((left, { words }) => left - words, LIMITS.words),
  characters: taken.reduce((left, { characters }) => left - characters, LIMITS.characters),
});

export const fitsInto = (size: Size, room: Size): boolean =>
  size.words <= room.words && size.characters <= room.characters;
