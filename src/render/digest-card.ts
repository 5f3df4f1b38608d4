import type { Digest } from '../briefing/digest.ts';
import { button, message, row, rule, text } from './blocks.ts';
import { chosenFrom, counted } from './counted.ts';
import { shownItems } from './digest-items.ts';
import { editionMark } from './edition-mark.ts';
import { label } from './label.ts';
import { clip } from './limits.ts';
import type { Message } from './message.ts';
import { moment } from './moment.ts';
import { readingTime } from './reading-time.ts';

/** What a digest's message says of itself. */
export type DigestFrame = {
  /** Stands in the button **More**, by which the message is known again. */
  readonly editionId: string;
  /** Names of topics; none stands for everything. */
  readonly topics: readonly string[];
  /** The day by the clocks of the subscription's zone, in words: `Tuesday 3 November 2026`. */
  readonly day: string;
  /** When it was due, where it is late. */
  readonly lateSince: Date | undefined;
  /** The one role that it pings. */
  readonly pingRole: string | undefined;
};

/** Discord's longest name for a post in a forum. */
const TITLE_MAX = 100;

/** Discord's flag for a message without a push notification. */
const SUPPRESS_NOTIFICATIONS = 1 << 12;

/** A digest as one message: what it is about, its items with their sources, and a button for the rest. */
export function digestCard(digest: Digest, frame: DigestFrame): Message {
  const shown = shownItems(digest);
  const texts = shown.flatMap(({ item: { lines, quote, soWhat = '' } }) => [
    ...lines.map(({ sentence }) => sentence.text),
    quote?.quote.text ?? '',
    soWhat,
  ]);
  const sum = [counted(shown.length, 'item'), readingTime(texts)];
  return pinging(
    frame.pingRole,
    message(
      header(frame, sum),
      rule(),
      ...shown.map((item) => text(item.text)),
      rule(),
      text(`-# ${chosenFrom(digest.considered)}`),
      moreRow(frame),
    ),
  );
}

/** The one line for a day on which there is nothing that the channel has not seen. It pings nobody. */
export function nothingNewCard(frame: DigestFrame): Message {
  return message(
    header({ ...frame, pingRole: undefined }, []),
    text('Nothing new came in since the last digest.'),
    moreRow(frame),
  );
}

/** The name of a digest's post in a forum: plain text of at most 100 characters, its day whole. */
export function digestTitle({ topics, day }: Pick<DigestFrame, 'topics' | 'day'>): string {
  const name = aboutWhat(topics).replaceAll(/\s+/g, ' ');
  return `${clip(name, TITLE_MAX - day.length - 3)} · ${day}`;
}

/** The message as it is stored and sent: `quiet` posts it without a push notification. */
export const payloadOf = (card: Message, quiet: boolean): string =>
  JSON.stringify(quiet ? { ...card, flags: card.flags | SUPPRESS_NOTIFICATIONS } : card);

function header({ topics, day, lateSince, pingRole }: DigestFrame, sum: readonly string[]) {
  const lines = [
    `## ${label(aboutWhat(topics))}`,
    `-# ${['Digest', label(day), ...sum].join(' · ')}`,
  ];
  if (lateSince !== undefined) {
    lines.push(`-# Posted late: it was due at ${moment(lateSince, 't')}`);
  }
  if (pingRole !== undefined) lines.push(`-# For <@&${pingRole}>`);
  return text(lines.join('\n'));
}

const aboutWhat = (topics: readonly string[]): string =>
  topics.length === 0 ? 'Everything new' : topics.join(', ');

const moreRow = ({ editionId }: DigestFrame) => row(button('More', editionMark(editionId)));

const pinging = (role: string | undefined, card: Message): Message =>
  role === undefined ? card : { ...card, allowed_mentions: { parse: [], roles: [role] } };
