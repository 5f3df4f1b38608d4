import { localDay } from '../subscription/local-day.ts';
import { scheduleInWords } from '../subscription/schedule-words.ts';
import type { Order, PauseReason, Slot, Subscription } from '../subscription/subscription.ts';
import { cityOf } from '../subscription/zone-index.ts';
import { clockIn } from '../subscription/zones.ts';
import { escapeLine } from './escape.ts';
import { label } from './label.ts';
import { clip } from './limits.ts';
import { moment } from './moment.ts';

/** What a topic's id is called; the id itself where the register no longer has it. */
export type TopicName = (id: string) => string;

/** One thing that an order says. */
export type Facet = {
  readonly name: string;
  /** Discord's Markdown, on one line. */
  readonly words: string;
  /** The options of the command that set it; none where something else did. */
  readonly options: readonly string[];
};

/** All topics together in an answer, before they are escaped; ten names of usual length fit. */
const TOPICS_MAX = 200;

/** The topics by name, in plain text: `TikTok, AI`. */
export const topicsInWords = (topics: readonly string[], nameOf: TopicName): string =>
  topics.length === 0 ? 'everything' : clip(topics.map(nameOf).join(', '), TOPICS_MAX);

/** The same as Markdown: names are the editors' words. */
export const topicsShown = (topics: readonly string[], nameOf: TopicName): string =>
  escapeLine(topicsInWords(topics, nameOf));

/** Everything that an order says, in the order that a moderator is asked for it. */
export const facetsOf = (order: Order, nameOf: TopicName): readonly Facet[] => [
  { name: 'Channel', words: `<#${order.channelId}>`, options: ['channel'] },
  { name: 'Topics', words: topicsShown(order.topics, nameOf), options: ['topics'] },
  { name: 'When', words: label(scheduleInWords(order)), options: ['time', 'timezone', 'days'] },
  {
    name: 'Ping',
    words: order.pingRole === undefined ? 'nobody' : `<@&${order.pingRole}>`,
    options: ['ping'],
  },
  {
    name: 'Push notification',
    words: order.quiet ? 'none, it is posted quietly' : 'as each member has set it',
    options: ['quiet'],
  },
  {
    name: 'With nothing new',
    words: order.whenEmpty === 'line' ? 'one line says so' : 'nothing is posted',
    options: ['when-empty'],
  },
];

/** How a subscription that rests stands, and why. */
const RESTS: Readonly<Record<PauseReason, string>> = {
  moderator: 'paused by a moderator',
  'no-access': 'paused, as the bot cannot see the channel',
  'no-permission': 'paused, as the bot may not post in the channel',
  'channel-gone': 'paused, as the channel is gone',
};

const MEND: Readonly<Record<PauseReason, string>> = {
  moderator: '`/digest resume` lets it go on.',
  'no-access': 'Mend what `/digest doctor` names, then `/digest resume`.',
  'no-permission': 'Mend what `/digest doctor` names, then `/digest resume`.',
  'channel-gone': '`/digest edit` moves it to another channel, `/digest unsubscribe` ends it.',
};

/** `active`, `paused by a moderator`, `paused, as the channel is gone`. */
export function stateInWords({ state, pausedFor }: Subscription): string {
  return state === 'paused' && pausedFor !== undefined ? RESTS[pausedFor] : state;
}

/** What to do about a subscription that rests; `undefined` where none does. */
export const howToMend = ({ state, pausedFor }: Subscription): string | undefined =>
  state === 'paused' ? MEND[pausedFor ?? 'moderator'] : undefined;

/** A slot by the reader's clock and by the subscription's: `… by your clock; Tuesday 3 November 2026, 07:30 in New York`. */
export const slotInWords = ({ at }: Slot, zone: string): string =>
  `${moment(at, 'F')} by your clock (${moment(at, 'R')}); ${localDay(at, zone)}, ${clockIn(zone, at)} ${zone.includes('/') ? `in ${cityOf(zone)}` : zone}`;

/** What differs between two versions, each as `**Topics**: TikTok → TikTok, AI`. */
export function differences(
  before: Subscription,
  after: Subscription,
  nameOf: TopicName,
): readonly string[] {
  const old = [...facetsOf(before, nameOf), stateFacet(before)];
  return [...facetsOf(after, nameOf), stateFacet(after)].flatMap(({ name, words }, at) => {
    const was = old[at]?.words ?? '';
    return was === words ? [] : [`**${name}**: ${was} → ${words}`];
  });
}

const stateFacet = (subscription: Subscription): Facet => ({
  name: 'State',
  words: stateInWords(subscription),
  options: [],
});
