import { PermissionFlagsBits as Bit } from 'discord.js';
import type { ChannelKind } from '../subscription/subscription.ts';
import type { Finding, Need, Taking } from '../subscription/survey.ts';
import { mayEverything, takingOf } from './permissions-in.ts';
import type { Standing } from './permissions-in.ts';

/** A channel, and where we stand in it. */
export type Ground = {
  readonly kind: ChannelKind;
  readonly standing: Standing;
  /** The end of our time-out, where we are in one. */
  readonly timedOutUntil: Date | undefined;
  /** A locked thread takes messages only from those who manage threads. */
  readonly isLocked: boolean;
  /** A forum that wants a tag on every post; digests have none. */
  readonly wantsTags: boolean;
};

type Asked = {
  readonly need: Need;
  readonly bit: bigint;
  readonly vital: boolean;
  readonly why: string;
};

const SEE: Asked = {
  need: 'View Channel',
  bit: Bit.ViewChannel,
  vital: true,
  why: 'Without it the channel does not exist for the bot.',
};

/** By what a digest is posted, which has a name of its own in each kind of channel. */
const POST: Readonly<Record<ChannelKind, Asked>> = {
  text: sending('Send Messages', Bit.SendMessages, 'Digests are messages of the bot.'),
  announcement: sending('Send Messages', Bit.SendMessages, 'Digests are messages of the bot.'),
  thread: sending(
    'Send Messages in Threads',
    Bit.SendMessagesInThreads,
    'Digests are messages of the bot, and threads have a permission of their own for them.',
  ),
  // Discord asks for the same bit as for messages, and shows it under this name in forums.
  forum: sending('Create Posts', Bit.SendMessages, 'Each digest is a post of its own.'),
};

const HISTORY: Asked = {
  need: 'Read Message History',
  bit: Bit.ReadMessageHistory,
  vital: false,
  why:
    'After a crash the bot looks whether a digest arrived. ' +
    'Without it such a digest stays uncertain, and is not posted again.',
};

const PREVIEWS: Asked = {
  need: 'Embed Links',
  bit: Bit.EmbedLinks,
  vital: false,
  why: 'Links show a preview.',
};

const PINGS: Asked = {
  need: 'Mention Everyone',
  bit: Bit.MentionEveryone,
  vital: false,
  why:
    'Only for subscriptions that ping a role which not everybody may mention. ' +
    'The bot never pings @everyone or @here.',
};

/** What goes with the right to post, whether an overwrite takes that or a time-out. */
const GOES_WITH_POSTING: ReadonlySet<Need> = new Set(['Embed Links', 'Mention Everyone']);

/** Each thing that digests need in this channel, the vital ones first, and what takes it away. */
export function findingsOn(ground: Ground): readonly Finding[] {
  const post = POST[ground.kind];
  return [SEE, post, HISTORY, PREVIEWS, PINGS].map(({ bit, ...asked }) => {
    const taken = takenHere({ bit, ...asked }, post, ground);
    return { ...asked, held: taken === undefined, taken };
  });
}

/**
 * Overwrites and roles first, as they stay; then what is only lost with another permission, so that
 * nobody is sent to mend what is not broken; then what passes or lies elsewhere.
 */
function takenHere({ need, bit }: Asked, post: Asked, ground: Ground): Taking | undefined {
  const { standing } = ground;
  const taken = takingOf(bit, standing);
  if (taken !== undefined || need === SEE.need) return taken;
  if (takingOf(SEE.bit, standing) !== undefined) return { by: 'follows', need: SEE.need };
  if (need === post.need) return closedTo(ground) ?? timeOut(ground);
  const isLostWithPosting =
    GOES_WITH_POSTING.has(need) && (takingOf(post.bit, standing) ?? timeOut(ground)) !== undefined;
  return isLostWithPosting ? { by: 'follows', need: post.need } : undefined;
}

/** What keeps everybody out who could post otherwise. */
function closedTo({ isLocked, wantsTags, standing }: Ground): Taking | undefined {
  if (wantsTags) {
    const what = 'This forum wants a tag on every post, and digests have none.';
    return { by: 'other', what };
  }
  if (!isLocked || takingOf(Bit.ManageThreads, standing) === undefined) return undefined;
  return { by: 'other', what: 'The thread is locked.' };
}

function timeOut({ timedOutUntil, standing }: Ground): Taking | undefined {
  if (timedOutUntil === undefined || mayEverything(standing)) return undefined;
  const until = timedOutUntil.toISOString().slice(0, 16).replace('T', ' ');
  return { by: 'other', what: `The bot is in a time-out until ${until} UTC.` };
}

function sending(need: Need, bit: bigint, why: string): Asked {
  return { need, bit, vital: true, why };
}
