import { LETTERS, lettersTyped } from './questions.ts';

/** The size of library that the aims are for, in sections. */
export const AIMED_AT = 100_000;

/** A figure that is to stay below a limit: the worst of those with these names. */
type Aim = {
  readonly what: string;
  readonly names: readonly string[];
  readonly below: number;
  readonly unit: string;
};

const AIMS: readonly Aim[] = [
  { what: 'three words p99', names: ['3 words p99'], below: 30, unit: 'ms' },
  {
    what: 'autocomplete p99, any number of letters,',
    names: LETTERS.map((count) => `${lettersTyped(count)} p99`),
    below: 5,
    unit: 'ms',
  },
  { what: 'start to the first answer', names: ['start wall'], below: 3, unit: 's' },
  {
    what: 'stall of the main loop',
    names: ['building main', 'changing main'],
    below: 50,
    unit: 'ms',
  },
  { what: 'memory a section', names: ['memory'], below: 3.6, unit: 'kB' },
];

/** A line for each aim: whether it was held, and by what figure. */
export const aimsHeld = (figures: Readonly<Record<string, number>>): readonly string[] =>
  AIMS.map(({ what, names, below, unit }) => {
    const worst = Math.max(...names.map((name) => figures[name] ?? NaN));
    const claim = `${what} under ${below} ${unit}`;
    if (Number.isNaN(worst)) return `– ${claim}: not measured`;
    const mark = worst < below ? ['✓', 'held'] : ['✗', 'missed'];
    return `${mark[0]} ${claim}: ${worst.toFixed(worst < 10 ? 2 : 1)}, ${mark[1]}`;
  });
