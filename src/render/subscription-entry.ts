import type { Edition } from '../ledger/edition.ts';
import { scheduleInWords } from '../subscription/schedule-words.ts';
import type { Subscription } from '../subscription/subscription.ts';
import { lastInWords } from './edition-words.ts';
import { label } from './label.ts';
import { moment } from './moment.ts';
import { howToMend, stateInWords, type TopicName, topicsShown } from './order-words.ts';

/** A subscription, and how its last edition ended. */
export type Standing = {
  readonly subscription: Subscription;
  readonly last: Edition | undefined;
};

/** A subscription in a list: where, what, when; how it stands; who made it. */
export function subscriptionEntry({ subscription, last }: Standing, nameOf: TopicName): string {
  const { id, channelId, channelKind, createdBy, createdAt, topics } = subscription;
  return [
    `**<#${channelId}>** · **${topicsShown(topics, nameOf)}**`,
    label(scheduleInWords(subscription)),
    standing(subscription),
    lastInWords(last, channelKind === 'forum'),
    `-# Made by <@${createdBy}> ${moment(createdAt, 'R')} · \`${id}\``,
  ].join('\n');
}

/** When it is due next, or why it rests and what to do. */
function standing(subscription: Subscription): string {
  const { next } = subscription;
  if (next !== undefined) return `Next: ${moment(next.at, 'F')} (${moment(next.at, 'R')})`;
  const state = stateInWords(subscription);
  const said = `${state.charAt(0).toUpperCase()}${state.slice(1)}.`;
  return [said, howToMend(subscription)].filter(Boolean).join(' ');
}

/** The line that a reader gets: what comes here, and when. */
export function readersEntry({ topics, next, zone, time, days }: Subscription, nameOf: TopicName) {
  const when = label(scheduleInWords({ zone, time, days }));
  const due = next === undefined ? 'paused' : `next ${moment(next.at, 'R')}`;
  return `- **${topicsShown(topics, nameOf)}** ${when} · ${due}`;
}
