import type { Cue } from './cue.ts';
import { cueBefore } from './cue-before.ts';
import { isTelling } from './cue-verbs.ts';
import type { ReadLine } from './read-line.ts';
import { sentenceStart } from './sentence.ts';
import type { Spoken } from './spoken.ts';
import type { Voice } from './voices.ts';
import { isUtterance, standsAlone } from './wording.ts';
import { listed } from './words/listed.ts';
import { isPersonNoun } from './words/roles.ts';
import { CUE_PARTICIPLES } from './words/verbs.ts';

/** How many stretches back a voice is looked for: what keeps a paragraph of nothing but marks cheap. */
const REACH = 6;

type Place = Pick<Spoken, 'stretch' | 'token'>;

/** The stretch that what follows may go on from: the last one that is no title or term in another's cue. */
export function lastUtterance(line: ReadLine, spoken: readonly Spoken[]): Spoken | undefined {
  const recent = spoken.slice(-REACH);
  return (
    recent.findLast((one) => one.how !== 'none' && !isInCue(line, one, recent)) ?? recent.at(-1)
  );
}

/** `“A,” said Ruiz on “Harbour Talk.”`: a title or a few words in the cue of what was said before. */
function isInCue(line: ReadLine, { stretch, token }: Spoken, spoken: readonly Spoken[]): boolean {
  if (isUtterance(line.text, stretch)) return false;
  const start = sentenceStart(line, token);
  return spoken.some((one) => one.how === 'after' && one.token < token && start <= one.token + 1);
}

/** The cue of the sentence before, behind which whole sentences stand: `Ruiz says the silt is deep. “We dredge.”` */
export function announcedBy(
  line: ReadLine,
  { stretch, token }: Place,
  last: Spoken | undefined,
): Cue | undefined {
  const stop = line.tokens[token - 1];
  if (stop?.stop !== true || stop.kind === 'quote') return undefined;
  if (!standsAlone(line.text, stretch)) return undefined;
  // The sentence that the last quotation began, or in which its own cue stands, announces nothing new.
  const own = last?.how === 'after' ? last.token + 1 : last?.token;
  if (own !== undefined && sentenceStart(line, token - 1) <= own) return undefined;
  // A comma inside the marks leads on to a cue of its own, read or not.
  if (/,["”]$/.test(line.text.slice(stretch.start, stretch.end))) return undefined;
  const cue = cueBefore(line, token - 1);
  return cue && isSomebody(cue) ? cue : undefined;
}

/** Somebody is named, or described as one human being: a paper does not go on in a sentence of its own. */
const isSomebody = ({ subject: { kind, words } }: Cue): boolean =>
  kind !== 'description' ||
  isPersonNoun(
    words
      .split(/ (?:of|for|at|from|in) /)[0]
      ?.split(' ')
      .at(-1) ?? '',
  );

/** `"A. "B."`: marks that open again, before what they opened was closed. */
export const isReopened = ({ token }: Pick<Place, 'token'>, last: Spoken): boolean =>
  !last.stretch.closed && last.token === token - 1;

/**
 * The voice that goes on: `“A,” said Ruiz, “and B.”`, or a whole sentence in
 * marks behind an attributed one in its paragraph.
 */
export function carriedVoice(
  line: ReadLine,
  { stretch, token }: Place,
  last: Spoken | undefined,
): Voice | undefined {
  if (last?.voice === undefined) return undefined;
  if (isReopened({ token }, last)) return last.voice;
  const before = line.tokens[token - 1];
  const opensSentence = before?.stop === true || before?.text.endsWith('.') === true;
  const goesOn = last.how === 'after' && before?.text === ',';
  const follows = last.how === 'after' && sentenceStart(line, token - 1) <= last.token;
  if ((goesOn || opensSentence) && follows) return last.voice;
  return opensSentence && standsAlone(line.text, stretch) ? last.voice : undefined;
}

/** Who speaks in a paragraph goes on speaking in it where a later sentence attributes its words to nobody. */
export function continued(
  line: ReadLine,
  { stretch, token }: Place,
  last: Spoken | undefined,
): Voice | undefined {
  if (last?.voice === undefined || !standsAlone(line.text, stretch)) return undefined;
  for (let at = sentenceStart(line, token); at < token; at += 1) {
    if (isTelling(line.tokens, at)) return undefined;
  }
  return last.voice;
}

/** Participles that tell what is spoken of, and add nothing. */
const ABOUT = listed(
  `alluding citing describing discussing explaining pointing recalling referring speaking`,
);

/** `“A,” Ruiz said, adding, “B”` makes two quotations of it; `“A,” Ruiz said, speaking of Lima, “b”` does not. */
export function isAdded({ tokens }: ReadLine, token: number, last: Spoken | undefined): boolean {
  if (last === undefined) return false;
  const isSetOff = tokens[token - 1]?.text === ',';
  return tokens
    .slice(last.token, token)
    .some(({ lower }) => CUE_PARTICIPLES.has(lower) && !(isSetOff && ABOUT.has(lower)));
}
