import { foldsOf, type Reading, readingOf } from './reading.ts';

/** Steps that one alignment may take: a long text is compared with the likeliest part of a long source. */
const MOST_STEPS = 1_000_000;

/** The stretch of a long source around the place where most of the text's pairs of words stand. */
export function likeliest(asked: Reading, source: Reading): Reading {
  const rows = asked.tokens.length + 1;
  if (rows * (source.tokens.length + 1) <= MOST_STEPS) return source;
  const length = Math.max(1, Math.floor(MOST_STEPS / rows) - 1);
  const centre = source.words[commonShift(foldsOf(asked), foldsOf(source))] ?? 0;
  const from = Math.max(
    0,
    Math.min(centre - Math.floor(length / 4), source.tokens.length - length),
  );
  return readingOf(source.text, source.tokens.slice(from, from + length));
}

/** How far into a source the text seems to begin: where most pairs of neighbouring words agree. */
function commonShift(asked: readonly string[], source: readonly string[]): number {
  const places = new Map(asked.slice(1).map((word, at) => [`${asked[at]} ${word}`, at]));
  const votes = new Map<number, number>();
  for (let at = 1; at < source.length; at += 1) {
    const place = places.get(`${source[at - 1]} ${source[at]}`);
    if (place === undefined) continue;
    // Some words more or less do not move a text to another place.
    const shift = Math.floor((at - 1 - place) / 16) * 16;
    votes.set(shift, (votes.get(shift) ?? 0) + 1);
  }
  const [best = 0] = [...votes].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return Math.max(0, best);
}
