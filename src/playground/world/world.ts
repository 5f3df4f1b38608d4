import type { Clock } from '../../clock.ts';
import { momentOf, snowflakes } from '../snowflake.ts';
import {
  APPLICATION_ID,
  BOT,
  CHANNEL,
  DIRECT,
  GUILD_ID,
  PEOPLE,
  ROLES,
  ROLES_OF,
  type Sitter,
} from './cast.ts';
import { type MessageStore, messageStore } from './message-store.ts';
import { bitsOf, type PermissionName, permissionsIn } from './permissions.ts';
import type { Channel, DirectChannel, Member, Overwrite, TextChannel, User } from './shapes.ts';

/** How many messages a channel keeps. */
const MESSAGES_KEPT = 500;

/** One small Discord: a server, its channels, the people in it, and what they wrote. */
export type World = {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly messages: MessageStore;
  /** The channels of the server, in the order of their display. */
  readonly guildChannels: () => readonly TextChannel[];
  readonly channel: (id: string) => Channel | undefined;
  /** A person's direct messages with the bot. */
  readonly directChannel: (userId: string) => DirectChannel | undefined;
  readonly person: (userId: string) => Sitter | undefined;
  readonly user: (userId: string) => User | undefined;
  readonly member: (userId: string) => Member | undefined;
  /** What somebody may do in a channel; everything that people do there, in direct messages. */
  readonly permissions: (userId: string, channel: Channel) => bigint;
  /** Takes permissions from a member in a channel of the server; an empty list gives all back. */
  readonly deny: (channelId: string, userId: string, names: readonly PermissionName[]) => void;
};

/** The world as it is when the playground opens. */
export function createWorld(clock: Clock): World {
  const newId = snowflakes(clock);
  const guild = new Map(guildChannels().map((channel) => [channel.id, channel]));
  const direct = new Map(directChannels().map((channel) => [channel.id, channel]));
  const channel = (id: string): Channel | undefined => guild.get(id) ?? direct.get(id);
  const messages = messageStore(MESSAGES_KEPT);

  messages.changes.listen(({ type, kept }) => {
    const place = channel(kept.message.channel_id);
    if (type === 'created' && kept.onlyFor === undefined && place !== undefined) {
      place.last_message_id = kept.message.id;
    }
  });

  return {
    clock,
    newId,
    messages,
    channel,
    guildChannels: () => Array.from(guild.values()),
    directChannel: (userId) => direct.get(DIRECT[userId] ?? ''),
    person: (userId) => PEOPLE.find(({ user }) => user.id === userId),
    user: userWithId,
    member,
    permissions: (userId, place) => permissionsOf(userId, place),
    deny(channelId, userId, names) {
      const place = guild.get(channelId);
      if (place === undefined) return;
      const others = place.permission_overwrites.filter(({ id }) => id !== userId);
      place.permission_overwrites =
        names.length === 0 ? others : [...others, denial(userId, names)];
    },
  };
}

/** The roles of a member, @everyone first. */
export function rolesOf(userId: string) {
  const ids = [GUILD_ID, ...(ROLES_OF[userId] ?? [])];
  return ROLES.filter(({ id }) => ids.includes(id));
}

const IN_DIRECT_MESSAGES = bitsOf([
  'viewChannel',
  'sendMessages',
  'embedLinks',
  'attachFiles',
  'readMessageHistory',
  'useApplicationCommands',
]);

function permissionsOf(userId: string, place: Channel): bigint {
  if (!(place.type === 0)) return IN_DIRECT_MESSAGES;
  const standing = { userId, guildId: GUILD_ID, roles: rolesOf(userId) };
  return permissionsIn(standing, place.permission_overwrites);
}

function userWithId(userId: string): User | undefined {
  if (userId === BOT.id) return BOT;
  return PEOPLE.find((person) => person.user.id === userId)?.user;
}

function member(userId: string): Member | undefined {
  const who = userWithId(userId);
  if (who === undefined) return undefined;
  return {
    user: who,
    nick: null,
    avatar: null,
    banner: null,
    roles: ROLES_OF[userId] ?? [],
    joined_at: new Date(momentOf(userId)).toISOString(),
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}

function guildChannels(): TextChannel[] {
  return [
    textChannel(CHANNEL.briefings, 'briefings', 'What is known, in a minute', []),
    textChannel(CHANNEL.news, 'news', 'Where digests arrive', []),
    textChannel(CHANNEL.quiet, 'quiet', 'Dateline may read here, and may not post', [
      denial(APPLICATION_ID, ['sendMessages']),
    ]),
  ].map((channel, position) => ({ ...channel, position }));
}

function textChannel(
  id: string,
  name: string,
  topic: string,
  overwrites: readonly Overwrite[],
): TextChannel {
  return {
    id,
    type: 0,
    guild_id: GUILD_ID,
    name,
    topic,
    position: 0,
    parent_id: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: null,
    last_pin_timestamp: null,
    flags: 0,
    permission_overwrites: overwrites,
  };
}

function directChannels(): DirectChannel[] {
  return PEOPLE.map((person) => ({
    id: DIRECT[person.user.id] ?? '',
    type: 1,
    flags: 0,
    last_message_id: null,
    recipients: [person.user],
  }));
}

function denial(userId: string, names: readonly PermissionName[]): Overwrite {
  return { id: userId, type: 1, allow: '0', deny: String(bitsOf(names)) };
}
