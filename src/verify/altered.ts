import { RULES } from '../search/language.ts';
import { align, type Alignment, type Piece } from './align.ts';
import type { Compared, Outcome } from './checked.ts';
import { COMPARED, type Library } from './library.ts';
import { type Found, placeOf } from './place.ts';
import { bracketed, type Reading } from './reading.ts';
import type { Source } from './source.ts';

/** From here on a passage is what was altered; below, it is at most the closest there is. */
const ALTERED = 0.5;
const CLOSE = 0.3;
/** Fewer telling words in common are an accident, unless nearly all words are the same. */
const FEWEST_TELLING = 2;
const NEARLY_ALL = 0.75;

type Candidate = {
  readonly source: Source;
  readonly reading: Reading;
  readonly alignment: Alignment;
};

/** The passage that a text departs from the least, shown as what was altered, or offered as no more than close. */
export function altered(
  asked: Reading,
  sources: readonly Source[],
  found: readonly Found[],
  library: Library,
): Outcome {
  const same = found[0];
  if (same !== undefined) {
    const closest = compared(closestOf(asked, [same.source]), asked);
    if (closest !== undefined) return { verdict: 'altered', cause: 'marks', closest };
  }
  const first = closestOf(asked, sources.slice(0, COMPARED));
  const best = isLike(first, ALTERED)
    ? first
    : closestOf(asked, library.about(asked).slice(0, COMPARED), first);
  const closest = compared(best, asked);
  if (isLike(best, ALTERED) && closest !== undefined) {
    return { verdict: 'altered', cause: 'words', closest };
  }
  return { verdict: 'absent', closest: isLike(best, CLOSE) ? closest : undefined };
}

function closestOf(
  asked: Reading,
  sources: readonly Source[],
  other?: Candidate,
): Candidate | undefined {
  let best = other;
  for (const source of sources) {
    for (const reading of source.readings) {
      const alignment = align(reading.text.includes('[') ? asked : bracketed(asked), reading);
      if (alignment.likeness <= (best?.alignment.likeness ?? 0)) continue;
      best = { source, reading, alignment };
    }
  }
  return best;
}

/** The rest of the rule knows English alone as well. */
const STOP_WORDS = RULES.en.stopWords;

function isLike(candidate: Candidate | undefined, least: number): boolean {
  if (candidate === undefined || candidate.alignment.likeness < least) return false;
  if (candidate.alignment.likeness >= NEARLY_ALL) return true;
  const same = candidate.alignment.pieces.filter((piece) => piece.same);
  const words = same.flatMap(({ yours }) => yours.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []);
  const telling = words.filter((word) => word.length > 1 && !STOP_WORDS.has(word));
  return new Set(telling).size >= FEWEST_TELLING;
}

function compared(candidate: Candidate | undefined, asked: Reading): Compared | undefined {
  if (candidate === undefined || asked.words.length === 0) return undefined;
  const { source, reading, alignment } = candidate;
  const { from, to, pieces } = alignment;
  const run = { source: reading, from, to, foldings: [], marksDiffer: false };
  return { place: placeOf(source, run), pieces: withSoftEnds(pieces) };
}

/** Marks that may differ where a text begins and ends: another sentence begins there, or goes on. */
const SOFT = /^[\s.,;:!…"“”„«»'‘’–—-]*$/;

function withSoftEnds(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, at) => {
    const isEnd = at === 0 || at === pieces.length - 1;
    const isSoft = SOFT.test(piece.yours) && SOFT.test(piece.theirs);
    return isEnd && isSoft ? { ...piece, same: true } : piece;
  });
}
