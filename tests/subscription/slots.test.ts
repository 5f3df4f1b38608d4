import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextSlot, rememberingSlots, slotsBetween } from '../../src/subscription/slots.ts';
import type { Schedule, Weekday } from '../../src/subscription/subscription.ts';
import { type WallClock, wallClockIn, watchedDays, watchedSlot } from './wall-clock.ts';

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const FROM = Date.parse('2020-01-01T00:00Z');
const UNTIL = Date.parse('2031-01-01T00:00Z');
const ZONES = Intl.supportedValuesOf('timeZone');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const daily = (zone: string, time: string): Schedule => ({ zone, time, days: EVERY_DAY });

/** The slots of some days as text, so that a failure can be read. */
const told = (schedule: Schedule, after: string, until: string) =>
  slotsBetween(schedule, new Date(after), new Date(until)).map(
    ({ local, at }) => `${local} at ${at.toISOString().replace(':00.000Z', 'Z')}`,
  );

describe('a slot where the clocks change', () => {
  test('in New York is at the end of the hour that spring skips', () => {
    const slots = told(
      daily('America/New_York', '02:30'),
      '2026-03-07T12:00Z',
      '2026-03-09T12:00Z',
    );

    expect(slots).toEqual([
      '2026-03-08T02:30 at 2026-03-08T07:00Z',
      '2026-03-09T02:30 at 2026-03-09T06:30Z',
    ]);
  });

  test('in New York is in the first of the two hours that autumn has', () => {
    const slots = told(
      daily('America/New_York', '01:30'),
      '2026-10-31T12:00Z',
      '2026-11-02T12:00Z',
    );

    expect(slots).toEqual([
      '2026-11-01T01:30 at 2026-11-01T05:30Z',
      '2026-11-02T01:30 at 2026-11-02T06:30Z',
    ]);
  });

  test('in Lord Howe knows that half an hour is skipped and doubled there', () => {
    const spring = told(
      daily('Australia/Lord_Howe', '02:15'),
      '2026-10-03T00:00Z',
      '2026-10-05T00:00Z',
    );
    const autumn = told(
      daily('Australia/Lord_Howe', '01:45'),
      '2026-04-04T00:00Z',
      '2026-04-06T00:00Z',
    );

    expect(spring).toEqual([
      '2026-10-04T02:15 at 2026-10-03T15:30Z',
      '2026-10-05T02:15 at 2026-10-04T15:15Z',
    ]);
    expect(autumn).toEqual([
      '2026-04-05T01:45 at 2026-04-04T14:45Z',
      '2026-04-06T01:45 at 2026-04-05T15:15Z',
    ]);
  });

  test('in Cairo knows the day that begins at one o’clock', () => {
    const slots = told(daily('Africa/Cairo', '00:15'), '2026-04-22T12:00Z', '2026-04-24T23:00Z');

    expect(slots).toEqual([
      '2026-04-23T00:15 at 2026-04-22T22:15Z',
      '2026-04-24T00:15 at 2026-04-23T22:00Z',
      '2026-04-25T00:15 at 2026-04-24T21:15Z',
    ]);
  });

  test('in Santiago knows that midnight is skipped, and that an evening hour comes twice', () => {
    const spring = told(
      daily('America/Santiago', '00:30'),
      '2026-09-05T12:00Z',
      '2026-09-07T12:00Z',
    );
    const autumn = told(
      daily('America/Santiago', '23:30'),
      '2026-04-04T12:00Z',
      '2026-04-06T12:00Z',
    );

    expect(spring).toEqual([
      '2026-09-06T00:30 at 2026-09-06T04:00Z',
      '2026-09-07T00:30 at 2026-09-07T03:30Z',
    ]);
    expect(autumn).toEqual([
      '2026-04-04T23:30 at 2026-04-05T02:30Z',
      '2026-04-05T23:30 at 2026-04-06T03:30Z',
    ]);
  });

  test('in Kolkata is at half past, all year', () => {
    const slots = told(daily('Asia/Kolkata', '07:30'), '2026-03-28T12:00Z', '2026-03-30T12:00Z');

    expect(slots).toEqual([
      '2026-03-29T07:30 at 2026-03-29T02:00Z',
      '2026-03-30T07:30 at 2026-03-30T02:00Z',
    ]);
  });

  test('in Apia is not on the Friday that never was', () => {
    const slots = told(daily('Pacific/Apia', '07:30'), '2011-12-29T00:00Z', '2011-12-31T20:00Z');
    const fridays = told(
      { zone: 'Pacific/Apia', time: '07:30', days: [5] },
      '2011-12-20T00:00Z',
      '2012-01-08T00:00Z',
    );

    expect(slots).toEqual([
      '2011-12-29T07:30 at 2011-12-29T17:30Z',
      '2011-12-31T07:30 at 2011-12-30T17:30Z',
      '2012-01-01T07:30 at 2011-12-31T17:30Z',
    ]);
    expect(fridays).toEqual([
      '2011-12-23T07:30 at 2011-12-23T17:30Z',
      '2012-01-06T07:30 at 2012-01-05T17:30Z',
    ]);
  });

  test('that a gap moves past midnight is still to come when the new day has begun', () => {
    // In Toronto, 30 March 1919, 23:30 was followed by 00:30 of the 31st.
    const slots = told(daily('America/Toronto', '23:45'), '1919-03-30T04:45Z', '1919-04-01T12:00Z');

    expect(slots).toEqual([
      '1919-03-30T23:45 at 1919-03-31T04:30Z',
      '1919-03-31T23:45 at 1919-04-01T03:45Z',
    ]);
  });
});

/** The stated times that a clock change could spoil: from half an hour before it to an hour and more after. */
function statedAround(transition: Temporal.ZonedDateTime): Temporal.PlainDateTime[] {
  const before = transition.subtract({ minutes: 1 }).toPlainDateTime().add({ minutes: 1 });
  const after = transition.toPlainDateTime();
  const [low, high] =
    Temporal.PlainDateTime.compare(before, after) < 0 ? [before, after] : [after, before];
  const times: Temporal.PlainDateTime[] = [];
  const end = high.add({ minutes: 30 });
  let time = low.subtract({ minutes: 30 });
  for (; Temporal.PlainDateTime.compare(time, end) <= 0; time = time.add({ minutes: 15 }))
    times.push(time);
  return times;
}

function* transitionsOf(zone: string): Generator<Temporal.ZonedDateTime> {
  let at = Temporal.Instant.fromEpochMilliseconds(FROM).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > UNTIL) return;
    yield next;
    at = next;
  }
}

/** The slots around a clock change that are not where the watched clock says, or come again. */
function wrongAround(transition: Temporal.ZonedDateTime, clock: WallClock): string[] {
  const zone = transition.timeZoneId;
  return statedAround(transition)
    .map((stated) => stated.toString({ smallestUnit: 'minute' }))
    .filter((local) => {
      const schedule = daily(zone, local.slice(11));
      const at = watchedSlot(clock, local) ?? Number.NaN;
      const slot = nextSlot(schedule, new Date(at - 1));
      const isThere = slot.local === local && slot.at.getTime() === at;
      return !isThere || nextSlot(schedule, slot.at).local <= local;
    })
    .map((local) => `${zone} ${local}`);
}

describe('a slot anywhere, from 2020 to 2031', () => {
  test(
    'is where a watched clock says, around every clock change of every zone',
    { timeout: 120_000 },
    () => {
      let changes = 0;
      const wrong: string[] = [];
      for (const zone of ZONES) {
        const clock = wallClockIn(zone);
        for (const transition of transitionsOf(zone)) {
          changes += 1;
          wrong.push(...wrongAround(transition, clock));
        }
      }

      expect(wrong).toEqual([]);
      expect(changes).toBeGreaterThan(2000);
    },
  );

  const anywhere = fc.record({
    zone: fc.constantFrom(...ZONES),
    time: fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
    days: fc.subarray([...EVERY_DAY], { minLength: 1 }),
    from: fc.integer({ min: FROM, max: UNTIL }),
  });

  test('comes once for each local day that the schedule names, in order', () => {
    fc.assert(
      fc.property(anywhere, ({ from, ...schedule }) => {
        const clock = wallClockIn(schedule.zone);
        const until = from + 40 * DAY;
        const named = watchedDays(clock, from, until)
          // The first and the last day may be seen in part only.
          .slice(1, -1)
          .filter((day) => schedule.days.some((each) => each % 7 === new Date(day).getUTCDay()));
        const slots = slotsBetween(schedule, new Date(from - DAY), new Date(until + DAY));
        const met = slots.map(({ local }) => local);
        expect(met.filter((local) => named.includes(local.slice(0, 10)))).toEqual(
          named.map((day) => `${day}T${schedule.time}`),
        );
        expect(slots.map(({ at }) => at.getTime())).toEqual(
          met.map((local) => watchedSlot(clock, local)),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('is after the moment asked about, and nothing lies between', () => {
    fc.assert(
      fc.property(anywhere, ({ from, ...schedule }) => {
        const slot = nextSlot(schedule, new Date(from));
        expect(slot.at.getTime()).toBeGreaterThan(from);
        expect(nextSlot(schedule, new Date(slot.at.getTime() - 1))).toEqual(slot);
        expect(slotsBetween(schedule, new Date(from), new Date(slot.at.getTime() - 1))).toEqual([]);
      }),
    );
  });
});

describe('a schedule that makes no sense', () => {
  const now = new Date('2026-11-03T00:00Z');

  test.each([
    ['a zone that does not exist', { ...daily('Mars/Olympus_Mons', '07:30') }],
    ['a time that no clock shows', { ...daily('Asia/Tokyo', '25:00') }],
    ['no days', { ...daily('Asia/Tokyo', '07:30'), days: [] }],
  ])('has no next slot: %s', (_what, schedule) => {
    expect(() => nextSlot(schedule, now)).toThrow(RangeError);
  });
});

describe('a finder that remembers', () => {
  test('gives the answers that it would have computed', () => {
    const find = rememberingSlots();
    const schedules = ZONES.flatMap((zone) => [daily(zone, '07:30'), daily(zone, '18:00')]);
    const now = new Date('2026-03-29T00:00Z');

    const answers = [...schedules, ...schedules].map((schedule) => find(schedule, now));

    expect(answers).toEqual([...schedules, ...schedules].map((each) => nextSlot(each, now)));
  });
});
