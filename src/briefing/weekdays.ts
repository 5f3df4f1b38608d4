import type { Span } from '../article/article.ts';
import { QUOTED } from './marks.ts';

/** A day that a text names by its weekday, worked out from the day of publication. */
export type NamedDay = Span & { readonly iso: string };

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const NAMED = new RegExp(
  String.raw`\b(?:(?<which>last|next|this)\s)?(?:on\s)?(?<day>${DAYS.join('|')})(?!['’]s|s\b|\s\d|,?\s\d|\s(?:last|next|nights|mornings|evenings))\b`,
  'gu',
);
/** What is still to come when it is written. English only. */
const TO_COME =
  /\b(?:will|shall|would|could|may|might|is to|are to|plans?|planned|expect(?:s|ed)?|due|scheduled|set to|until|by)\b/iu;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The one day that a sentence names by a weekday ("on Tuesday"), by the calendar of the article's
 * date: the last such day up to it, or after it where the text says `next`. Nothing is guessed: no
 * day where several are named, where what is told is to come without `next`, where it stands in
 * somebody's words, or where the article has no date.
 */
export function namedDay(sentence: string, published: Date | undefined): NamedDay | undefined {
  if (published === undefined) return undefined;
  const told = sentence.replaceAll(QUOTED, (said) => ' '.repeat(said.length));
  const [found, another] = told.matchAll(NAMED).toArray();
  if (found === undefined || another !== undefined) return undefined;
  const { which, day = '' } = found.groups ?? {};
  if (which === 'this' || (which !== 'next' && TO_COME.test(told))) return undefined;
  const start = found.index;
  const moment = dayOf(DAYS.indexOf(day), published, which);
  return { iso: moment.toISOString().slice(0, 10), start, end: start + found[0].length };
}

function dayOf(weekday: number, published: Date, which: string | undefined): Date {
  if (which === 'next') {
    const ahead = (weekday - published.getUTCDay() + 7) % 7 || 7;
    return new Date(published.getTime() + ahead * DAY_MS);
  }
  const ago = (published.getUTCDay() - weekday + 7) % 7;
  return new Date(published.getTime() - (ago === 0 && which === 'last' ? 7 : ago) * DAY_MS);
}
