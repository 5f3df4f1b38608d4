import type { Checked, Place } from '../verify/checked.ts';
import { button, message, row, rule, select, type SelectOption, text } from './blocks.ts';
import { placesOf } from './check-card.ts';
import { verdictOf } from './check-words.ts';
import { claimLine } from './checked-texts.ts';
import { markedOn } from './citation.ts';
import { counted } from './counted.ts';
import { escapeLine } from './escape.ts';
import { SELECT_OPTIONS_MAX } from './limits.ts';
import type { Message } from './message.ts';
import { fitting, ITEMS_TEXT } from './pages.ts';
import { whose } from './stitched-parts.ts';

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
  const [place] = placesOf(checked);
  const where = place === undefined ? '' : `\n${whereIs(place, checked)}`;
  return `**${at + 1}. ${verdictOf(checked)}**\n> ${escapeLine(checked.text)}${claimLine(checked.claimed)}${where}`;
}

function whereIs(place: Place, { verdict }: Checked): string {
  const how = verdict === 'altered' || verdict === 'absent' ? 'Closest passage' : 'Source';
  return `${how}: ${whose(place)} · ${markedOn(place.passage.article, place.words)}`;
}
