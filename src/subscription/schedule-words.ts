import { daysInWords } from './days.ts';
import type { Schedule } from './subscription.ts';
import { cityOf } from './zone-index.ts';

/**
 * A schedule as a moderator reads it back:
 * `every day at 07:30, New York time (America/New_York)`.
 */
export function scheduleInWords({ time, zone, days }: Schedule): string {
  const place = zone.includes('/') ? `${cityOf(zone)} time (${zone})` : zone;
  return `${daysInWords(days)} at ${time}, ${place}`;
}
