import type { Checked, Place } from '../verify/checked.ts';
import { button, message, row, rule, select, type SelectOption, text } from './blocks.ts';
import { mark, publishedOn } from './citation.ts';
import { verdictOf } from './check-words.ts';
import { counted } from './counted.ts';
import { escapeLine } from './escape.ts';
import { label } from './label.ts';
import { SELECT_OPTIONS_MAX } from './limits.ts';
import type { Message } from './message.ts';
import { fitting, ITEMS_TEXT } from './pages.ts';

/** What the buttons of a list carry; left out where it was shared. */
export type ChecksIds = {
  readonly share: (shown: readonly Checked[]) => string;
  readonly open: string;
  /** The value that opens one of them. */
  readonly valueOf: (checked: Checked, at: number) => string;
};

/** Several quotations of one message, each judged, in its order; those that do not fit are counted. */
export function checksCard(
  all: readonly Checked[],
  tooLong: number,
  ids: ChecksIds | undefined,
): Message {
  const items = fitting(all.slice(0, SELECT_OPTIONS_MAX).map(item), ITEMS_TEXT);
  const shown = all.slice(0, items.length);
  const left = all.length - shown.length + tooLong;
  const rest =
    left === 0
      ? []
      : [
          text(
            `-# ${counted(left, 'more quotation')} of this message did not fit: check each with /check.`,
          ),
        ];
  return message(
    text(`## ${counted(shown.length, 'quotation')} checked`),
    rule(),
    ...items.map(text),
    ...rest,
    ...(ids === undefined ? [] : controls(shown, ids)),
  );
}

function controls(shown: readonly Checked[], ids: ChecksIds) {
  if (shown.length === 0) return [];
  const options = shown.map((checked, at): SelectOption => ({
    label: `${at + 1}. ${verdictOf(checked)}`,
    value: ids.valueOf(checked, at),
    description: checked.text,
  }));
  return [
    row(select(ids.open, 'See one with its differences and source', options)),
    row(button('Share in this channel', ids.share(shown))),
  ];
}

/** The verdict, the quotation as it stands in the message, and where the words are. */
function item(checked: Checked, at: number): string {
  const said = checked.claimed === undefined ? '' : `\nSaid to be by ${label(checked.claimed)}`;
  const place = placeOf(checked);
  const where = place === undefined ? '' : `\n${whereIs(place, checked)}`;
  return `**${at + 1}. ${verdictOf(checked)}**\n> ${escapeLine(checked.text)}${said}${where}`;
}

function whereIs({ passage, quote, manner, words }: Place, { verdict }: Checked): string {
  const source = `${mark(passage.article, { text: words }, undefined)}, ${publishedOn(passage.article)}`;
  const who =
    quote?.speaker ?? (manner === 'told' ? 'the article’s own words' : 'speaker not named');
  const how = verdict === 'altered' || verdict === 'absent' ? 'Closest passage' : 'Source';
  return `${how}: ${label(who)} · ${source}`;
}

function placeOf(checked: Checked): Place | undefined {
  switch (checked.verdict) {
    case 'exact':
    case 'speaker':
      return checked.places[0];
    case 'altered':
      return checked.closest.place;
    case 'stitched':
      return checked.parts.find(({ place }) => place !== undefined)?.place;
    case 'absent':
      return checked.closest?.place;
  }
}
