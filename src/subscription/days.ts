import type { Weekday } from './subscription.ts';

/** Something to choose: `name` is shown, `value` is what comes back. */
export type DaysChoice = { readonly name: string; readonly value: string };

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const isWeekday = (number: number): number is Weekday =>
  Number.isInteger(number) && number >= 1 && number <= 7;

/** All seven, Monday first. */
export const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
const WEEKEND: readonly Weekday[] = [6, 7];

/** Words for several days at once. */
const SETS: readonly (readonly [words: RegExp, days: readonly Weekday[]])[] = [
  [/^(?:every ?day|daily|all days|all|all week)$/, EVERY_DAY],
  [/^(?:(?:every )?week ?days?|working days|work ?days?|business days)$/, WEEKDAYS],
  [/^(?:(?:every )?week ?ends?)$/, WEEKEND],
];

const RANGE = /^(\p{L}+) ?(?:-|–|to|until|through|thru) ?(\p{L}+)$/u;

/** Nobody writes more, and what is longer need not be looked at. */
const LONGEST = 120;

/**
 * The days that somebody means: `weekdays`, `every day`, `Mon, Wed and Fri`, `mon-fri`, `Sundays`;
 * a range may run over the end of the week (`Sat-Mon`). Each once, Monday first.
 * `undefined` where any part cannot be read.
 */
export function readDays(typed: string): readonly Weekday[] | undefined {
  const words = typed.trim().toLowerCase().replace(/^on /, '');
  if (words === '' || words.length > LONGEST) return undefined;
  const parts = words
    .replaceAll(/\band\b|[,;&+/]/g, ',')
    .split(',')
    .map((part) => part.trim().replaceAll(/\s+/g, ' '))
    .filter((part) => part !== '');
  const read = parts.flatMap((part) => daysOf(part) ?? listOf(part) ?? [undefined]);
  const days = EVERY_DAY.filter((day) => read.includes(day));
  return read.includes(undefined) || days.length === 0 ? undefined : days;
}

/** `Mon Wed Fri`: days with nothing but spaces between. */
function listOf(part: string): readonly (Weekday | undefined)[] | undefined {
  return part.includes(' ') ? part.split(' ').map(dayOf) : undefined;
}

function daysOf(part: string): readonly Weekday[] | undefined {
  const set = SETS.find(([words]) => words.test(part))?.[1];
  if (set !== undefined) return set;
  const [, first = '', last = ''] = RANGE.exec(part) ?? [];
  const [from, to] = [dayOf(first), dayOf(last)];
  if (from !== undefined && to !== undefined) return daysFrom(from, to);
  const day = dayOf(part.replace(/^(?:every|each) /, ''));
  return day === undefined ? undefined : [day];
}

function daysFrom(from: Weekday, to: Weekday): readonly Weekday[] {
  return from <= to
    ? EVERY_DAY.filter((day) => from <= day && day <= to)
    : EVERY_DAY.filter((day) => from <= day || day <= to);
}

/** `Mo`, `mon`, `Mon.`, `Monday`, `Mondays`: two letters are enough to tell the days apart. */
function dayOf(word: string): Weekday | undefined {
  const letters = word.replace(/\.$/, '');
  if (letters.length < 2) return undefined;
  const number = NAMES.findIndex((name) => `${name.toLowerCase()}s`.startsWith(letters)) + 1;
  return isWeekday(number) ? number : undefined;
}

/** The days in words, as `readDays` reads them: `every day`, `on weekdays`, `on Monday and Friday`. */
export function daysInWords(days: readonly Weekday[]): string {
  if (isSame(days, EVERY_DAY)) return 'every day';
  if (isSame(days, WEEKDAYS)) return 'on weekdays';
  if (isSame(days, WEEKEND)) return 'on weekends';
  const names = days.map((day) => NAMES[day - 1] ?? '');
  return `on ${new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)}`;
}

const isSame = (a: readonly Weekday[], b: readonly Weekday[]) => a.join() === b.join();

/** What autocomplete offers: what was typed, where it can be read, then what people mostly choose. */
export function suggestDays(typed: string): readonly DaysChoice[] {
  const read = readDays(typed);
  const usual = [EVERY_DAY, WEEKDAYS, WEEKEND, ...EVERY_DAY.map((day) => [day])];
  const begun = usual.filter((days) =>
    wordsFor(days).toLowerCase().startsWith(typed.trim().toLowerCase()),
  );
  const offered = [...(read === undefined ? [] : [read]), ...(begun.length > 0 ? begun : usual)];
  return [...new Set(offered.map(wordsFor))].map((words) => ({ name: words, value: words }));
}

/** For a list to choose from: `Weekdays`, `Monday and Friday`. */
function wordsFor(days: readonly Weekday[]): string {
  const words = daysInWords(days).replace(/^on /, '');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
