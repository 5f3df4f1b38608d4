import { LETTERS, lettersTyped, QUERIES } from './questions.ts';
import type { Outcome } from './supervising.ts';

/** An engine and what came of its trials. */
export type Row = Outcome & { readonly name: string };

/** A column's heading, and the figure that stands in it: the first of these that there is. */
type Column = { readonly head: string; readonly names: readonly string[] };

/** Columns that stand side by side, with what stands above them. */
type Band = { readonly title: string; readonly above: string; readonly columns: readonly Column[] };

const NAME = 22;
const CELL = 11;

const column = (head: string, ...names: readonly string[]): Column => ({ head, names });

const BANDS: readonly Band[] = [
  {
    title: 'built and changed',
    above: '',
    columns: [
      column('build s', 'build wall'),
      column('CPU s', 'build cpu'),
      column('stall ms', 'building main', 'building own'),
      column('kept MB', 'kept'),
      column('start s', 'start wall'),
      column('CPU s', 'start cpu'),
      column('titles s', 'start titles'),
      column('kB/section', 'memory'),
      column('change ms', 'change'),
      column('stall ms', 'changing main', 'changing own'),
    ],
  },
  percentiles('queries, ms', QUERIES),
  percentiles('titles completed, ms', LETTERS.map(lettersTyped)),
];

/** Two columns for each series, under its name. */
function percentiles(title: string, series: readonly string[]): Band {
  const above = series.map((name) => name.padStart(2 * CELL)).join('');
  const columns = series.flatMap((name) => [
    column('p50', `${name} p50`),
    column('p99', `${name} p99`),
  ]);
  return { title, above, columns };
}

/**
 * The rows as lines, our engine's first: a band for each kind of figure, each with how many times our
 * figure is the rival's. Below stands what our thread had to wait itself, and what could not be done.
 */
export function tableOf(rows: readonly Row[], ours: string, rival: string): readonly string[] {
  const [own, other] = [ours, rival].map((wanted) => rows.find(({ name }) => name === wanted));
  return [...BANDS.flatMap((band) => linesOf(band, rows, own, other)), '', ...notesOn(rows)];
}

function linesOf(
  { title, above, columns }: Band,
  rows: readonly Row[],
  own: Row | undefined,
  other: Row | undefined,
): readonly string[] {
  const line = (name: string, cell: (column: Column) => string) =>
    name.padEnd(NAME) + columns.map((each) => cell(each).padStart(CELL)).join('');
  const ratio = (each: Column) => {
    const times = figureIn(each, own) / figureIn(each, other);
    return Number.isFinite(times) ? `×${shown(times)}` : '–';
  };
  return [
    '',
    ...(above === '' ? [] : [' '.repeat(NAME) + above]),
    line(title, ({ head }) => head),
    ...rows.map((row) => line(row.name, (each) => shown(figureIn(each, row)))),
    ...(own === undefined || other === undefined ? [] : [line(`to ${other.name}`, ratio)]),
  ];
}

/** Of an engine with a thread of its own, what either thread's stalls were. */
const notesOn = (rows: readonly Row[]): readonly string[] =>
  rows.flatMap(({ name, figures, failures }) => [
    ...('building main' in figures
      ? [
          `${name}: the main loop stood still for ${stallsIn(figures, 'main')}`,
          `${name}: its own thread’s loop stood still for ${stallsIn(figures, 'own')}`,
        ]
      : []),
    ...failures.map((failure) => `${name}: ${failure}`),
  ]);

const stallsIn = (figures: Row['figures'], thread: string): string => {
  const stall = (work: string) =>
    `${shown(figures[`${work} ${thread}`] ?? NaN)} ms at most (of its own work ` +
    `${shown(figures[`${work} ${thread} cpu`] ?? NaN)})`;
  return `${stall('building')} while it was built, ${stall('changing')} while it was changed`;
};

const figureIn = ({ names }: Column, row: Row | undefined): number =>
  names.map((name) => row?.figures[name]).find((figure) => figure !== undefined) ?? NaN;

/** Three digits, nearly; a dash for what was not measured. */
function shown(figure: number): string {
  if (Number.isNaN(figure)) return '–';
  if (figure > 0 && figure < 0.01) return String(Number(figure.toPrecision(1)));
  return figure.toFixed(figure < 1 ? 3 : figure < 10 ? 2 : figure < 100 ? 1 : 0);
}
