import { Temporal } from './temporal.ts';
import { isOneSlip } from './one-slip.ts';
import { COMMON } from './zone-data.ts';
import { canonicalZone, cityOf, foldName, rarity, type ZoneName, zoneNames } from './zone-index.ts';

/** A zone to choose: `name` is shown, `value` is its IANA name. */
export type ZoneChoice = { readonly name: string; readonly value: string };

/** Discord shows no more. */
const MOST_CHOICES = 25;
/** No name of a zone is longer. */
const LONGEST = 60;
/** From this letter on, one slip is forgiven. */
const LETTERS_BEFORE_SLIPS = 4;

let made: readonly ZoneName[] | undefined;
/** Made at the first question, and the same ever after: it depends on the runtime alone. */
const names = (): readonly ZoneName[] => (made ??= zoneNames());

/**
 * The zone that somebody means: an IANA name in any case, a city, an abbreviation (`CET`, `EST`),
 * the long name of a clock, or a country that has one clock. Gives the IANA name of today.
 * `undefined` where nothing has that very name, or a country has several clocks.
 */
export function readZone(typed: string): string | undefined {
  const name = typed.trim();
  const key = name.length > LONGEST ? '' : foldName(name);
  if (key === '') return undefined;
  const called = names().filter((each) => each.key === key);
  const first = called.find(({ kind }) => kind !== 'country');
  if (first !== undefined) return first.zone;
  if (called.length > 0) return onlyClock(called.map(({ zone }) => zone));
  return canonicalZone(name.replaceAll(' ', '_'));
}

/** The most common of some zones, where their clocks all have the same names. */
function onlyClock(zones: readonly string[]): string | undefined {
  const clocks = new Set(
    zones.map((zone) =>
      names()
        .filter((name) => name.kind === 'clock' && name.zone === zone)
        .map(({ key }) => key)
        .join(),
    ),
  );
  if (clocks.size > 1) return undefined;
  return zones.toSorted((a, b) => rarity(a) - rarity(b))[0];
}

/**
 * Zones that fit what has been typed so far, best first, at most 25, each with its present local
 * time: `New York (America/New_York) · 14:05`. The common ones where nothing has been typed.
 */
export function suggestZones(typed: string, now: Date): readonly ZoneChoice[] {
  const key = foldName(typed.slice(0, LONGEST));
  const found = key === '' ? COMMON.map((zone) => ({ zone, label: cityOf(zone) })) : fitting(key);
  return found.slice(0, MOST_CHOICES).map(({ zone, label }) => ({
    name: `${label === zone ? zone : `${label} (${zone})`} · ${clockIn(zone, now)}`,
    value: zone,
  }));
}

/** What a clock shows in a zone: `14:05`. */
export const clockIn = (zone: string, now: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });

type Fit = Pick<ZoneName, 'zone' | 'label'> & { readonly misfit: number };

function fitting(typed: string): readonly Fit[] {
  const best = new Map<string, Fit>();
  for (const { key, zone, label } of names()) {
    const misfit = misfitOf(key, typed);
    if (misfit < (best.get(zone)?.misfit ?? Infinity)) best.set(zone, { zone, label, misfit });
  }
  const fits = [...best.values()];
  const meant = fits.filter(({ misfit }) => misfit < SLIP);
  // Sorting is stable, and names come with the alphabet settled.
  return (meant.length > 0 ? meant : fits).toSorted(
    (a, b) => a.misfit - b.misfit || rarity(a.zone) - rarity(b.zone),
  );
}

/** A name with a slip in it is offered only where nothing fits without. */
const SLIP = 3;

/** How badly a name fits what was typed: from 0, the very name, to Infinity, not at all. */
function misfitOf(key: string, typed: string): number {
  if (key === typed) return 0;
  if (key.startsWith(typed)) return 1;
  if (key.includes(` ${typed}`)) return 2;
  if (typed.length < LETTERS_BEFORE_SLIPS) return Infinity;
  const starts = [-1, 0, 1].map((more) => key.slice(0, typed.length + more));
  return starts.some((start) => isOneSlip(start, typed)) ? SLIP : Infinity;
}
