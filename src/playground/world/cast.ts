import type { Role, User } from './shapes.ts';
import { bitsOf } from './permissions.ts';

/** Who and what is there when the playground opens. The ids never change, so that addresses to them keep. */
export const GUILD_ID = '1110000000000000001';
/** A bot's user and its application have one id at Discord as well. */
export const APPLICATION_ID = '1110000000000000002';

/** The channels of the server, by name. */
export const CHANNEL = {
  briefings: '1110000000000000011',
  news: '1110000000000000012',
  /** Where the bot may read and may not post. */
  quiet: '1110000000000000013',
  /** One for announcements, which other servers may follow. */
  announcements: '1110000000000000014',
  /** A forum: each digest is a post of its own there. */
  forum: '1110000000000000015',
  /** A thread in #news. */
  thread: '1110000000000000016',
} as const;

/** Who looks after the server: Sam. */
export const MODERATORS = '1110000000000000021';
/** A role that anybody may ping. */
export const EARLY_READERS = '1110000000000000023';
const BOT_ROLE = '1110000000000000022';
/** The server belongs to somebody who is not at the page: an owner may do everything, which shows nothing. */
export const OWNER_ID = '1110000000000000039';

/** The bot’s own user. */
export const BOT: User = user(APPLICATION_ID, 'Dateline', 'Dateline', true);

const ROBIN = user('1110000000000000031', 'robin', 'Robin', false);
const SAM = user('1110000000000000032', 'sam', 'Sam', false);

/** Somebody who sits at the page. */
export type Sitter = { readonly user: User; readonly role: 'reader' | 'moderator' };

/** Everybody who can sit at the page. */
export const PEOPLE: readonly Sitter[] = [
  { user: ROBIN, role: 'reader' },
  { user: SAM, role: 'moderator' },
];

/** Somebody at the page by the name they are shown under. Throws where nobody has it. */
export function personNamed(name: string): Sitter {
  const person = PEOPLE.find(({ user: { global_name: shown } }) => shown === name);
  if (person === undefined) throw new Error(`Nobody here is called ${name}.`);
  return person;
}

/** Direct messages with the bot, one channel a person. */
export const DIRECT: Readonly<Record<string, string>> = {
  [ROBIN.id]: '1110000000000000041',
  [SAM.id]: '1110000000000000042',
};

const EVERYDAY = bitsOf([
  'viewChannel',
  'sendMessages',
  'embedLinks',
  'attachFiles',
  'readMessageHistory',
  'useApplicationCommands',
  'createPublicThreads',
  'sendMessagesInThreads',
]);

/** The roles of the server, lowest first. */
export const ROLES: readonly Role[] = [
  role(GUILD_ID, '@everyone', EVERYDAY, 0),
  { ...role(EARLY_READERS, 'Early readers', 0n, 1), mentionable: true },
  role(
    MODERATORS,
    'Moderators',
    bitsOf(['manageChannels', 'manageMessages', 'manageThreads', 'mentionEveryone']),
    2,
  ),
  { ...role(BOT_ROLE, 'Dateline', EVERYDAY, 3), managed: true, tags: { bot_id: APPLICATION_ID } },
];

/** A role of the server by its id. */
export const roleWithId = (id: string): Role | undefined => ROLES.find((each) => each.id === id);

/** The roles that each member has beside @everyone. */
export const ROLES_OF: Readonly<Record<string, readonly string[]>> = {
  [ROBIN.id]: [EARLY_READERS],
  [SAM.id]: [MODERATORS, EARLY_READERS],
  [APPLICATION_ID]: [BOT_ROLE],
};

function user(id: string, username: string, name: string, bot: boolean): User {
  return {
    id,
    username,
    discriminator: '0',
    global_name: bot ? null : name,
    avatar: null,
    banner: null,
    accent_color: null,
    avatar_decoration_data: null,
    primary_guild: null,
    flags: 0,
    public_flags: 0,
    ...(bot ? { bot } : {}),
  };
}

function role(id: string, name: string, permissions: bigint, position: number): Role {
  return {
    id,
    name,
    permissions: String(permissions),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    managed: false,
    mentionable: false,
    flags: 0,
  };
}
