import type { Place } from './checked.ts';
import { edgeCutOf } from './edge-cut.ts';
import type { Reading } from './reading.ts';
import { type Run, runsIn } from './same-words.ts';
import type { Source } from './source.ts';
import { spanOf, speakerOf, standingOf } from './standing.ts';

/** Words found in a source, before anything is made of it. */
export type Found = { readonly source: Source; readonly run: Run; readonly place: Place };

/** Every place of a source that has all the words in their order. */
export function foundIn(source: Source, asked: Reading): readonly Found[] {
  const seen = new Set<number>();
  return source.readings
    .flatMap((reading) => runsIn(reading, asked))
    .filter((run) => seen.size !== seen.add(spanOf(run).start).size)
    .map((run) => ({ source, run, place: placeOf(source, run) }));
}

export function placeOf(source: Source, run: Run): Place {
  const standing = standingOf(source, run);
  const { start, end } = spanOf(run);
  const { text } = source.printed;
  return {
    passage: source.passage,
    manner: standing.manner,
    quote: speakerOf(standing),
    words: text.slice(start, end),
    whole: wholeOf(source, start, end),
    cut: edgeCutOf(source, run, standing),
    foldings: run.foldings,
  };
}

/** The sentences that a stretch stands in, as printed. */
function wholeOf({ sentences, printed: { text } }: Source, start: number, end: number): string {
  const held = sentences.filter((each) => each.start < end && start < each.end);
  return text.slice(held[0]?.start ?? start, held.at(-1)?.end ?? end);
}
