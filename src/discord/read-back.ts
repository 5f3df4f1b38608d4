import type { ReadBack } from '../delivery/sender.ts';
import type { Survey, Unsurveyed } from '../subscription/survey.ts';
import type { Http } from './http.ts';
import { lookInChannel, lookInForum, TooMuch } from './mark-search.ts';
import { outcomeOf } from './outcome.ts';
import type { Surveyor } from './survey.ts';

/** What is looked for, and where. */
export type Search = {
  readonly channelId: string;
  /** A button's `custom_id`, compared letter for letter. */
  readonly mark: string;
  /** From here on, by Discord's clock; asked for once Discord has answered something, and told the time. */
  readonly from: () => Date;
};

/** What reading takes. */
export type ReaderParts = {
  readonly http: Http;
  readonly survey: Surveyor;
  /** The bot's own user id. */
  readonly us: () => Promise<string>;
};

/**
 * Looks for a message of ours. Never rejects.
 *
 * Where the bot may not read history, Discord gives an empty list and no error. So an empty list is
 * believed only where the permission is held, and is still held after the reading.
 */
export async function readBack(search: Search, parts: ReaderParts): Promise<ReadBack> {
  try {
    const ground = await parts.survey(search.channelId);
    const obstacle = obstacleIn(ground);
    if (obstacle !== undefined || 'reason' in ground) return obstacle ?? ABSENT;
    const messageId = await look(search, ground, parts);
    if (messageId !== undefined) return { kind: 'found', messageId };
    return obstacleIn(await parts.survey(search.channelId)) ?? ABSENT;
  } catch (error) {
    return troubleOf(error);
  }
}

const ABSENT: ReadBack = { kind: 'absent' };

/** Why a list of its messages would say nothing; a channel that is gone holds none of ours. */
function obstacleIn(ground: Survey | Unsurveyed): ReadBack | undefined {
  if (!('reason' in ground)) {
    const history = ground.findings.find(({ need }) => need === 'Read Message History');
    if (history?.held === true) return undefined;
    return unreadable('Dateline has no permission Read Message History in this channel.');
  }
  if (ground.reason === 'gone') return undefined;
  if (ground.reason === 'no-answer') {
    return { kind: 'later', problem: 'Discord did not say what Dateline may read.' };
  }
  return unreadable('Dateline may not see this channel.');
}

const unreadable = (problem: string): ReadBack => ({ kind: 'unreadable', problem });

function troubleOf(error: unknown): ReadBack {
  if (error instanceof TooMuch) {
    return unreadable('Too much was written in this channel since then to read it all.');
  }
  const outcome = outcomeOf(error);
  if (outcome.kind === 'deleted') return ABSENT;
  if (outcome.kind !== 'never') return { kind: 'later', problem: outcome.problem };
  return outcome.why === 'channel-gone' ? ABSENT : unreadable(outcome.problem);
}

async function look(
  { channelId, mark, from }: Search,
  // As the channel is: its subscription may have been moved to one of another kind since.
  { guildId, kind }: Survey,
  { http, us }: ReaderParts,
): Promise<string | undefined> {
  const quest = { channelId, mark, from: from(), us: await us() };
  return kind === 'forum' ? lookInForum(quest, guildId, http) : lookInChannel(quest, http);
}
