import {
  DASH,
  DOTS,
  type Folding,
  foldsOf,
  QUOTE,
  type Reading,
  straight,
  type Token,
} from './reading.ts';

/** Where a source has all the words of a text, one after another. */
export type Run = {
  readonly source: Reading;
  /** Tokens of the source, from the first word to behind the last. */
  readonly from: number;
  readonly to: number;
  readonly foldings: readonly Folding[];
  /** The words are the same; a mark that can carry meaning is not. */
  readonly marksDiffer: boolean;
};

/** As many as anybody looks at; a text of one word may stand in a section a thousand times. */
const MOST_RUNS = 20;

/** Every place where the words of `asked` stand in a source in their order, with nothing between. Linear. */
export function runsIn(source: Reading, asked: Reading): readonly Run[] {
  const starts = placesOf(foldsOf(asked), foldsOf(source)).slice(0, MOST_RUNS);
  return starts.map((first) => compared(source, first, asked));
}

/** The places at which a row of words begins in another (Knuth, Morris and Pratt). */
function placesOf(wanted: readonly string[], among: readonly string[]): readonly number[] {
  if (wanted.length === 0 || wanted.length > among.length) return [];
  const fallbacks = [0];
  for (let at = 1, held = 0; at < wanted.length; at += 1) {
    while (held > 0 && wanted[at] !== wanted[held]) held = fallbacks[held - 1] ?? 0;
    if (wanted[at] === wanted[held]) held += 1;
    fallbacks.push(held);
  }
  const places: number[] = [];
  for (let at = 0, held = 0; at < among.length; at += 1) {
    while (held > 0 && among[at] !== wanted[held]) held = fallbacks[held - 1] ?? 0;
    if (among[at] === wanted[held]) held += 1;
    if (held < wanted.length) continue;
    places.push(at - held + 1);
    held = fallbacks[held - 1] ?? 0;
  }
  return places;
}

function compared(source: Reading, first: number, asked: Reading): Run {
  const foldings = new Set<Folding>();
  const count = asked.words.length;
  let marksDiffer = signsOf(asked, 0) !== signsOf(source, first);
  for (let at = 0; at < count; at += 1) {
    noteWord(printedWord(asked, at), printedWord(source, first + at), foldings);
    if (at === count - 1) break;
    const same = sameGap(gapOf(asked, at), gapOf(source, first + at), foldings);
    marksDiffer ||= !same;
  }
  const ours = endOf(asked, count - 1);
  const theirs = endOf(source, first + count - 1);
  marksDiffer ||= ours.kept !== theirs.kept;
  if (ours.stop !== '' && ours.stop !== theirs.stop) foldings.add('end');
  const from = source.words[first] ?? 0;
  const to = (source.words[first + count - 1] ?? 0) + 1;
  return { source, from, to, foldings: [...foldings], marksDiffer };
}

function printedWord({ text, tokens, words }: Reading, at: number): string {
  const token = tokens[words[at] ?? -1];
  return token === undefined ? '' : text.slice(token.start, token.end);
}

function noteWord(ours: string, theirs: string, foldings: Set<Folding>): void {
  if (ours === theirs) return;
  if (straight(ours) !== straight(theirs)) foldings.add('case');
  if (/[’ʼ]/.test(ours) !== /[’ʼ]/.test(theirs)) foldings.add('marks');
}

/** What stands between a word and the next. */
type Gap = {
  readonly marks: readonly Token[];
  /** With the words' own text around it left out. */
  readonly print: string;
  readonly text: string;
};

function gapOf({ text, tokens, words }: Reading, at: number): Gap {
  const [left = 0, right = 0] = [words[at], words[at + 1]];
  const print = text.slice(tokens[left]?.end ?? 0, tokens[right]?.start ?? 0);
  return { marks: tokens.slice(left + 1, right), print, text };
}

const SOFT = /^[.,;:!\-…]*$/;

/** Whether two gaps hold the same marks; a cue between two parts of a quote is none of them. */
function sameGap(ours: Gap, theirs: Gap, foldings: Set<Folding>): boolean {
  if (hasCue(theirs)) {
    // Where the source closes a part and opens the next, a text may do so too.
    if (hardIn(foldsIn(ours)) !== hardIn(foldsIn(theirs))) return false;
    foldings.add('cue');
    return true;
  }
  // A mark that opens the next paragraph of what runs on is said by nobody, printed or pasted.
  const marks = reopens(theirs) ? foldsIn(ours).replaceAll(QUOTE, '') : foldsIn(ours);
  if (marks !== foldsIn(theirs)) return false;
  if (ours.print !== theirs.print) noteGap(ours, theirs, foldings);
  return true;
}

const foldsIn = ({ marks }: Gap) => marks.map(({ fold }) => fold).join('');

/** The marks at a seam that carry meaning: a question stays one. */
const hardIn = (folds: string) => folds.replaceAll(/["\-.,;:!…]/g, '');

/** Only where parts are read as one speech do words stand between two words. */
const hasCue = ({ marks, print, text }: Gap) =>
  /[\p{L}\p{N}]/u.test(
    marks.reduce((rest, { start, end }) => rest.replace(text.slice(start, end), ''), print),
  );

const reopens = ({ marks, print }: Gap) =>
  /\n\s*["“„«]/.test(print) && marks.every(({ fold }) => fold !== QUOTE);

function noteGap(ours: Gap, theirs: Gap, foldings: Set<Folding>): void {
  const dashed = ours.marks.some(({ fold }) => fold === DASH);
  for (const [at, mark] of ours.marks.entries()) {
    const other = theirs.marks[at];
    if (other === undefined || printOf(ours, mark) === printOf(theirs, other)) continue;
    foldings.add(mark.fold === DASH ? 'dashes' : 'marks');
  }
  if (spacesOf(ours) !== spacesOf(theirs)) foldings.add(dashed ? 'dashes' : 'space');
}

const printOf = ({ text }: Gap, { start, end }: Token) => text.slice(start, end);

/** The white space with an x for each mark in it; a new paragraph is no more than a space. */
const spacesOf = ({ print }: Gap) => print.replaceAll(/\n/g, ' ').replaceAll(/\S+/g, 'x');

/** Signs that stand at the word and belong to it: `$`, `€`, the minus of a number. */
function signsOf({ text, tokens, words }: Reading, at: number): string {
  const place = words[at] ?? 0;
  const isNumber = /^\p{N}/u.test(tokens[place]?.fold ?? '');
  let signs = '';
  for (let before = place - 1; before >= 0; before -= 1) {
    const token = tokens[before];
    if (token === undefined || token.isWord || token.end !== tokens[before + 1]?.start) break;
    const isMinus = token.fold === DASH && isNumber && !/\S/.test(text[token.start - 1] ?? ' ');
    if (isMinus || /^[\p{Sc}#@<>~+±]$/u.test(token.fold)) signs = `${token.fold}${signs}`;
  }
  return signs;
}

/** What follows a last word: signs that belong to it or ask a question, and the stop. */
function endOf({ tokens, words }: Reading, at: number): { kept: string; stop: string } {
  let kept = '';
  let stop = '';
  for (let after = (words[at] ?? 0) + 1; after < tokens.length; after += 1) {
    const token = tokens[after];
    if (token === undefined || token.isWord) break;
    const { fold, start } = token;
    const attached = start === tokens[after - 1]?.end;
    if (fold === '?' || (attached && /^[%‰°$€£]$/.test(fold))) kept += fold;
    else if (stop === '' && fold !== QUOTE && fold !== DOTS && SOFT.test(fold)) stop = fold;
  }
  return { kept, stop };
}
