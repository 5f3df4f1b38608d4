import type { Outcome, Part } from './checked.ts';
import type { Library } from './library.ts';
import { longestFrom, type Stretch } from './longest-run.ts';
import { placeOf } from './place.ts';
import { DOTS, foldsOf, type Reading, readingOf } from './reading.ts';
import type { Source } from './source.ts';
import { spanOf } from './standing.ts';

/** Sections that are looked up for the words behind a part, and how many words say where to look. */
const LOOKED_UP = 8;
const WORDS_AHEAD = 24;

/** Parts of a text, found and not found, at most; one that is cut smaller was altered, not stitched. */
const MOST_PARTS = 12;
const FEWEST_WORDS = 4;
/** The share of a text's words that may stand nowhere. */
const MOST_MISSING = 0.2;
/** Each of them costs a look into the index. */
const MOST_MISSING_WORDS = 8;
/** Fewer words that a source has between two parts, in one sentence of which they then are, are an alteration. */
const A_FEW = 3;

/** A part of the text by its words, and where it stands. */
type Cut = {
  readonly asked: Reading;
  readonly stretch: Stretch | undefined;
  /** Whether the text has dots before it. */
  readonly dotted: boolean;
};

/**
 * What a text was put together from, where it holds to the library's words but not to their order:
 * parts from different places, or of one place with words left out between them. `undefined` where it
 * is not so: then words were changed.
 */
export function stitched(
  asked: Reading,
  sources: readonly Source[],
  library: Library,
): Outcome | undefined {
  const cuts: Cut[] = [];
  for (const [at, segment] of betweenDots(asked).entries()) {
    const more = cutUp(segment, at > 0, MOST_PARTS - cuts.length, sources, library);
    if (more === undefined) return undefined;
    cuts.push(...more);
  }
  return isStitched(cuts, asked.words.length)
    ? { verdict: 'stitched', parts: cuts.map((cut, at) => partOf(cut, cuts[at - 1])) }
    : undefined;
}

/** The text between its dots; dots at either end leave nothing out between two parts. */
function betweenDots({ text, tokens }: Reading): readonly Reading[] {
  const segments: Reading[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    if (at < tokens.length && tokens[at]?.fold !== DOTS) continue;
    const segment = readingOf(text, tokens.slice(from, at));
    if (segment.words.length > 0) segments.push(segment);
    from = at + 1;
  }
  return segments;
}

/** Cuts a segment into the longest stretches that stand somewhere. */
function cutUp(
  segment: Reading,
  dotted: boolean,
  most: number,
  sources: readonly Source[],
  library: Library,
): readonly Cut[] | undefined {
  const words = foldsOf(segment);
  const cuts: Cut[] = [];
  let missing = 0;
  for (let at = 0; at < words.length;) {
    if (cuts.length >= most) return undefined;
    const ahead = library.holding(words.slice(at, at + WORDS_AHEAD), undefined, LOOKED_UP);
    const stretch = longestFrom(words.slice(at), [...new Set([...sources, ...ahead])]);
    const fewest = Math.min(FEWEST_WORDS, words.length);
    const isFound = stretch !== undefined && stretch.words >= fewest;
    const length = isFound ? stretch.words : 1;
    if (!isFound) missing += 1;
    if (missing > Math.min(words.length * MOST_MISSING, MOST_MISSING_WORDS)) return undefined;
    const tokens = between(segment, at, at + length);
    cuts.push({
      asked: tokens,
      stretch: isFound ? stretch : undefined,
      dotted: dotted && at === 0,
    });
    at += length;
  }
  return joined(cuts, segment);
}

function between({ text, tokens, words }: Reading, from: number, to: number): Reading {
  return readingOf(text, tokens.slice(words[from], words[to] ?? tokens.length));
}

/** Words that stand nowhere, side by side, are one part. */
function joined(cuts: readonly Cut[], { text }: Reading): readonly Cut[] {
  const parts: Cut[] = [];
  for (const cut of cuts) {
    const last = parts.at(-1);
    if (last !== undefined && last.stretch === undefined && cut.stretch === undefined) {
      const tokens = [...last.asked.tokens, ...cut.asked.tokens];
      parts[parts.length - 1] = { ...last, asked: readingOf(text, tokens) };
    } else parts.push(cut);
  }
  return parts;
}

/** Whether at least one seam is more than a word or two changed within a sentence. */
function isStitched(cuts: readonly Cut[], words: number): boolean {
  const found = cuts.flatMap(({ stretch, dotted }) => (stretch ? [{ stretch, dotted }] : []));
  if (found.length < 2 || words < FEWEST_WORDS) return false;
  return found.slice(1).some(({ stretch, dotted }, at) => {
    const before = found[at]?.stretch;
    return dotted || before === undefined || !isOneFlow(before, stretch);
  });
}

function isOneFlow(a: Stretch, b: Stretch): boolean {
  if (a.source !== b.source || a.run.source !== b.run.source || b.run.from < a.run.to) return false;
  const { tokens } = a.run.source;
  const skipped = tokens.slice(a.run.to, b.run.from).filter(({ isWord }) => isWord).length;
  const [end, start] = [spanOf(a.run).end, spanOf(b.run).start];
  const sameSentence = a.source.sentences.some((each) => each.start < end && start < each.end);
  return skipped <= A_FEW || sameSentence;
}

function partOf({ asked, stretch }: Cut, before: Cut | undefined): Part {
  const [first, last] = [asked.tokens[0], asked.tokens.at(-1)];
  const words = asked.text.slice(first?.start ?? 0, last?.end ?? 0);
  if (stretch === undefined) return { words, place: undefined, leftOut: undefined };
  const previous = before?.stretch;
  return {
    words,
    place: placeOf(stretch.source, stretch.run),
    leftOut: previous && leftOutBetween(previous, stretch),
  };
}

/** What stands between two parts of one section, as printed; `undefined` where the second stands before the first. */
function leftOutBetween(a: Stretch, b: Stretch): string | undefined {
  const [end, start] = [spanOf(a.run).end, spanOf(b.run).start];
  if (a.source.passage !== b.source.passage || start < end) return undefined;
  return a.source.printed.text.slice(end, start).replaceAll(/^[^\p{L}\p{N}$€£]+|\s+$/gu, '');
}
