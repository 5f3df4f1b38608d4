import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ABBREVIATIONS } from '../../src/subscription/abbreviations.ts';
import { clockIn, readZone, suggestZones } from '../../src/subscription/zones.ts';
import { CITIES, COMMON, TODAYS_NAMES } from '../../src/subscription/zone-data.ts';
import { foldName, zoneNames } from '../../src/subscription/zone-index.ts';
import { startCpuTime } from '../cpu-time.ts';

const NOW = new Date('2026-11-03T13:05:00Z');
const ZONES = Intl.supportedValuesOf('timeZone');
const canonical = (zone: string) =>
  new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
const offered = (typed: string) => suggestZones(typed, NOW).map(({ value }) => value);

describe('reading a zone', () => {
  test.each([
    ['America/New_York', 'America/New_York'],
    ['america/new york', 'America/New_York'],
    ['  New   York ', 'America/New_York'],
    ['CET', 'Europe/Berlin'],
    ['cest', 'Europe/Berlin'],
    ['Central European Time', 'Europe/Berlin'],
    ['EST', 'America/New_York'],
    ['Eastern Time', 'America/New_York'],
    ['IST', 'Asia/Kolkata'],
    ['GMT', 'UTC'],
    ['utc', 'UTC'],
    ['Kolkata', 'Asia/Kolkata'],
    ['Calcutta', 'Asia/Kolkata'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['san francisco', 'America/Los_Angeles'],
    ['München', 'Europe/Berlin'],
    ['sao paulo', 'America/Sao_Paulo'],
    ['St Louis', 'America/Chicago'],
    ['Xian', 'Asia/Shanghai'],
    ['France', 'Europe/Paris'],
    ['Germany', 'Europe/Berlin'],
    ['Port-au-Prince', 'America/Port-au-Prince'],
    ['Etc/GMT+3', 'Etc/GMT+3'],
  ])('“%s” is %s', (typed, zone) => {
    expect(readZone(typed)).toBe(zone);
  });

  test.each([
    ['nothing', ' '],
    ['a place that does not exist', 'Atlantis'],
    ['a slip of the finger, which is only ever offered', 'Lodnon'],
    ['a country with several clocks', 'Brazil'],
    ['an offset, which no place keeps through the year', 'UTC+2'],
    ['a bare offset', '+05:30'],
    ['punctuation', '///'],
    ['more than any name has', 'London'.padEnd(80, 'n')],
  ])('%s is none', (_what, typed) => {
    expect(readZone(typed)).toBeUndefined();
  });

  test.each(ZONES)('%s reads as a name for the same clock, and that name as itself', (zone) => {
    const read = readZone(zone) ?? '';

    expect(canonical(read)).toBe(canonical(zone));
    expect(readZone(read)).toBe(read);
    expect(read).toBe(TODAYS_NAMES[zone] ?? zone);
  });

  test('whatever is typed, the answer is a zone or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
        const zone = readZone(typed);
        expect(zone === undefined || canonical(zone).length > 0).toBe(true);
      }),
    );
  });
});

describe('zones to choose from', () => {
  test('show the city, its name and what its clock shows now', () => {
    const choices = suggestZones('new york', NOW);

    expect(choices).toEqual([
      { name: 'New York (America/New_York) · 08:05', value: 'America/New_York' },
    ]);
  });

  test('are the common ones before anything is typed', () => {
    expect(offered('')).toEqual(COMMON.slice(0, 25));
    expect(suggestZones(' ', NOW)).toContainEqual({ name: 'UTC · 13:05', value: 'UTC' });
  });

  test('are all that keep a clock, the best known first, for its abbreviation', () => {
    expect(offered('CET').slice(0, 4)).toEqual([
      'Europe/Berlin',
      'Europe/Paris',
      'Europe/Madrid',
      'Europe/Rome',
    ]);
    expect(offered('IST').slice(0, 4)).toEqual([
      'Asia/Kolkata',
      'Europe/Dublin',
      'Asia/Colombo',
      'Asia/Jerusalem',
    ]);
  });

  test('are those of a country', () => {
    expect(offered('Spain').slice(0, 3).toSorted()).toEqual([
      'Africa/Ceuta',
      'Atlantic/Canary',
      'Europe/Madrid',
    ]);
  });

  test('name a city as it was asked for, where the zone is called after another', () => {
    expect(suggestZones('mumb', NOW)).toEqual([
      { name: 'Mumbai (Asia/Kolkata) · 18:35', value: 'Asia/Kolkata' },
    ]);
  });

  test('forgive one slip from the fourth letter on', () => {
    const found = ['lodnon', 'kolkatta', 'singapor', 'brelin'].map((typed) => offered(typed)[0]);

    expect(found).toEqual(['Europe/London', 'Asia/Kolkata', 'Asia/Singapore', 'Europe/Berlin']);
    expect(offered('xyz')).toEqual([]);
  });

  test('put a name that was typed whole before those that only begin so', () => {
    expect(offered('Istanbul')[0]).toBe('Europe/Istanbul');
    expect(offered('Nice')[0]).toBe('Europe/Paris');
    expect(offered('Panama')[0]).toBe('America/Panama');
  });

  test('fit into what Discord takes, are never there twice, and each reads as itself', () => {
    const typing = fc.oneof(
      fc.constantFrom(...zoneNames().map(({ key }) => key)),
      fc.string({ maxLength: 100 }),
    );

    fc.assert(
      fc.property(typing, fc.nat(12), (name, letters) => {
        const choices = suggestZones(name.slice(0, letters), NOW);
        expect(choices.length).toBeLessThanOrEqual(25);
        expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
        for (const choice of choices) {
          expect(choice.name.length).toBeLessThanOrEqual(100);
          expect(readZone(choice.value)).toBe(choice.value);
        }
      }),
    );
  });

  test('come at once, also for what is made to be slow', () => {
    suggestZones('warm', NOW);
    const hostile = ['a', 'america', 'a'.repeat(50_000), ' a'.repeat(50_000), 'é'.repeat(6000)];

    // The best of some: collecting what others left behind says nothing about us.
    const taken = hostile.map((typed) =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const spentMs = startCpuTime();
          suggestZones(typed, NOW);
          return spentMs();
        }),
      ),
    );

    expect(Math.max(...taken)).toBeLessThan(100);
  });
});

describe('what is known about zones beyond the runtime', () => {
  test.each(Object.entries(TODAYS_NAMES))('%s and %s are one zone', (listed, today) => {
    expect(ZONES).toContain(listed);
    expect(canonical(today)).toBe(listed);
  });

  test('every zone named is one, and named as it is today', () => {
    const named = [...COMMON, ...Object.keys(CITIES)];

    expect(named.filter((zone) => readZone(zone) !== zone)).toEqual([]);
  });

  test('no city stands in two zones', () => {
    const cities = Object.values(CITIES).flat();

    expect(new Set(cities.map(foldName)).size).toBe(cities.length);
    expect(cities.filter((city) => readZone(city) === undefined)).toEqual([]);
  });

  test('every abbreviation stands for clocks that somebody keeps', () => {
    const clocks = new Set(
      zoneNames()
        .filter(({ kind }) => kind === 'clock')
        .map(({ key }) => key),
    );
    const meant = Object.values(ABBREVIATIONS).flat();

    expect(meant.filter((clock) => !clocks.has(foldName(clock)))).toEqual([]);
  });
});

test('a clock shows hours and minutes of its place', () => {
  const shown = ['UTC', 'Asia/Kathmandu', 'America/New_York'].map((zone) => clockIn(zone, NOW));

  expect(shown).toEqual(['13:05', '18:50', '08:05']);
});
