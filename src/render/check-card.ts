import type { Checked, Compared, Place } from '../verify/checked.ts';
import { button, message, row, rule, text } from './blocks.ts';
import { isPart, reasonOf, verdictOf } from './check-words.ts';
import { claimLine } from './checked-texts.ts';
import { markedOn, publishedOn, speakerOf } from './citation.ts';
import { counted } from './counted.ts';
import { escapeLine } from './escape.ts';
import { label } from './label.ts';
import { TEXT_MAX } from './limits.ts';
import type { Message } from './message.ts';
import { openingRow } from './opening.ts';
import { stitchedParts, type Versions } from './stitched-parts.ts';
import { differencesTold, theirsMarked, yoursMarked } from './word-diff.ts';

/** Where the words were found, at most; the others are counted. */
const PLACES_SHOWN = 4;

/** The verdict on a quote, what it departs from, and where that stands. `share` is left out where it was shared. */
export function checkCard(checked: Checked, share: string | undefined): Message {
  const head = `## ${verdictOf(checked)}\n${reasonOf(checked)}`;
  const parts = fitted([[`${head}\n\n${checkedText(checked)}`], ...detailsOf(checked)]);
  return message(
    ...parts.flatMap((part, at) => (at === 1 ? [rule(), text(part)] : [text(part)])),
    ...openingRow(placesOf(checked).map(({ passage }) => passage)),
    ...(share === undefined ? [] : [row(button('Share in this channel', share))]),
  );
}

/** The first block quote is the text as it was checked: a press reads it back from there. */
function checkedText(checked: Checked): string {
  const { text: words, claimed } = checked;
  const pieces = checked.verdict === 'altered' ? checked.closest.pieces : [];
  const marked = pieces.length > 0 ? yoursMarked(pieces) : escapeLine(words);
  const shown = marked.length <= 2 * words.length + 600 ? marked : escapeLine(words);
  return `**You have**\n> ${shown}${claimLine(claimed)}`;
}

function detailsOf(checked: Checked): readonly Versions[] {
  switch (checked.verdict) {
    case 'exact':
      return [
        ...listed(checked.places, ''),
        ...listed(checked.others, 'The same words, but not as theirs:\n'),
      ];
    case 'speaker':
      return listed(checked.places, '');
    case 'altered':
      return compared(checked.closest, 'The source has');
    case 'stitched':
      return stitchedParts(checked.parts);
    case 'absent':
      if (checked.closest === undefined) return [];
      return compared(checked.closest, 'The closest passage, which is not the same');
  }
}

function compared({ place, pieces }: Compared, title: string): readonly Versions[] {
  const legend = '-# Struck through: only you have it. **Bold: only the source has it.**';
  const whole = theirsMarked(pieces);
  return [
    [
      `**${title}**\n> ${whole}\n${attribution(place)}`,
      `**${title}**\n${TOO_LONG}\n${attribution(place)}`,
      shortAttribution(place),
    ],
    [`**In words**\n${differencesTold(pieces)}\n${legend}`, legend, ''],
    wholeSentence(place, whole),
  ];
}

const TOO_LONG = '*Too long to show here: open the passage below.*';

/** The sentences around the words, where they are more than the words. */
function wholeSentence(place: Place, shown: string): Versions {
  const { cut, whole } = place;
  if (!isPart(cut)) return [''];
  const sentence = escapeLine(whole);
  if (lettersOf(sentence) === lettersOf(shown)) return [''];
  return [`**The whole sentence**\n> ${sentence}`, ''];
}

const lettersOf = (words: string) => words.replaceAll(/[^\p{L}\p{N}]+/gu, '');

function listed(places: readonly Place[], title: string): readonly Versions[] {
  if (places.length === 0) return [];
  const shown = places.slice(0, PLACES_SHOWN);
  const more = places.length - shown.length;
  const entries = shown.map((place, at): Versions => [
    `${at === 0 ? title : ''}${entry(place)}`,
    shortAttribution(place),
    '',
  ]);
  return more === 0 ? entries : [...entries, [`-# And in ${counted(more, 'more passage')}.`, '']];
}

function entry(place: Place): string {
  // What was joined over a cue is shown with it.
  return isPart(place.cut) || place.foldings.includes('cue')
    ? `> ${inBold(place)}\n${attribution(place)}`
    : attribution(place);
}

/** A sentence with the words that were found in bold. */
function inBold({ whole, words }: Place): string {
  const at = whole.indexOf(words);
  if (at < 0) return escapeLine(whole);
  const [before, behind] = [whole.slice(0, at), whole.slice(at + words.length)];
  return `${escapeLine(before)}**${escapeLine(words)}**${escapeLine(behind)}`;
}

/** Who said it as what, and where it stands, linked to the very words. */
function attribution(place: Place): string {
  const { passage, quote, words } = place;
  const where = markedOn(passage.article, words);
  if (quote === undefined) return `— ${MANNERS[place.manner]} · ${where}`;
  const quoting = place.manner === 'within' ? ', quoting somebody else' : '';
  return `— ${speakerOf(quote)}${quoting} · ${where}`;
}

const MANNERS: Readonly<Record<Place['manner'], string>> = {
  said: 'Speaker not named',
  within: 'Speaker not named',
  marked: 'Between quotation marks, nobody named',
  told: 'The article’s own words',
};

const shortAttribution = ({ passage, quote }: Place): string =>
  `— ${label(quote?.speaker ?? passage.article.headline)}, ${publishedOn(passage.article)}`;

/** Where what an answer shows of the library stands, the best first. */
export function placesOf(checked: Checked): readonly Place[] {
  switch (checked.verdict) {
    case 'exact':
      return [...checked.places, ...checked.others];
    case 'speaker':
      return checked.places;
    case 'altered':
      return [checked.closest.place];
    case 'stitched':
      return checked.parts.flatMap(({ place }) => place ?? []);
    case 'absent':
      return checked.closest === undefined ? [] : [checked.closest.place];
  }
}

/** Each text in the best version that the room left by those before it can hold. */
function fitted(all: readonly Versions[]): readonly string[] {
  let room = TEXT_MAX;
  return all
    .map((versions) => {
      const shown = versions.find(({ length }) => length <= room) ?? '';
      room -= shown.length;
      return shown;
    })
    .filter((shown) => shown !== '');
}
