import type { PauseReason, Subscription } from '../subscription/subscription.ts';

/** Why an edition is not where it should be, as moderators read it in the history. */

/** It came too late to be planned at all. */
export const WAS_AWAY = 'The bot was away when it was due, and came back too late to post it.';

/** The process was told to stop before it could post. */
export const RESTARTED = 'The bot was being restarted.';

/** Everybody waited for something else, and the lease had no room left for a request. */
export const NO_TIME_LEFT = 'There was no time left in this turn.';

/** Composing it threw. */
export const NOT_COMPOSED =
  'Its message could not be made, which is a fault in the bot; the operator finds it in the log.';

/** A request ended without an answer. */
export const NO_ANSWER = 'Discord gave no answer in time.';

/** The way to Discord threw, which it never should. */
export const WAY_FAILED =
  'The way to Discord failed, which is a fault in the bot; the operator finds it in the log.';

/** A request's fate is unknown and it may not be repeated before the channel was read. */
export const UNANSWERED = 'Discord gave no certain answer, so the channel is read first.';

/** The channel was read, and the message is not there. */
export const NOT_THERE = 'It was not in its channel, so it is posted again.';

/** Too late, with what stood in the way last. */
export const tooLate = (lastProblem: string | undefined): string =>
  ['It could not be posted while it was still news.', lastProblem]
    .filter((part) => part !== undefined)
    .join(' ');

/** The channel could not be read for so long that nobody will. */
export const unreadable = (problem: string): string =>
  `It may have been posted; the channel could not be read to find out. ${problem}`;

const RESTS: Readonly<Record<PauseReason, string>> = {
  moderator: 'A moderator paused the subscription before it was posted.',
  'no-access': 'The subscription is paused: the bot cannot see the channel.',
  'no-permission': 'The subscription is paused: the bot may not post in the channel.',
  'channel-gone': 'The subscription is paused: the channel is gone.',
};

/** Why nothing is posted for a subscription as it stands; `undefined` where something is. */
export function notWanted(
  { state, pausedFor, channelId }: Subscription,
  editionChannelId: string,
): string | undefined {
  if (state === 'ended') return 'The subscription was ended before it was posted.';
  if (state === 'paused') return RESTS[pausedFor ?? 'moderator'];
  return channelId === editionChannelId
    ? undefined
    : 'The subscription was moved to another channel before it was posted.';
}
