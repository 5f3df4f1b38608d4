/** Discord's limits, as its documentation states them. Lengths are in UTF-16 units. */

/** All text displays of a message together. */
export const TEXT_MAX = 4000;
export const CUSTOM_ID_MAX = 100;
export const BUTTON_LABEL_MAX = 80;
export const SELECT_OPTIONS_MAX = 25;
/** A select option's label, value and description, each. */
export const SELECT_TEXT_MAX = 100;
export const PLACEHOLDER_MAX = 150;
/** Choices that autocomplete may offer, and the length of each name and value. */
export const CHOICES_MAX = 25;
export const CHOICE_MAX = 100;

/** What a reader takes for one letter: an emoji of four code points, a letter with its marks. */
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Shortens words of ours, or a headline on a button, to `max` UTF-16 units and marks the cut
 * with an ellipsis: between words where there are any to cut between, never inside what a reader
 * takes for one letter. What is quoted is never clipped: it is shown whole or left to another page.
 */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const space = /\s/u.test(text.charAt(max - 1)) ? cut.length : cut.search(/\s+\S*$/u);
  const kept = space >= max / 2 ? cut.slice(0, space) : wholeLetters(text, max - 1);
  return `${kept.trimEnd()}…`;
}

/** As many letters from the first as fit into `max` units. */
function wholeLetters(text: string, max: number): string {
  let end = 0;
  for (const { index, segment } of GRAPHEMES.segment(text.slice(0, max + MOST_UNITS))) {
    if (index + segment.length > max) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** Longer than any letter that somebody types; what is longer is cut like any text. */
const MOST_UNITS = 64;
