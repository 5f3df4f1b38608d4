import { Temporal } from './temporal.ts';
import type { Schedule, Slot } from './subscription.ts';

/** Each weekday comes within a week, and within two where a zone leaves one out. */
const DAYS_AHEAD = 16;

/**
 * The first slot of a schedule whose moment is strictly after `after`.
 *
 * Each local day that the schedule names has one slot: at the stated time; where a clock change
 * skips that time, at the first moment after the gap; where it comes twice, the first time. A day
 * that a zone leaves out altogether has none. So the slot after a slot's own moment is the next
 * one, and no day is met twice or passed over.
 *
 * @throws RangeError for a zone or a time that is none, or a schedule without days.
 */
export function nextSlot(schedule: Schedule, after: Date): Slot {
  const afterMs = after.getTime();
  const today = Temporal.Instant.fromEpochMilliseconds(afterMs)
    .toZonedDateTimeISO(schedule.zone)
    .toPlainDate();
  // Yesterday's slot may still be to come: a gap over midnight moves it into today.
  for (let ahead = -1; ahead < DAYS_AHEAD; ahead += 1) {
    const slot = slotOn(schedule, today.add({ days: ahead }));
    if (slot !== undefined && slot.at.getTime() > afterMs) return slot;
  }
  throw new RangeError(`A schedule without days: ${JSON.stringify(schedule)}`);
}

/**
 * The slots of a schedule with `after` < moment ≤ `until`, in order. One for each day, so a caller
 * that asks for years gets long answers.
 */
export function slotsBetween(schedule: Schedule, after: Date, until: Date): readonly Slot[] {
  const slots: Slot[] = [];
  let slot = nextSlot(schedule, after);
  while (slot.at <= until) {
    slots.push(slot);
    slot = nextSlot(schedule, slot.at);
  }
  return slots;
}

/** The slot of one local day; `undefined` where the schedule does not name it or the zone has no such day. */
function slotOn({ time, zone, days }: Schedule, day: Temporal.PlainDate): Slot | undefined {
  if (!days.some((each) => each === day.dayOfWeek)) return undefined;
  const stated = day.toPlainDateTime(time);
  const found = stated.toZonedDateTime(zone);
  const at = found.toPlainDateTime().equals(stated) ? found : afterGap(stated, zone);
  if (at === undefined) return undefined;
  return { local: stated.toString({ smallestUnit: 'minute' }), at: new Date(at.epochMilliseconds) };
}

/** The end of the gap that a stated time falls into; `undefined` where the gap takes the whole day. */
function afterGap(
  stated: Temporal.PlainDateTime,
  zone: string,
): Temporal.ZonedDateTime | undefined {
  const day = stated.toPlainDate();
  if (!day.toZonedDateTime(zone).toPlainDate().equals(day)) return undefined;
  const before = stated.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return before.getTimeZoneTransition('next') ?? undefined;
}

/** Answers as `nextSlot` does and remembers: subscriptions that are due together mostly agree. */
export type SlotFinder = typeof nextSlot;

/** How many answers are kept: some thousand combinations of zone, time and days cover a minute of any size. */
const REMEMBERED = 20_000;

/** A `nextSlot` that gives an answer again instead of computing it again. */
export function rememberingSlots(): SlotFinder {
  const known = new Map<string, Slot>();
  return (schedule, after) => {
    const key = `${after.getTime()} ${schedule.time} ${schedule.zone} ${schedule.days.join('')}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const slot = nextSlot(schedule, after);
    known.set(key, slot);
    return slot;
  };
}
