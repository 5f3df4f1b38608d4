import { ChannelType, MessageType } from 'discord.js';
import { opened } from '../../../src/playground/page/state/changes.js';
import type { Person, ShownMessage, State } from '../../../src/playground/protocol.ts';
import { command } from './commands.ts';

export const CHANNEL = '1110000000000000012';

const person = (id: string, name: string, role: Person['role']): Person => ({
  user: { id, username: name, global_name: name, discriminator: '0', avatar: null },
  role,
  roles: [],
});

export const ROBIN = person('1110000000000000031', 'Robin', 'reader');
export const SAM = person('1110000000000000032', 'Sam', 'moderator');
const BOT = { ...person('1110000000000000002', 'Dateline', 'reader').user, bot: true };

/** A playground with two people, two channels and nothing said. */
export const state: State = {
  people: [ROBIN, SAM],
  bot: { user: BOT, online: true },
  guild: { id: '1110000000000000001', name: 'Newsroom' },
  roles: [{ id: '1110000000000000001', name: '@everyone', ofBot: true }],
  clock: { now: '2026-11-03T07:00:00.000Z', movable: true },
  botMay: {},
  channels: ['1110000000000000011', CHANNEL].map((id) => ({
    id,
    type: ChannelType.GuildText,
    name: `channel-${id}`,
    guild_id: '1110000000000000001',
    position: 0,
  })),
  commands: [command('help')],
  messages: {},
};

export const firstPage = () => opened(state, { channelId: CHANNEL });

/** A message that says nothing but its id. */
export function message(id: string): ShownMessage {
  return {
    id,
    channel_id: CHANNEL,
    author: BOT,
    content: id,
    timestamp: '2026-05-20T12:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: MessageType.Default,
    components: [],
    markdown: {},
  };
}

type Attempt = ReturnType<typeof firstPage>['attempts'][number];

/** A command that waits for its answer. */
export function attempt(more: Partial<Attempt>): Attempt {
  return {
    id: 'a',
    ticket: undefined,
    channelId: CHANNEL,
    label: '/help',
    messageId: undefined,
    customId: undefined,
    problem: undefined,
    ...more,
  };
}
