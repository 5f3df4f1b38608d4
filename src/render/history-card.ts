import type { Edition } from '../ledger/edition.ts';
import type { Actor, Change, Deed } from '../subscription/subscription.ts';
import { message, row, rule, text } from './blocks.ts';
import { customId } from './custom-id.ts';
import { endInWords, messageLink, problemShown } from './edition-words.ts';
import { type LeftOut, leftOutLines } from './left-out.ts';
import type { Message } from './message.ts';
import { moment } from './moment.ts';
import { differences, type TopicName, topicsShown } from './order-words.ts';
import { pageMark, pageOf, textsOf } from './pages.ts';
import { pagingButtons } from './paging.ts';

const A_PAGE = 8;

/** What was done and what was posted, each the latest first. */
export type History = {
  readonly changes: readonly Change[];
  readonly editions: readonly Edition[];
  /** What of both is not shown to the one who asks. */
  readonly left: LeftOut;
};

/** Which part of a history is shown, and of which subscription; `undefined` for the whole server. */
export type HistoryPlace = { readonly subscriptionId: string | undefined; readonly page: number };

/** What became of each edition, and who changed what, the latest first. */
export function historyCard(history: History, place: HistoryPlace, nameOf: TopicName): Message {
  const { subscriptionId = '', page } = place;
  const slice = pageOf(entriesOf(history, nameOf), page, A_PAGE);
  const paging = pagingButtons(slice, (to) =>
    customId('digest', 'history', subscriptionId, String(to)),
  );
  const others = leftOutLines(history.left, 'record');
  const isEmpty = slice.items.length === 0 && others.length === 0;
  const of = subscriptionId === '' ? 'this server' : `\`${subscriptionId}\``;
  return message(
    text(`## What became of the digests\n-# Of ${of}, the latest first${pageMark(slice)}`),
    rule(),
    ...(isEmpty ? [text('Nothing was done or posted yet.')] : textsOf(slice)),
    ...others.map(text),
    ...(paging.length === 0 ? [] : [row(...paging)]),
  );
}

type Entry = { readonly item: Date; readonly text: string };

function entriesOf({ changes, editions }: History, nameOf: TopicName): readonly Entry[] {
  const forums = new Set(
    changes.flatMap(({ after }) => (after.channelKind === 'forum' ? after.channelId : [])),
  );
  const entries: Entry[] = [
    ...changes.map((change) => ({ item: change.at, text: changeEntry(change, nameOf) })),
    ...editions.map((edition) => ({
      item: edition.since,
      text: editionEntry(edition, forums.has(edition.channelId)),
    })),
  ];
  return entries.toSorted((a, b) => b.item.getTime() - a.item.getTime());
}

function editionEntry(edition: Edition, isForum: boolean): string {
  const { since, dueAt, channelId, subscriptionId, asked } = edition;
  const link = messageLink(edition, isForum);
  const head = [`**${endInWords(edition)}**`, moment(since, 'f'), link].filter(Boolean).join(' · ');
  const due = asked === 'by-moderator' ? 'asked for by a moderator' : `due ${moment(dueAt, 'f')}`;
  return [head, problemShown(edition), `-# <#${channelId}> · ${due} · \`${subscriptionId}\``]
    .filter(Boolean)
    .join('\n');
}

const DEEDS: Readonly<Record<Deed, string>> = {
  subscribed: 'Subscribed',
  edited: 'Changed',
  paused: 'Paused',
  resumed: 'Resumed',
  ended: 'Unsubscribed',
  undone: 'Undone',
  ran: 'Posted out of turn',
};

function changeEntry(change: Change, nameOf: TopicName): string {
  const { deed, at, by, before, after, undoneAt } = change;
  const undone = undoneAt === undefined ? '' : ` · taken back ${moment(undoneAt, 'f')}`;
  const what =
    before === undefined
      ? [`**Topics**: ${topicsShown(after.topics, nameOf)}`]
      : differences(before, after, nameOf);
  const lines = what.map((line) => `- ${line}`);
  const head = `**${DEEDS[deed]}** by ${actor(by)} · ${moment(at, 'f')}${undone}`;
  return [head, ...lines, `-# <#${after.channelId}> · \`${after.id}\``].join('\n');
}

const actor = (by: Actor): string => (by === 'dateline' ? 'Dateline itself' : `<@${by}>`);
