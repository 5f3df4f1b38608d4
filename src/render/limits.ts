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

/**
 * Shortens words of ours, or a headline on a button, to `max` UTF-16 units and marks the cut
 * with an ellipsis; never inside a surrogate pair. What is quoted is never clipped: it is shown
 * whole or left to another page.
 */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const whole = /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
  return `${whole.trimEnd()}…`;
}
