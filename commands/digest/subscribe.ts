import { defineAction } from '../../src/command.ts';
import type { Desk } from '../../src/desk.ts';
import type { Preview } from '../../src/digest-desk.ts';
import { UserError } from '../../src/errors.ts';
import { subscribedCard } from '../../src/render/changed-card.ts';
import { weaker } from '../../src/render/survey-words.ts';
import { EVERY_DAY } from '../../src/subscription/days.ts';
import type { Subscription } from '../../src/subscription/subscription.ts';
import { askedBy, doneOrStale, guildOf } from './asking.ts';
import { ORDER_OPTIONS, readExtras } from './order.ts';
import { timeFrom, zoneFrom } from './schedule.ts';
import { targetChannel } from './target.ts';
import { readTopics, topicNames } from './topics.ts';

const { topics, time, timezone } = ORDER_OPTIONS;

const OPTIONS = {
  ...ORDER_OPTIONS,
  topics: { ...topics, required: true },
  time: { ...time, required: true },
  timezone: { ...timezone, required: true },
} as const;

/** `/digest subscribe topics:tiktok, ai time:07:30 timezone:New York`: a digest for a channel. */
export const subscribe = defineAction({
  description: 'Post a digest of topics in a channel, at an hour of your choice',
  options: OPTIONS,
  audience: () => 'caller',

  async run(values, desk, asker) {
    const order = {
      topics: await readTopics(values.topics, desk),
      time: timeFrom(values.time),
      zone: zoneFrom(values.timezone, desk.now()),
      days: EVERY_DAY,
      pingRole: undefined,
      quiet: false,
      whenEmpty: 'nothing' as const,
      ...readExtras(values, asker),
    };
    const channelId = values.channel ?? asker.channelId;
    const target = { channelId, pingRole: order.pingRole };
    const found = await targetChannel(target, '/digest subscribe', desk, asker);
    const change = doneOrStale(
      await desk.digests.subscribe(
        guildOf(asker),
        { ...order, channelId, channelKind: found.kind },
        askedBy(asker),
      ),
    );
    return subscribedCard({
      change,
      given: new Set(filledIn(values)),
      preview: await previewOf(change.after, desk),
      notes: weaker(found, order.pingRole),
      nameOf: topicNames(desk),
    });
  },
});

/** The options that somebody filled in: a button that stands for this command leaves some open. */
const filledIn = (values: object): readonly string[] =>
  Object.entries(values).flatMap(([option, value]) => (value === undefined ? [] : option));

/** What was ordered stands, also where it cannot be shown just now. */
async function previewOf(
  subscription: Subscription,
  { digests }: Desk,
): Promise<Preview | undefined> {
  try {
    return await digests.preview(subscription);
  } catch (error) {
    if (error instanceof UserError && error.code === 'unavailable') return undefined;
    throw error;
  }
}
