// @ts-check
/** Times in the reader's own zone and language, as Discord's `<t:…>` shows them. */

/** @type {Readonly<Record<string, Intl.DateTimeFormatOptions>>} */
const STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** @type {readonly (readonly [Intl.RelativeTimeFormatUnit, number])[]} Seconds in each, longest first. */
const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** The furthest that a `Date` reaches, in seconds. */
const FURTHEST = 8_640_000_000_000;

/**
 * The moment that a timestamp names, or `undefined` where no calendar has it.
 * @param {unknown} seconds Since 1970, as digits.
 */
export function momentOf(seconds) {
  const number = Number(seconds);
  return Number.isFinite(number) && Math.abs(number) <= FURTHEST
    ? new Date(number * 1_000)
    : undefined;
}

/** Where Discord's ids begin to count. */
const EPOCH = 1_420_070_400_000n;

/**
 * The moment that an id was made.
 * @param {string} id
 */
export function momentOfId(id) {
  return new Date(Number((BigInt(id) >> 22n) + EPOCH));
}

/**
 * @param {Date} moment
 * @param {unknown} style Discord's letter; `f` where there is none.
 * @param {Date} now
 */
export function timeWords(moment, style, now) {
  if (style === 'R') return relative(moment, now);
  return new Intl.DateTimeFormat(undefined, STYLES[String(style)] ?? STYLES['f']).format(moment);
}

/**
 * When a message was written: the hour today, else the day as well. Either is
 * what `<time datetime>` takes too, which the library fills with the same words.
 * @param {Date} moment
 * @param {Date} now
 */
export function messageTime(moment, now) {
  const time = `${two(moment.getHours())}:${two(moment.getMinutes())}`;
  const day = dayOf(moment);
  return day === dayOf(now) ? time : `${day} ${time}`;
}

/** @param {Date} moment */
function dayOf(moment) {
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** @param {number} number */
function two(number) {
  return String(number).padStart(2, '0');
}

/**
 * @param {Date} moment
 * @param {Date} now
 */
function relative(moment, now) {
  const seconds = Math.round((moment.getTime() - now.getTime()) / 1_000);
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  const words = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  return words.format(Math.trunc(seconds / length), unit);
}
