import { likeliest } from './likeliest-stretch.ts';
import type { Reading } from './reading.ts';

/** A stretch of an alignment: in both texts, or in one of them alone. Reading order is that of both. */
export type Piece = {
  readonly same: boolean;
  /** What the text that was checked has here, as written; empty where it has nothing. */
  readonly yours: string;
  /** What the source has here, as printed. */
  readonly theirs: string;
};

export type Alignment = {
  readonly pieces: readonly Piece[];
  /** Tokens of the source from the first that is aligned to behind the last. */
  readonly from: number;
  readonly to: number;
  /** The share of words that both have, of the longer of the two: 1 where all are the same. */
  readonly likeness: number;
};

/** What a pair of words is worth, a pair of marks, and what one of them alone costs. */
const WORD = 6;
const SIGN = 1;
const YOURS_ALONE = 3;
const THEIRS_ALONE = 2;

const BOTH = 0;
const YOURS = 1;
const THEIRS = 2;

/**
 * Lays a whole text beside the stretch of a source that is the most like it, token by token, by dynamic
 * programming; what the source has before and behind that stretch costs nothing.
 */
export function align(asked: Reading, whole: Reading): Alignment {
  const source = likeliest(asked, whole);
  const [rows, columns] = [asked.tokens.length, source.tokens.length];
  const moves = new Uint8Array((rows + 1) * (columns + 1));
  const end = fill(asked, source, moves, columns + 1);
  return traced(asked, source, moves, end, whole);
}

/** The best score of each row's beginnings, one row kept at a time; gives the column where the best ends. */
function fill(asked: Reading, source: Reading, moves: Uint8Array, width: number): number {
  const numbers = new Map<string, number>();
  const numbered = ({ tokens }: Reading) =>
    Int32Array.from(tokens, ({ fold }) => {
      const number = numbers.get(fold) ?? numbers.size;
      numbers.set(fold, number);
      return number;
    });
  const [ours, theirs] = [numbered(asked), numbered(source)];
  const worth = Int8Array.from(asked.tokens, ({ isWord }) => (isWord ? WORD : SIGN));
  const cost = Int8Array.from(source.tokens, ({ isWord }) => (isWord ? THEIRS_ALONE : SIGN));
  let above = new Int32Array(width);
  for (let row = 1; row <= ours.length; row += 1) {
    const current = new Int32Array(width);
    const alone = worth[row - 1] === WORD ? YOURS_ALONE : SIGN;
    current[0] = (above[0] ?? 0) - alone;
    moves[row * width] = YOURS;
    for (let column = 1; column < width; column += 1) {
      let score = (above[column] ?? 0) - alone;
      let move = YOURS;
      const skipped = (current[column - 1] ?? 0) - (cost[column - 1] ?? 0);
      if (skipped > score) [score, move] = [skipped, THEIRS];
      if (ours[row - 1] === theirs[column - 1]) {
        const paired = (above[column - 1] ?? 0) + (worth[row - 1] ?? 0);
        if (paired >= score) [score, move] = [paired, BOTH];
      }
      current[column] = score;
      moves[row * width + column] = move;
    }
    above = current;
  }
  return above.reduce((best, score, column) => (score > (above[best] ?? 0) ? column : best), 0);
}

type Step = { readonly move: number; readonly row: number; readonly column: number };

function traced(
  asked: Reading,
  source: Reading,
  moves: Uint8Array,
  end: number,
  whole: Reading,
): Alignment {
  const width = source.tokens.length + 1;
  const steps: Step[] = [];
  let [row, column] = [asked.tokens.length, end];
  while (row > 0) {
    const move = moves[row * width + column] ?? YOURS;
    if (move !== YOURS) column -= 1;
    if (move !== THEIRS) row -= 1;
    steps.push({ move, row, column });
  }
  steps.reverse();
  const paired = steps.filter(({ move }) => move === BOTH);
  const [first, last] = [paired[0]?.column ?? 0, (paired.at(-1)?.column ?? -1) + 1];
  const shift = Math.max(
    0,
    whole.tokens.findIndex((token) => token === source.tokens[0]),
  );
  return {
    pieces: piecesOf(withEnds(steps, source, first, last), asked, source),
    from: first + shift,
    to: last + shift,
    likeness: likenessOf(paired, asked, source, first, last),
  };
}

/**
 * What stands in the source in place of words that only the text has at its beginning or its end: as
 * many tokens, within the sentence. All else that only the source has there was not altered.
 */
function withEnds(
  steps: readonly Step[],
  { tokens }: Reading,
  first: number,
  last: number,
): readonly Step[] {
  const inside = steps.filter(
    ({ move, column }) => move !== THEIRS || (column >= first && column < last),
  );
  const firstPair = inside.findIndex(({ move }) => move === BOTH);
  const lastPair = inside.findLastIndex(({ move }) => move === BOTH);
  if (firstPair < 0) return inside;
  const before: Step[] = [];
  for (let at = first - 1; at >= 0 && before.length < firstPair; at -= 1) {
    if (isStop(tokens[at]?.fold)) break;
    before.unshift(theirs(at));
  }
  const behind: Step[] = [];
  for (let at = last; at < tokens.length && behind.length < inside.length - 1 - lastPair; at += 1) {
    if (isStop(tokens[at - 1]?.fold)) break;
    behind.push(theirs(at));
  }
  return [...before, ...inside, ...behind];
}

const theirs = (column: number): Step => ({ move: THEIRS, row: -1, column });

const isStop = (fold: string | undefined) => /^[.!?]$/.test(fold ?? '');

function likenessOf(
  paired: readonly Step[],
  asked: Reading,
  source: Reading,
  first: number,
  last: number,
): number {
  const both = paired.filter(({ row }) => asked.tokens[row]?.isWord === true).length;
  const printed = source.words.filter((at) => at >= first && at < last).length;
  return both / Math.max(1, asked.words.length, printed);
}

/** Runs of steps of one kind; what only one text has comes as one piece with what the other has instead. */
function piecesOf(steps: readonly Step[], asked: Reading, source: Reading): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < steps.length;) {
    const same = steps[at]?.move === BOTH;
    let next = at + 1;
    while (next < steps.length && (steps[next]?.move === BOTH) === same) next += 1;
    const run = steps.slice(at, next);
    pieces.push({
      same,
      yours: print(
        asked,
        run.flatMap(({ move, row }) => (move === THEIRS ? [] : row)),
      ),
      theirs: print(
        source,
        run.flatMap(({ move, column }) => (move === YOURS ? [] : column)),
      ),
    });
    at = next;
  }
  return pieces;
}

/** Tokens as their text prints them, with the white space behind each; of what was left out between two, a space. */
function print({ text, tokens }: Reading, places: readonly number[]): string {
  return places
    .map((place) => {
      const token = tokens[place];
      const next = tokens[place + 1];
      if (token === undefined) return '';
      const gap = next === undefined ? '' : text.slice(token.end, next.start);
      return text.slice(token.start, token.end) + (gap.trim() === '' ? gap : ' ');
    })
    .join('');
}
