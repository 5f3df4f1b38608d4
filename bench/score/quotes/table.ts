import type { Contest, Result } from './contest.ts';
import { scoreOf } from './score.ts';

type Figures = readonly (number | undefined)[];

type Row = {
  readonly measure: string;
  /** How many of what the figures are drawn from. */
  readonly counted: (result: Result) => number;
  readonly figures: (result: Result) => Figures;
};

const ROWS: readonly Row[] = [
  {
    measure: 'end to end, span and speaker: F1',
    counted: ({ score }) => score.core.gold,
    figures: ({ score }) => [score.endToEnd],
  },
  {
    measure: 'named speaker: accuracy / precision',
    counted: ({ score }) => score.named.judged,
    figures: ({ score }) => [score.named.accuracy, score.named.precision],
  },
  {
    measure: 'pronoun speaker: accuracy',
    counted: ({ score }) => score.pronoun.judged,
    figures: ({ score }) => [score.pronoun.accuracy],
  },
  {
    measure: 'nominal speaker: accuracy',
    counted: ({ score }) => score.nominal.judged,
    figures: ({ score }) => [score.nominal.accuracy],
  },
  {
    measure: 'wrong speaker named (less is better)',
    counted: ({ score }) => score.named.judged + score.pronoun.judged + score.nominal.judged,
    figures: ({ score }) => [score.speakers.wrong],
  },
  {
    measure: 'parts joined: recall / precision',
    counted: ({ score }) => score.joined.gold,
    figures: ({ score }) => [score.joined.recall, score.joined.precision],
  },
  {
    measure: 'quotes under 5 words: F1',
    counted: ({ score }) => score.short.gold,
    figures: ({ score }) => [score.short.f1],
  },
  {
    measure: 'role: token F1',
    counted: ({ score }) => score.role.judged,
    figures: ({ score }) => [score.role.f1],
  },
  {
    measure: 'span: F1',
    counted: ({ score }) => score.core.gold,
    figures: ({ score }) => [score.core.f1],
  },
];

/** The table of a folder, line by line: ours beside the naive expression. */
export function tableLines(contest: Contest): string[] {
  const { ours, naive, unread, meanBytes } = contest;
  const size = `${(meanBytes / 1000).toFixed(1)} kB each`;
  const paces = [ours.articlesASecond, naive.articlesASecond] as const;
  return [
    ...unread.map((file) => `${file} could not be read: its quotes count as missed.`),
    line('in %, of quotes of 5 words or more', 'counted', 'ours', 'naive', 'ratio'),
    ...ROWS.map(({ measure, counted, figures }) =>
      line(
        measure,
        String(counted(ours)),
        cell(figures(ours), percent),
        cell(figures(naive), percent),
        cell(ratios(figures(ours), figures(naive)), ratio),
      ),
    ),
    line(
      `articles a second, one thread (${size})`,
      String(ours.score.articles),
      ...paces.map((pace) => pace.toFixed(0)),
      ratio(paces[0] / paces[1]),
    ),
  ];
}

/** Span F1 and the accuracy of named speakers, publisher by publisher. */
export function publisherLines({ ours, naive }: Contest): string[] {
  const publishers = new Set(ours.marked.map(({ publisher }) => publisher));
  return [
    line('publisher: span F1 / named accuracy', 'articles', 'ours', 'naive'),
    ...[...publishers].toSorted().map((publisher) => {
      const scores = [ours, naive].map(({ marked }) =>
        scoreOf(marked.filter((each) => each.publisher === publisher)),
      );
      const cells = scores.map(({ core, named }) => cell([core.f1, named.accuracy], percent));
      return line(publisher, String(scores[0]?.articles), ...cells);
    }),
  ];
}

function line(first: string, ...cells: readonly string[]): string {
  return `${first.padEnd(48)}${cells.map((each) => each.padStart(16)).join('')}`;
}

function cell(figures: Figures, show: (figure: number) => string): string {
  return figures.map((each) => (each === undefined ? '–' : show(each))).join(' / ');
}

function ratios(some: Figures, others: Figures): Figures {
  return some.map((each, place) => {
    const other = others[place];
    return each === undefined || other === undefined || other === 0 ? undefined : each / other;
  });
}

function percent(figure: number): string {
  return (100 * figure).toFixed(1);
}

function ratio(figure: number): string {
  return figure < 10 ? figure.toPrecision(2) : figure.toFixed(0);
}
