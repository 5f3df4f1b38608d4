import { message, row, rule, text } from './blocks.ts';
import { counted } from './counted.ts';
import { customId } from './custom-id.ts';
import { type LeftOut, leftOutLines } from './left-out.ts';
import type { Message } from './message.ts';
import type { TopicName } from './order-words.ts';
import { pageMark, pageOf, textsOf } from './pages.ts';
import { pagingButtons } from './paging.ts';
import { type Standing, subscriptionEntry } from './subscription-entry.ts';

const A_PAGE = 5;

/** Which part of a list is shown, and of which channel; `undefined` for the whole server. */
export type ListPlace = { readonly channelId: string | undefined; readonly page: number };

/** The subscriptions of a server or of one channel, and how many are not shown to the one who asks. */
export function subscriptionsCard(
  standings: readonly Standing[],
  left: LeftOut,
  { channelId, page }: ListPlace,
  nameOf: TopicName,
): Message {
  const where = channelId === undefined ? 'this server' : `<#${channelId}>`;
  const written = standings.map((item) => ({ item, text: subscriptionEntry(item, nameOf) }));
  const slice = pageOf(written, page, A_PAGE);
  const paging = pagingButtons(slice, (to) =>
    customId('digest', 'list', channelId ?? '', String(to)),
  );
  const others = leftOutLines(left, 'subscription');
  const none = `No digest goes to ${where}. \`/digest subscribe\` sets one up.`;
  return message(
    text(
      `## Digests in ${where}\n-# ${counted(standings.length, 'subscription')}${pageMark(slice)}`,
    ),
    rule(),
    ...(standings.length === 0 && others.length === 0 ? [text(none)] : textsOf(slice)),
    ...others.map(text),
    ...(paging.length === 0 ? [] : [row(...paging)]),
  );
}
