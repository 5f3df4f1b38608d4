import { ABBREVIATIONS } from './abbreviations.ts';
import { CITIES, COMMON, TODAYS_NAMES } from './zone-data.ts';

/** One name that a zone goes by. */
export type ZoneName = {
  /** Folded, as `foldName` does. */
  readonly key: string;
  readonly zone: string;
  /** The city to show beside it. */
  readonly label: string;
  /** How the name points to the zone: a place is that zone alone, the others may mean several. */
  readonly kind: 'place' | 'abbreviation' | 'clock' | 'country';
};

/** Names differ by accents, case and punctuation only where people are careful. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();

/** The name of the IANA database for a zone that the runtime knows; `undefined` for one that it does not. */
export function canonicalZone(name: string): string | undefined {
  // The runtime takes bare offsets as well, but a place's offset changes with its clocks.
  if (!/^\p{L}/u.test(name)) return undefined;
  try {
    return todaysName(new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const todaysName = (zone: string): string => TODAYS_NAMES[zone] ?? zone;

/** `America/Argentina/Buenos_Aires` is Buenos Aires. */
export const cityOf = (zone: string): string =>
  zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

/** Winter and summer of one year; which year matters only to zones that change their rules. */
const SEASONS = [Date.UTC(2026, 0, 1), Date.UTC(2026, 6, 1)];

/** What a zone's clocks are called over the year: Central European Standard Time, … Summer Time. */
function clocksOf(zone: string): readonly string[] {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'long' });
  const names = SEASONS.map(
    (moment) =>
      format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '',
  );
  return [...new Set(names)].filter((name) => !name.startsWith('GMT'));
}

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** The zones of each country, by its English name. */
function countries(): ReadonlyMap<string, readonly string[]> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const zones = new Map<string, readonly string[]>();
  for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
    const name = names.of(code);
    if (name === undefined || zones.has(name)) continue;
    zones.set(name, (new Intl.Locale(`und-${code}`).getTimeZones() ?? []).map(todaysName));
  }
  return zones;
}

const RANK = new Map(COMMON.map((zone, place) => [zone, place]));

/** How far down the list of common zones one is; behind all of them where it is not on it. */
export const rarity = (zone: string): number => RANK.get(zone) ?? RANK.size;

/** Every name of every zone; what is meant first where several zones share one. Takes some 150 ms to make. */
export function zoneNames(): readonly ZoneName[] {
  const listed = new Set([...COMMON, ...Intl.supportedValuesOf('timeZone').map(todaysName)]);
  const zones = [...listed].toSorted((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1));
  const clocks = zones.flatMap((zone) => clocksOf(zone).map((clock) => ({ zone, clock })));
  return [
    ...zones.flatMap((zone) => [named(zone, cityOf(zone)), named(zone, zone)]),
    ...Object.entries(CITIES).flatMap(([zone, cities]) =>
      cities.map((city) => named(zone, city, 'place', zone === 'UTC' ? 'UTC' : city)),
    ),
    ...Object.entries(ABBREVIATIONS).flatMap(([letters, meant]) =>
      meant.flatMap((name) =>
        clocks
          .filter(({ clock }) => clock === name)
          .map(({ zone }) => named(zone, letters, 'abbreviation')),
      ),
    ),
    ...clocks.flatMap(({ zone, clock }) => [
      named(zone, clock, 'clock'),
      named(zone, clock.replace(/ (?:Standard|Summer|Daylight) /, ' '), 'clock'),
    ]),
    ...[...countries()].flatMap(([country, its]) =>
      its.map((zone) => named(zone, country, 'country')),
    ),
  ];
}

const named = (
  zone: string,
  name: string,
  kind: ZoneName['kind'] = 'place',
  label: string = cityOf(zone),
): ZoneName => ({ key: foldName(name), zone, label, kind });
