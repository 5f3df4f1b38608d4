import type { PauseReason } from '../subscription/subscription.ts';
import { message, text } from './blocks.ts';
import { escapeLine } from './escape.ts';
import { clip, TEXT_MAX } from './limits.ts';
import type { Message } from './message.ts';
import { moment } from './moment.ts';

/** Which edition a notice is about, and what stood in its way. */
export type Mishap = {
  readonly channelId: string;
  readonly dueAt: Date;
  /** In whole sentences; some of their words are Discord's. */
  readonly problem: string;
};

/** Why a subscription rests, where no moderator wished it. */
export type Refusal = Exclude<PauseReason, 'moderator'>;

/** Discord's own words are short; a hostile proxy's need not be. */
const PROBLEM_MAX = 600;

const FIX: Readonly<Record<Refusal, string>> = {
  'no-access':
    'Give the bot **View Channel** there. `/digest doctor` names what takes it away. Then `/digest resume`.',
  'no-permission':
    '`/digest doctor` names the permission that is missing and what takes it away. Mend that, then `/digest resume`.',
  'channel-gone':
    '`/digest subscribe` sets up a digest in another channel; `/digest unsubscribe` ends this one.',
};

/** What the maker of a subscription is told when it had to be paused. Discord's Markdown. */
export const pausedWords = ({ why, ...mishap }: Mishap & { readonly why: Refusal }): string =>
  [
    `**The digest in <#${mishap.channelId}> is paused.**`,
    `The one that was due ${moment(mishap.dueAt, 'f')} could not be posted. ${saidOf(mishap)}`,
    FIX[why],
  ].join('\n');

/** What they are told when nobody can find out whether an edition was posted. Discord's Markdown. */
export const uncertainWords = (mishap: Mishap): string =>
  [
    `**A digest in <#${mishap.channelId}> may be missing.**`,
    `The one that was due ${moment(mishap.dueAt, 'f')} was sent to Discord, and no certain answer came back.`,
    saidOf(mishap),
    'It is not sent again, so that it cannot come twice. Look in the channel. If it is not there, ' +
      '`/digest run` posts the next one at once. With **Read Message History** in the channel the bot can find out by itself.',
  ].join('\n');

/** The direct message that says it. */
export const noticeCard = (words: string): Message => message(text(clip(words, TEXT_MAX)));

const saidOf = ({ problem }: Mishap) => escapeLine(clip(problem, PROBLEM_MAX));
