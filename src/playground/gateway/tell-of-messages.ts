import { APPLICATION_ID } from '../world/cast.ts';
import type { Change, Kept } from '../world/message-store.ts';
import { guildIdOf } from '../world/places.ts';
import type { World } from '../world/world.ts';
import type { Gateway } from './gateway.ts';
import { INTENT } from './opcodes.ts';

const EVENT = {
  created: 'MESSAGE_CREATE',
  updated: 'MESSAGE_UPDATE',
  deleted: 'MESSAGE_DELETE',
} as const;

/**
 * Tells bots what is written, where their intents ask for it. What people write
 * in a server comes without its words: reading them is a privilege that this
 * application never asked for.
 */
export function tellOfMessages(world: World, gateway: Gateway): void {
  world.messages.changes.listen((change) => {
    if (change.kept.onlyFor !== undefined) return;
    const channel = world.channel(change.kept.message.channel_id);
    const guildId = channel === undefined ? undefined : guildIdOf(channel);
    const intent = guildId === undefined ? INTENT.directMessages : INTENT.guildMessages;
    gateway.dispatch(EVENT[change.type], told(world, change, guildId), { guildId, intent });
  });
}

function told(world: World, { type, kept }: Change, guildId: string | undefined): object {
  const { message } = kept;
  const place = guildId === undefined ? {} : { guild_id: guildId };
  if (type === 'deleted') return { id: message.id, channel_id: message.channel_id, ...place };
  const member = guildId === undefined ? undefined : world.member(message.author.id);
  const { user: _user, ...withoutUser } = member ?? { user: undefined };
  return {
    ...(guildId === undefined || mayRead(kept) ? message : wordless(message)),
    ...place,
    ...(member === undefined ? {} : { member: withoutUser }),
  };
}

function mayRead({ message }: Kept): boolean {
  return (
    message.author.id === APPLICATION_ID || message.mentions.some(({ id }) => id === APPLICATION_ID)
  );
}

function wordless(message: Kept['message']): object {
  return { ...message, content: '', embeds: [], attachments: [], components: [] };
}
