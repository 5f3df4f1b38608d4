const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const IN_WORDS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?<month>\p{L}{3,9}) (?<day>\d{1,2})|(?<day2>\d{1,2}) (?<month2>\p{L}{3,9})),? (?<year>\d{4})$/iu;

const IN_FIGURES =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[Tt ](?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d{1,9})?)? ?(?<zone>Z|[+-]\d{1,2}(?::?\d{2})?)?)?$/;

/** A line that is a date and nothing else, as English newspapers print it; midnight UTC. */
export function dateInWords(line: string): Date | undefined {
  const found = IN_WORDS.exec(line)?.groups;
  if (found === undefined) return undefined;
  const name = (found['month'] ?? found['month2'] ?? '').toLowerCase();
  const month = MONTHS.indexOf(name) + 1;
  const day = Number(found['day'] ?? found['day2']);
  return month === 0 ? undefined : utc(Number(found['year']), month, day, 0);
}

/**
 * A date or a date with a time, as ISO 8601 writes it; without a zone in UTC.
 * `undefined` for anything else, and for days that no calendar has.
 */
export function dateInFigures(text: string): Date | undefined {
  const found = IN_FIGURES.exec(text.trim())?.groups;
  if (found === undefined) return undefined;
  const number = (name: string) => Number(found[name] ?? 0);
  if (number('hour') > 23 || number('minute') > 59 || number('second') > 59) return undefined;
  const seconds = number('hour') * 3600 + number('minute') * 60 + number('second');
  const zone = zoneSeconds(found['zone']);
  return utc(number('year'), number('month'), number('day'), seconds - zone);
}

function zoneSeconds(zone = 'Z'): number {
  const [, sign, hours, minutes] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  const seconds = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60;
  return sign === '-' ? -seconds : seconds;
}

function utc(year: number, month: number, day: number, seconds: number): Date | undefined {
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined;
  return new Date(midnight.getTime() + seconds * 1000);
}
