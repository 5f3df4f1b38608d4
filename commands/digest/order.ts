import type { Asker, Options, Values } from '../../src/command.ts';
import type { Desk } from '../../src/desk.ts';
import { invalid } from '../../src/errors.ts';
import { suggestDays } from '../../src/subscription/days.ts';
import type { Order } from '../../src/subscription/subscription.ts';
import { suggestTimes } from '../../src/subscription/time-of-day.ts';
import { suggestZones } from '../../src/subscription/zones.ts';
import { daysFrom, timeFrom, zoneFrom } from './schedule.ts';
import { readTopics, suggestTopics, TOPICS_TEXT_MAX } from './topics.ts';

/** The options by which a digest is ordered, as they are for one that exists: what is left out stays. */
export const ORDER_OPTIONS = {
  topics: {
    kind: 'text',
    description: 'One or more topics, separated by commas; or everything',
    required: false,
    maxLength: TOPICS_TEXT_MAX,
    suggest: async (typed: string, desk: Desk) => suggestTopics(typed, desk),
  },
  time: {
    kind: 'text',
    description: 'When it is due: 07:30, 7:30 pm, noon',
    required: false,
    maxLength: 20,
    suggest: async (typed: string) => suggestTimes(typed),
  },
  timezone: {
    kind: 'text',
    description: 'By the clock of which place: a city or a zone',
    required: false,
    maxLength: 60,
    suggest: async (typed: string, desk: Desk) => suggestZones(typed, desk.now()),
  },
  channel: {
    kind: 'channel',
    description: 'Where it is posted: a channel, a thread or a forum',
    required: false,
  },
  days: {
    kind: 'text',
    description: 'On which days: every day, weekdays, Mon and Thu',
    required: false,
    maxLength: 100,
    suggest: async (typed: string) => suggestDays(typed),
  },
  ping: { kind: 'role', description: 'A role that each digest pings', required: false },
  quiet: { kind: 'flag', description: 'Post it without a push notification', required: false },
  'when-empty': {
    kind: 'text',
    description: 'What to do when there is nothing new',
    required: false,
    choices: [
      { name: 'Post nothing', value: 'nothing' },
      { name: 'Post one line that says so', value: 'line' },
    ],
  },
} as const satisfies Options;

/** What may be filled in, whether or not it must. */
export type OrderValues = Values<typeof ORDER_OPTIONS>;

/** What an order says, but for its channel. */
export type Wishes = Omit<Order, 'channelId' | 'channelKind'>;

/** What those options ask for that are always optional. */
type Extras = Pick<Wishes, 'days' | 'pingRole' | 'quiet' | 'whenEmpty'>;

/**
 * What was filled in, read; what was not is left out.
 *
 * @throws UserError for the first option that cannot be read.
 */
export async function readWishes(
  values: OrderValues,
  desk: Desk,
  asker: Asker,
): Promise<Partial<Wishes>> {
  const { topics, time, timezone } = values;
  return {
    ...(topics !== undefined && { topics: await readTopics(topics, desk) }),
    ...(time !== undefined && { time: timeFrom(time) }),
    ...(timezone !== undefined && { zone: zoneFrom(timezone, desk.now()) }),
    ...readExtras(values, asker),
  };
}

/**
 * The same for what is always optional.
 *
 * @throws UserError for the first option that cannot be read.
 */
export function readExtras(values: OrderValues, asker: Asker): Partial<Extras> {
  const { days, ping, quiet, 'when-empty': whenEmpty } = values;
  if (ping !== undefined && ping === asker.guildId) throw everyone();
  return {
    ...(days !== undefined && { days: daysFrom(days) }),
    ...(ping !== undefined && { pingRole: ping }),
    ...(quiet !== undefined && { quiet }),
    ...(whenEmpty !== undefined && { whenEmpty: whenEmpty === 'line' ? 'line' : 'nothing' }),
  };
}

const everyone = () =>
  invalid({
    what: 'A digest never pings everyone.',
    why: 'Each member decides about their notifications; a role is what one can join and leave.',
    fix: 'Choose another role for “ping”, or leave it out.',
  });
