import { setFlagsFromString } from 'node:v8';
import type { Article } from '../../../src/article/article.ts';
import { readLibrary } from '../../../src/ingest/library.ts';
import { passagesOf } from '../../../src/search/passages.ts';
import { check } from '../../../src/verify/check.ts';
import { type Library, libraryOver, saidIn } from '../../../src/verify/library.ts';
import { buildPhraseIndex } from '../../../src/verify/phrase-index.ts';
import { read } from '../../../src/verify/reading.ts';
import { figuresOf, seeded } from '../../figures.ts';
import { ALTERED_QUOTES } from './altered-quotes.ts';
import { copiedArticles } from './copied-articles.ts';
import { type Judge, judges } from './judges.ts';
import { type Scan, scanOver } from './scan.ts';
import { type Material, type Trial, trialsOf } from './trial.ts';
import { TRUE_QUOTES } from './true-quotes.ts';

type Options = { readonly checks: number; readonly timed: number; readonly sizes: string };

/** Questions that the plain scan is timed with: each reads the whole library. */
const SCANNED = 20;

/**
 * Prints how many altered quotes pass and how many true ones do, kind by kind, beside two judges that are
 * simpler; and how long a check takes as the library grows. The generated quotes are the same in every run.
 */
export async function scoreCheck({ checks, timed, sizes }: Options): Promise<void> {
  // A hundred thousand articles as objects do not fit into what Node takes by default.
  setFlagsFromString('--max-old-space-size=14000');
  const { articles } = await readLibrary('content');
  let trials: readonly Trial[] = [];
  for (const [at, size] of sizes.split(',').map(Number).entries()) {
    const { library, material, scan } = await opened(copiedArticles(articles, size, seeded(7)));
    if (at === 0) {
      trials = [
        ...trialsOf(TRUE_QUOTES, checks / 2, true, material, scan),
        ...trialsOf(ALTERED_QUOTES, checks / 2, false, material, scan),
      ];
      score(trials, library, judges(library, scan));
    } else {
      // A larger library begins with the smaller one, so what was true is; the other half is scanned for again.
      const some = spread(trials, timed).filter(({ isWrong }) => isWrong?.(scan) !== false);
      score(some, library, undefined);
    }
    timeScan(spread(trials, SCANNED), scan);
  }
}

const spread = <T>(all: readonly T[], count: number): readonly T[] =>
  all.filter(
    (_, at) =>
      Math.floor((at * count) / all.length) !== Math.floor(((at - 1) * count) / all.length),
  );

type Opened = { readonly library: Library; readonly material: Material; readonly scan: Scan };

async function opened(articles: readonly Article[]): Promise<Opened> {
  const { sections, quotes } = passagesOf(articles, { topics: [], speakers: [] });
  const started = performance.now();
  const index = await buildPhraseIndex(sections, async () => {});
  const seconds = (performance.now() - started) / 1_000;
  console.log(
    `\n${articles.length} articles, ${sections.length} sections: index of pairs built in ${seconds.toFixed(1)} s, ` +
      `${Math.round(index.bytes / articles.length)} bytes an article`,
  );
  const library = libraryOver({
    index,
    quotesIn: saidIn(quotes),
    articles: articles.length,
    alike: () => [],
  });
  return {
    library,
    material: { sections, quotes, random: seeded(11) },
    scan: scanOver(sections, quotes),
  };
}

type Row = {
  readonly trials: number;
  readonly verdicts: ReadonlyMap<string, number>;
  readonly passed: readonly number[];
};

function score(
  trials: readonly Trial[],
  library: Library,
  others: readonly Judge[] | undefined,
): void {
  for (const { text, claimed } of trials.slice(0, 50)) check(text, claimed, library);
  const times: number[] = [];
  const judged = trials.map((trial) => {
    const started = performance.now();
    const { verdict } = check(trial.text, trial.claimed, library);
    times.push(performance.now() - started);
    return { trial, verdict };
  });
  const sum = (isTrue: boolean) => {
    const half = judged.filter(({ trial }) => trial.isTrue === isTrue);
    const passed = half.filter(({ verdict }) => verdict === 'exact').length;
    return { passed, of: half.length };
  };
  const [good, bad] = [sum(true), sum(false)];
  const { p50, p99, max } = figuresOf(times);
  console.log(`altered quotes that passed: ${bad.passed} of ${bad.of}`);
  console.log(
    `true quotes that passed:    ${good.passed} of ${good.of} (${((100 * good.passed) / good.of).toFixed(1)}%)`,
  );
  console.log(
    `a check: median ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, max ${max.toFixed(2)} ms`,
  );
  if (others === undefined) return;
  const rows = Map.groupBy(judged, ({ trial }) => trial.kind);
  print(
    new Map(
      [...rows].map(([kind, each]) => [
        kind,
        {
          trials: each.length,
          verdicts: new Map(
            [...Map.groupBy(each, ({ verdict }) => verdict)].map(([verdict, those]) => [
              verdict,
              those.length,
            ]),
          ),
          passed: others.map(
            ({ passes }) => each.filter(({ trial }) => passes(trial.text, trial.claimed)).length,
          ),
        },
      ]),
    ),
    others,
  );
}

const cells = (values: readonly (string | number)[]) =>
  values.map((value) => String(value).padStart(10)).join('');

const VERDICTS = ['exact', 'altered', 'speaker', 'stitched', 'absent'] as const;

function print(rows: ReadonlyMap<string, Row>, others: readonly Judge[]): void {
  const width = Math.max(...[...rows.keys()].map(({ length }) => length)) + 2;
  console.log(
    `\n${''.padEnd(width)}${cells(['quotes', ...VERDICTS])}   passed by: ${others.map(({ name }) => name).join(' | ')}`,
  );
  for (const [kind, { trials, verdicts, passed }] of rows) {
    const counts = VERDICTS.map((verdict) => verdicts.get(verdict) ?? 0);
    console.log(
      `${kind.padEnd(width)}${cells([trials, ...counts])}   ${passed.map((n) => String(n).padStart(6)).join(' | ')}`,
    );
  }
  console.log('');
}

function timeScan(trials: readonly Trial[], scan: Scan): void {
  const times = trials.map(({ text }) => {
    const started = performance.now();
    scan.holds(text);
    return performance.now() - started;
  });
  const { p50, p99 } = figuresOf(times);
  const words = figuresOf(trials.map(({ text }) => read(text).words.length)).p50;
  console.log(
    `baseline, a scan of all folded text: median ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms (quotes of ${words} words)`,
  );
}
