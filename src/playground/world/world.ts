import type { Clock } from '../../clock.ts';
import { momentOf, snowflakes } from '../snowflake.ts';
import { BOT, GUILD_ID, PEOPLE, ROLES, ROLES_OF, type Sitter } from './cast.ts';
import { type FileStore, fileStore } from './file-store.ts';
import { type MessageStore, messageStore } from './message-store.ts';
import { bitsOf, holds, IN_TIME_OUT, PERMISSION, permissionsIn } from './permissions.ts';
import { createPlaces, type Places } from './places.ts';
import type { Channel, Member, User } from './shapes.ts';

/** How many messages a channel keeps, unless said. */
const MESSAGES_KEPT = 500;

/** One small Discord: a server, its channels, the people in it, and what they wrote. */
export type World = Places & {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly messages: MessageStore;
  /** What came with messages, served below the world's own address. */
  readonly files: FileStore;
  readonly person: (userId: string) => Sitter | undefined;
  readonly user: (userId: string) => User | undefined;
  readonly member: (userId: string) => Member | undefined;
  /** What somebody may do in a channel; everything that people do there, in direct messages. */
  readonly permissions: (userId: string, channel: Channel) => bigint;
  /** Puts a member into a time-out until then: they may read, and do nothing else. */
  readonly timeOut: (userId: string, until: Date) => void;
};

/** The world as it is when the playground opens. */
export function createWorld(
  clock: Clock,
  messagesKept = MESSAGES_KEPT,
  origin = 'http://127.0.0.1',
): World {
  const { noteMessage, ...places } = createPlaces(clock);
  const messages = messageStore(messagesKept);
  const timeOuts = new Map<string, Date>();
  messages.changes.listen(noteMessage);

  const timeOutOf = (userId: string) => {
    const until = timeOuts.get(userId);
    return until !== undefined && until > clock.now() ? until : undefined;
  };

  const newId = snowflakes(clock);
  return {
    ...places,
    clock,
    newId,
    messages,
    files: fileStore(origin, newId),
    person: (userId) => PEOPLE.find(({ user }) => user.id === userId),
    user: userWithId,
    member: (userId) => memberWith(userId, timeOutOf(userId)),
    timeOut: (userId, until) => void timeOuts.set(userId, until),

    permissions(userId, place) {
      if (place.type === 1) return IN_DIRECT_MESSAGES;
      const standing = { userId, guildId: GUILD_ID, roles: rolesOf(userId) };
      const held = permissionsIn(standing, places.overwritesOf(place));
      const bound = timeOutOf(userId) !== undefined && !holds(held, PERMISSION.administrator);
      return bound ? held & IN_TIME_OUT : held;
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

function userWithId(userId: string): User | undefined {
  if (userId === BOT.id) return BOT;
  return PEOPLE.find((person) => person.user.id === userId)?.user;
}

function memberWith(userId: string, timeOut: Date | undefined): Member | undefined {
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
    communication_disabled_until: timeOut?.toISOString() ?? null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}
