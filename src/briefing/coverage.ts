import type { SectionPassage } from '../search/passage.ts';

/** What a stretch of a count is as long as. */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';

/** A stretch of time, by its first day at midnight UTC, and how many articles were published in it. */
export type Stretch = { readonly from: Date; readonly articles: number };

/** How many articles there are on a subject, over time. */
export type Coverage = {
  readonly unit: Unit;
  /** Without a gap, the oldest first; there are articles in the first and in the last. */
  readonly stretches: readonly Stretch[];
  /** All that are dated. */
  readonly articles: number;
  readonly undated: number;
  readonly first: Date;
  readonly last: Date;
  /** There are more passages than were looked at, so there may be more articles. */
  readonly partly: boolean;
};

/** The units from the finest, each with the most stretches that it is still read at. */
const UNITS: readonly (readonly [unit: Unit, most: number])[] = [
  ['day', 10],
  ['week', 10],
  ['month', 18],
  ['quarter', 12],
  ['year', 24],
  ['decade', 24],
];

/**
 * Counts the articles behind passages by when they were published, in UTC, in stretches as fine as
 * few enough allow. `undefined` where they name fewer than two days: nothing is to be seen then;
 * and where not even decades would do.
 */
export function coverageOf(
  passages: readonly SectionPassage[],
  partly: boolean,
): Coverage | undefined {
  const articles = new Set(passages.map(({ article }) => article));
  const days = Float64Array.from(articles.values().flatMap(dayOf)).toSorted();
  const first = dateAt(days[0]);
  const last = dateAt(days.at(-1));
  if (first === undefined || last === undefined || first.getTime() === last.getTime()) {
    return undefined;
  }
  for (const [unit, most] of UNITS) {
    const starts = startsBetween(unit, first, last, most);
    if (starts === undefined) continue;
    const stretches = counted(starts, days);
    const undated = articles.size - days.length;
    return { unit, stretches, articles: days.length, undated, first, last, partly };
  }
  return undefined;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The midnight before an article came out, as a number: a topic may have tens of thousands. */
function dayOf({ published }: SectionPassage['article']): number[] {
  return published === undefined ? [] : [Math.floor(published.getTime() / DAY_MS) * DAY_MS];
}

const dateAt = (ms: number | undefined): Date | undefined =>
  ms === undefined ? undefined : new Date(ms);

/** Days are in order, and so are stretches: each takes what lies before the next begins. */
function counted(starts: readonly Date[], days: Float64Array): Stretch[] {
  let place = 0;
  return starts.map((from, index) => {
    const end = starts[index + 1]?.getTime() ?? Infinity;
    const before = place;
    while (place < days.length && (days[place] ?? end) < end) place += 1;
    return { from, articles: place - before };
  });
}

/** The first days of all stretches from one day to another; `undefined` where there are more than `most`. */
function startsBetween(unit: Unit, first: Date, last: Date, most: number): Date[] | undefined {
  const starts: Date[] = [];
  for (let from = startOf(unit, first); from <= last; from = next(unit, from)) {
    if (starts.length === most) return undefined;
    starts.push(from);
  }
  return starts;
}

/** Weeks begin on Mondays. */
function startOf(unit: Unit, moment: Date): Date {
  const [year, month, day] = [moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()];
  switch (unit) {
    case 'day':
      return utc(year, month, day);
    case 'week':
      return utc(year, month, day - ((moment.getUTCDay() + 6) % 7));
    case 'month':
      return utc(year, month, 1);
    case 'quarter':
      return utc(year, month - (month % 3), 1);
    case 'year':
      return utc(year, 0, 1);
    case 'decade':
      return utc(year - (year % 10), 0, 1);
  }
}

function next(unit: Unit, from: Date): Date {
  const [year, month, day] = [from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()];
  switch (unit) {
    case 'day':
      return utc(year, month, day + 1);
    case 'week':
      return utc(year, month, day + 7);
    case 'month':
      return utc(year, month + 1, 1);
    case 'quarter':
      return utc(year, month + 3, 1);
    case 'year':
      return utc(year + 1, 0, 1);
    case 'decade':
      return utc(year + 10, 0, 1);
  }
}

/** `Date.UTC` takes the years before 100 for some of the last century. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
}
