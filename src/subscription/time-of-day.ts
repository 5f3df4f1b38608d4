/** Something to choose: `name` is shown, `value` is what comes back. */
export type TimeChoice = { readonly name: string; readonly value: string };

const WORDS: Readonly<Record<string, string>> = {
  noon: '12:00',
  midday: '12:00',
  midnight: '00:00',
};

/** `7`, `7:30`, `07.30`, `7h30`, each with am or pm or without. */
const PARTED = /^(\d{1,2})(?:h|[:.h](\d{2}))?(?: ?([ap])\.?m?\.?)?$/;
/** `0730`, `1930`. */
const UNPARTED = /^(\d{2})(\d{2})(?: ?([ap])\.?m?\.?)?$/;

/** Nobody writes more, and what is longer need not be looked at. */
const LONGEST = 20;

/**
 * The time of day that somebody means, as `HH:MM`: `7:30`, `07.30`, `7h30`, `1930`, `7:30 pm`,
 * `7pm`, `noon`. Without am or pm it is 24 hours. A number alone, as in `7`, is not a time: it says
 * too little about which seven.
 */
export function readTime(typed: string): string | undefined {
  if (typed.length > LONGEST) return undefined;
  const words = typed.trim().toLowerCase().replaceAll(/\s+/g, ' ').replace(/^at /, '');
  if (Object.hasOwn(WORDS, words)) return WORDS[words];
  if (/^\d{1,2}$/.test(words)) return undefined;
  const [, hour = '', minute = '00', half] = PARTED.exec(words) ?? UNPARTED.exec(words) ?? [];
  return hour === '' ? undefined : timeOf(Number(hour), Number(minute), half);
}

function timeOf(hour: number, minute: number, half: string | undefined): string | undefined {
  if (minute > 59 || hour > 23) return undefined;
  if (half === undefined) return written(hour, minute);
  if (hour < 1 || hour > 12) return undefined;
  return written((hour % 12) + (half === 'p' ? 12 : 0), minute);
}

const written = (hour: number, minute: number) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

/** When people mostly want their news. */
const USUAL = [
  '07:00',
  '07:30',
  '08:00',
  '08:30',
  '09:00',
  '12:00',
  '17:00',
  '18:00',
  '19:00',
  '21:00',
];

/**
 * What autocomplete offers, with both ways of writing it beside each other: what was typed, where
 * it can be read; the two halves of the day where an hour alone was typed; the usual times.
 */
export function suggestTimes(typed: string): readonly TimeChoice[] {
  const begun = typed.trim();
  const times = [readTime(begun)].filter((time) => time !== undefined);
  const offered = times.length > 0 ? times : timesBegunWith(begun);
  return (offered.length > 0 ? offered : USUAL).map((time) => ({
    name: `${time} (${onTwelveHours(time)})`,
    value: time,
  }));
}

/** `7` may become 07:00, 07:30, 19:00 or 19:30. */
function timesBegunWith(begun: string): readonly string[] {
  const [, hour = ''] = /^(\d{1,2})(?:[:.h]\d?)?$/.exec(begun) ?? [];
  if (hour === '') return [];
  const early = Number(hour);
  const hours = [early, early > 0 ? early + 12 : early].filter((each) => each < 24);
  return [...new Set(hours)].flatMap((each) => [written(each, 0), written(each, 30)]);
}

/** `19:30` on a clock of twelve hours: `7:30 pm`. */
function onTwelveHours(time: string): string {
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 || 12}:${time.slice(3)} ${hour < 12 ? 'am' : 'pm'}`;
}
