import { invalid } from '../../src/errors.ts';
import { clip } from '../../src/render/limits.ts';
import { readDays } from '../../src/subscription/days.ts';
import type { Weekday } from '../../src/subscription/subscription.ts';
import { readTime } from '../../src/subscription/time-of-day.ts';
import { readZone, suggestZones } from '../../src/subscription/zones.ts';

/** What is quoted of somebody's words in an error. */
const QUOTED_MAX = 60;
const MOST_ZONES = 3;

const quoted = (typed: string): string => `“${clip(typed.trim(), QUOTED_MAX)}”`;

/**
 * A time of day, as `HH:MM`.
 *
 * @throws UserError with the ways to write it.
 */
export function timeFrom(typed: string): string {
  const time = readTime(typed);
  if (time !== undefined) return time;
  throw invalid({
    what: `${quoted(typed)} is not a time of day that I understand.`,
    why: 'A digest is due at an hour and a minute.',
    fix: 'Write for example 07:30, 7:30 pm or noon.',
  });
}

/**
 * The IANA name of a zone.
 *
 * @throws UserError with zones that may have been meant, and their present time.
 */
export function zoneFrom(typed: string, now: Date): string {
  const zone = readZone(typed);
  if (zone !== undefined) return zone;
  const near = suggestZones(typed, now)
    .slice(0, MOST_ZONES)
    .map(({ name }) => name);
  throw invalid({
    what: `${quoted(typed)} does not say which clock.`,
    why: 'It is neither a zone, nor a city, nor the name of one clock that I know.',
    fix:
      near.length > 0
        ? `Pick from the list that opens as you type. Near it: ${near.join('; ')}.`
        : 'Write a large city of your zone, or a name such as Europe/Paris or CET.',
  });
}

/**
 * Days of the week.
 *
 * @throws UserError with the ways to write them.
 */
export function daysFrom(typed: string): readonly Weekday[] {
  const days = readDays(typed);
  if (days !== undefined) return days;
  throw invalid({
    what: `${quoted(typed)} are not days that I understand.`,
    why: 'A digest comes on some days of the week.',
    fix: 'Write for example every day, weekdays, or Mon, Wed, Fri.',
  });
}
