/** Makers of dates are dear, and zones few. */
const known = new Map<string, Intl.DateTimeFormat>();

/**
 * The day that a moment falls on by the clocks of a zone, in words: `Tuesday 3 November 2026`.
 *
 * @throws RangeError where there is no such zone.
 */
export function localDay(at: Date, zone: string): string {
  const maker =
    known.get(zone) ?? new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: zone });
  known.set(zone, maker);
  return maker.format(at).replace(',', '');
}
