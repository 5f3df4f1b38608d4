import { typedDate } from './article/dates.ts';
import { invalid } from './errors.ts';

const HOUR = 3_600_000;
const UNITS: Record<string, number> = {
  h: HOUR,
  d: 24 * HOUR,
  w: 7 * 24 * HOUR,
  m: 30 * 24 * HOUR,
  y: 365 * 24 * HOUR,
};

const LAST = /^(?:the )?(?:last|past) /;
/** `7 days`, `2w`, `24 hours ago`, `a week`; `last month` has lost its first word by then. */
const AGO = /^(?:(\d{1,3}|an?)\s*)?(h|d|w|m|y)(?:ours?|ays?|eeks?|onths?|ears?)?(?: ago)?$/;

/**
 * What a reader means by "since": an age (`7 days`, `2w`, `last month`), `today`, `yesterday` or a
 * date (`2025-11-03`, `3 November 2025`, `November 2025`). Whole days, in UTC, because articles are
 * dated by the day.
 *
 * @throws UserError with the ways to write it.
 */
export function readSince(typed: string | undefined, now: Date): Date | undefined {
  if (typed === undefined || typed.trim() === '') return undefined;
  const day = dayMeant(typed, now);
  if (day !== undefined) return day;
  throw invalid({
    what: `“${typed}” is not a time that I understand.`,
    why: '“since” takes an age or a date.',
    fix: 'Write for example 7 days, 2 weeks, yesterday or 2025-11-03.',
  });
}

/** The same, where it may be something else: `undefined` for what is no time. */
export function dayMeant(typed: string, now: Date): Date | undefined {
  const moment = momentOf(typed.trim(), now);
  return moment && startOfDay(moment);
}

function momentOf(typed: string, now: Date): Date | undefined {
  const words = typed.toLowerCase();
  if (words === 'today') return now;
  if (words === 'yesterday') return new Date(now.getTime() - 24 * HOUR);
  return statedDay(typed) ?? momentAgo(words, now);
}

/** A date as articles state it, and nothing beside it. A month begins on its first day. */
function statedDay(typed: string): Date | undefined {
  const iso = typedDate(typed);
  return iso === undefined ? undefined : new Date(iso.length === 7 ? `${iso}-01` : iso);
}

function momentAgo(words: string, now: Date): Date | undefined {
  const isLast = LAST.test(words);
  const [, count, unit] = AGO.exec(words.replace(LAST, '')) ?? [];
  const length = UNITS[unit ?? ''];
  // A bare `days` says too little; `last week` does not.
  if (length === undefined || (count === undefined && !isLast)) return undefined;
  const times = count === undefined || count.startsWith('a') ? 1 : Number(count);
  return new Date(now.getTime() - times * length);
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
export function suggestSince(typed: string, now: Date): readonly { name: string; value: string }[] {
  const words = typed.trim();
  const usual = ['today', 'yesterday', '7 days', '30 days', '6 months', '1 year'];
  const going = usual.filter((each) => each.startsWith(words.toLowerCase()));
  const own = words !== '' && momentOf(words, now) !== undefined ? [words] : [];
  const offered = new Set([...own, ...(going.length > 0 ? going : usual)]);
  return [...offered].map((each) => ({ name: each, value: each }));
}
