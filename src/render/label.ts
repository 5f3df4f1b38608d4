import { escapeLine } from './escape.ts';
import { clip } from './limits.ts';

/** The most that a headline, a heading, a name or a role takes of a message, in UTF-16 units. */
const LABEL_MAX = 160;

/**
 * What names a thing rather than tells it: a headline, a source, a speaker, a role, the words that
 * were asked for. Escaped, on one line, and shortened where it would crowd out what was said.
 */
export const label = (words: string): string => escapeLine(clip(words, LABEL_MAX));
