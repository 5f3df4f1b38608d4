import { invalid } from './errors.ts';

const HOUR = 3_600_000;
const UNITS: Record<string, number> = {
  h: HOUR,
  d: 24 * HOUR,
  w: 7 * 24 * HOUR,
  m: 30 * 24 * HOUR,
  y: 365 * 24 * HOUR,
};

/** `7 days`, `2w`, `24 hours`. */
const AGO = /^(\d{1,3})\s*(h|d|w|m|y)(?:ours?|ays?|eeks?|onths?|ears?)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What a reader means by "since": an age (`7 days`, `2w`), `today`, `yesterday` or a date (`2025-11-03`).
 * Whole days, in UTC, because articles are dated by the day.
 *
 * @throws UserError with the ways to write it.
 */
export function readSince(typed: string | undefined, now: Date): Date | undefined {
  if (typed === undefined || typed.trim() === '') return undefined;
  const words = typed
    .trim()
    .toLowerCase()
    .replace(/^(?:the )?(?:last|past) /, '');
  const moment = momentOf(words, now);
  if (moment !== undefined) return startOfDay(moment);
  throw invalid({
    what: `“${typed}” is not a time that I understand.`,
    why: '“since” takes an age or a date.',
    fix: 'Write for example 7 days, 2 weeks, yesterday or 2025-11-03.',
  });
}

function momentOf(words: string, now: Date): Date | undefined {
  if (words === 'today') return now;
  if (words === 'yesterday') return new Date(now.getTime() - 24 * HOUR);
  if (DAY.test(words)) {
    const day = new Date(`${words}T00:00:00Z`);
    return Number.isNaN(day.getTime()) ? undefined : day;
  }
  const [, count, unit] = AGO.exec(words) ?? [];
  const length = UNITS[unit ?? ''];
  return length === undefined ? undefined : new Date(now.getTime() - Number(count) * length);
}

const startOfDay = (moment: Date) => new Date(`${moment.toISOString().slice(0, 10)}T00:00:00Z`);

/** A day in the eight characters that a `custom_id` has room for; empty for none. */
export const packDay = (day: Date | undefined): string =>
  day === undefined ? '' : day.toISOString().slice(0, 10).replaceAll('-', '');

/** Reads what `packDay` wrote; anything else is no day. */
export function unpackDay(packed: string | undefined): Date | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(packed ?? '') ?? [];
  return year === undefined ? undefined : new Date(`${year}-${month}-${day}T00:00:00Z`);
}

/** What autocomplete offers: what was typed, where it is understood, and the usual ages. */
export function suggestSince(typed: string): readonly { name: string; value: string }[] {
  const usual = ['today', 'yesterday', '7 days', '30 days', '6 months', '1 year'];
  const going = usual.filter((words) => words.startsWith(typed.trim().toLowerCase()));
  return (going.length > 0 ? going : usual).map((words) => ({ name: words, value: words }));
}
