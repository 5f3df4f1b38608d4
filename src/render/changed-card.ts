import type { APIComponentInContainer } from 'discord.js';
import type { Change, Deed, Subscription } from '../subscription/subscription.ts';
import { UNDO_MS } from '../subscription/undo-window.ts';
import { button, message, row, rule, text } from './blocks.ts';
import { customId } from './custom-id.ts';
import { escapeLine } from './escape.ts';
import { TEXT_MAX } from './limits.ts';
import type { Message } from './message.ts';
import { moment } from './moment.ts';
import { differences, facetsOf, howToMend, slotInWords, type TopicName } from './order-words.ts';
import { type Previewed, previewParts } from './preview-parts.ts';
import { fitting } from './pages.ts';

/** What stands beside what was set. */
export type Beside = {
  readonly nameOf: TopicName;
  /** What the moderator should know, in plain words: a permission that only weakens a promise. */
  readonly notes: readonly string[];
};

/** What was set and what it looks like, with a way back. */
export type Subscribing = Beside & {
  readonly change: Change;
  /** The options that were filled in; what no option set is named as the default. */
  readonly given: ReadonlySet<string>;
  /** `undefined` where it cannot be made just now. */
  readonly preview: Previewed | undefined;
};

/** Notes together; what does not fit is what `/digest doctor` says anyway. */
const NOTES_MAX = 900;
/** Of Discord's 40 components; the rest is the frame's. */
const PREVIEW_PARTS = 30;

/** The answer of `/digest subscribe`: nothing is set that it does not say. */
export function subscribedCard(subscribing: Subscribing): Message {
  const { change, given, preview, nameOf, notes } = subscribing;
  const { after } = change;
  const head = [
    `## Subscribed: <#${after.channelId}>`,
    ...facetsOf(after, nameOf).map(({ name, words, options }) => {
      const left = options.filter((option) => !given.has(option));
      return `- **${name}**: ${words}${defaultsOf(name, left)}`;
    }),
    nextLine(after),
    ...notesShown(notes),
    `-# Subscription \`${after.id}\``,
  ].join('\n');
  const title = '-# The next message as it would be posted now:';
  const foot = undoLine(change);
  const left = TEXT_MAX - head.length - title.length - foot.length;
  const parts = previewParts(preview, { parts: PREVIEW_PARTS, characters: left });
  return message(text(head), rule(), text(title), ...parts, rule(), text(foot), undoRow(change));
}

/** What was not filled in is said to be so: nothing is assumed silently. */
function defaultsOf(name: string, left: readonly string[]): string {
  if (left.length === 0) return '';
  if (name === 'When') return left.includes('days') ? ' (every day is the default)' : '';
  return name === 'Channel' ? ' (here, as none was named)' : ' (the default)';
}

const TITLES: Readonly<Record<Deed, string>> = {
  subscribed: 'Subscribed',
  edited: 'Changed',
  paused: 'Paused',
  resumed: 'Resumed',
  ended: 'Unsubscribed',
  undone: 'Undone',
  ran: 'Posting now',
};

/** A change, before and after, with a way back where there is one. */
export function changedCard(change: Change, { nameOf, notes }: Beside): Message {
  const { before, after, deed } = change;
  const said = before === undefined ? [] : differences(before, after, nameOf);
  const lines = [
    `## ${TITLES[deed]}: <#${after.channelId}>`,
    ...said.map((line) => `- ${line}`),
    ...(deed === 'ran' ? ['It is made and posted now. Its slot is not repeated.'] : []),
    nextLine(after),
    ...notesShown(notes),
    `-# Subscription \`${after.id}\``,
  ];
  const canBeUndone = deed !== 'undone' && deed !== 'ran';
  const foot: APIComponentInContainer[] = canBeUndone
    ? [text(undoLine(change)), undoRow(change)]
    : [];
  return message(text(lines.join('\n')), ...foot);
}

/** The question before a digest is posted out of turn. */
export function confirmRunCard(subscription: Subscription, nameOf: TopicName): Message {
  const { channelId, id, version, next, zone } = subscription;
  const [, topics] = facetsOf(subscription, nameOf);
  const slot =
    next === undefined ? '' : `\nIt takes the place of the one due ${slotInWords(next, zone)}.`;
  return message(
    text(
      `## Post now in <#${channelId}>?\n- **Topics**: ${topics?.words ?? ''}\nThe next digest is posted at once, for everyone in the channel.${slot}`,
    ),
    row(
      button('Post it now', customId('digest', 'run', id, String(version), next?.local ?? ''), {
        style: 1,
      }),
    ),
  );
}

function nextLine(after: Subscription): string {
  if (after.next !== undefined) return `**Next digest**: ${slotInWords(after.next, after.zone)}`;
  return after.state === 'ended'
    ? 'Nothing more is posted for it.'
    : `Nothing is posted while it is paused. ${howToMend(after) ?? ''}`;
}

const notesShown = (notes: readonly string[]): readonly string[] =>
  fitting(
    notes.map((note) => `- Note: ${escapeLine(note)}`),
    NOTES_MAX,
  );

const undoLine = ({ at }: Change): string =>
  `-# **Undo** takes this back until ${moment(new Date(at.getTime() + UNDO_MS), 'f')}, unless somebody changes it before.`;

const undoRow = ({ id }: Change) => row(button('Undo', customId('digest', 'undo', id)));
