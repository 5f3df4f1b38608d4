import { LETTERS, lettersTyped } from './questions.ts';

/** The size of library that the aims are for, in sections. */
export const AIMED_AT = 100_000;

type Figures = Readonly<Record<string, number>>;

/** A figure that is to stay below a limit: the worst of those with these names. */
type Aim = {
  readonly what: string;
  readonly names: readonly string[];
  readonly below: number;
  readonly unit: string;
  /** The part of it that is not the machine's, told beside it. */
  readonly own?: readonly string[];
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
    own: ['building main cpu', 'changing main cpu'],
  },
  { what: 'memory a section', names: ['memory'], below: 3.6, unit: 'kB' },
];

/** A line for each aim: whether it was held, and by what figure. */
export const aimsHeld = (figures: Figures): readonly string[] =>
  AIMS.map(({ what, names, below, unit, own }) => {
    const worst = worstOf(names, figures);
    const claim = `${what} under ${below} ${unit}`;
    if (Number.isNaN(worst)) return `– ${claim}: not measured`;
    const [mark, word] = worst < below ? ['✓', 'held'] : ['✗', 'missed'];
    const beside = own === undefined ? '' : ` (of its own work ${shown(worstOf(own, figures))})`;
    return `${mark} ${claim}: ${shown(worst)}, ${word}${beside}`;
  });

const worstOf = (names: readonly string[], figures: Figures): number =>
  Math.max(...names.map((name) => figures[name] ?? NaN));

const shown = (figure: number): string => figure.toFixed(figure < 10 ? 2 : 1);
