import {
  APPLICATION_ID,
  CHANNEL,
  DIRECT,
  GUILD_ID,
  MODERATORS,
  OWNER_ID,
  PEOPLE,
  roleWithId,
} from './cast.ts';
import { bitsOf, PERMISSION } from './permissions.ts';
import type {
  DirectChannel,
  ForumChannel,
  GuildChannel,
  Overwrite,
  TextChannel,
  Thread,
} from './shapes.ts';

/** A week: how long the threads here stay open without a message. */
export const WEEK_IN_MINUTES = 10_080;

/** Moderators see every channel, also one that is hidden from everybody else. */
const MODERATORS_SEE: Overwrite = {
  id: MODERATORS,
  type: 0,
  allow: String(PERMISSION.viewChannel),
  deny: '0',
};

/** What takes permissions from a member or from a role. */
export function denial(whom: string, bits: bigint): Overwrite {
  const type = roleWithId(whom) === undefined ? 1 : 0;
  return { id: whom, type, allow: '0', deny: String(bits) };
}

/** The channels of the server when the playground opens, in the order of their display. */
export function firstChannels(): GuildChannel[] {
  const forum: ForumChannel = {
    ...inGuild(CHANNEL.forum, 'reading-room', 'Each digest is a post of its own here', 4),
    type: 15,
    available_tags: [],
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: 0,
  };
  const quiet = textChannel(CHANNEL.quiet, 'quiet', 'Dateline may read here, and may not post', 2);
  return [
    textChannel(CHANNEL.briefings, 'briefings', 'What is known, in a minute', 0),
    textChannel(CHANNEL.news, 'news', 'Where digests arrive', 1),
    {
      ...quiet,
      permission_overwrites: [
        ...quiet.permission_overwrites,
        denial(APPLICATION_ID, bitsOf(['sendMessages', 'sendMessagesInThreads'])),
      ],
    },
    {
      ...textChannel(CHANNEL.announcements, 'announcements', 'What other servers may follow', 3),
      type: 5,
    },
    forum,
  ];
}

/** The thread in #news, as if it had been opened at this moment. */
export function firstThread(now: Date): Thread {
  return newThread(
    {
      id: CHANNEL.thread,
      parentId: CHANNEL.news,
      type: 11,
      name: 'Late edition',
      ownerId: OWNER_ID,
    },
    now,
  );
}

/** Each person's direct messages with the bot. */
export function firstDirectChannels(): DirectChannel[] {
  return PEOPLE.map((person) => ({
    id: DIRECT[person.user.id] ?? '',
    type: 1,
    flags: 0,
    last_message_id: null,
    recipients: [person.user],
  }));
}

/** What a thread is opened with. */
export type Opening = {
  readonly id: string;
  readonly parentId: string;
  readonly type: Thread['type'];
  readonly name: string;
  readonly ownerId: string;
  /** After so many minutes without a message it is archived; a week, unless said. */
  readonly restsAfter?: number;
};

/** A thread in which nothing was written yet. */
export function newThread(opening: Opening, now: Date): Thread {
  const { id, parentId, type, name, ownerId, restsAfter = WEEK_IN_MINUTES } = opening;
  return {
    id,
    type,
    guild_id: GUILD_ID,
    parent_id: parentId,
    owner_id: ownerId,
    name,
    rate_limit_per_user: 0,
    last_message_id: null,
    last_pin_timestamp: null,
    flags: 0,
    member_count: 1,
    message_count: 0,
    total_message_sent: 0,
    thread_metadata: {
      archived: false,
      archive_timestamp: now.toISOString(),
      auto_archive_duration: restsAfter,
      locked: false,
      create_timestamp: now.toISOString(),
    },
  };
}

/** An ordinary channel of the server. */
export function textChannel(
  id: string,
  name: string,
  topic: string,
  position: number,
): TextChannel {
  return { ...inGuild(id, name, topic, position), type: 0 };
}

function inGuild(id: string, name: string, topic: string, position: number) {
  return {
    id,
    guild_id: GUILD_ID,
    name,
    topic,
    position,
    parent_id: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: null,
    last_pin_timestamp: null,
    flags: 0,
    permission_overwrites: [MODERATORS_SEE],
  };
}
