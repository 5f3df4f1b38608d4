import { asApiChannel, asApiCommand, asApiUser } from '../discord-types.ts';
import { offeredTo } from '../people/offered-commands.ts';
import { isSeenBy, shown } from '../people/shown-message.ts';
import type { State } from '../protocol.ts';
import { BOT, GUILD_ID, PEOPLE } from '../world/cast.ts';
import { GUILD_NAME } from '../world/guild.ts';
import { holds, PERMISSION } from '../world/permissions.ts';
import type { Scene } from './page-events.ts';

/** Everything that the page shows to this person at first. */
export function pageState({ world, commands, gateway, read }: Scene, personId: string): State {
  const direct = world.directChannel(personId);
  const channels = [...world.guildChannels(), ...(direct === undefined ? [] : [direct])].filter(
    (channel) => holds(world.permissions(personId, channel), PERMISSION.viewChannel),
  );
  const messagesIn = (channelId: string) =>
    world.messages
      .in(channelId)
      .filter((kept) => isSeenBy(kept, personId))
      .map((kept) => shown(kept, read));
  return {
    people: PEOPLE.map(({ user, role }) => ({ user: asApiUser(user), role })),
    bot: { user: asApiUser(BOT), online: gateway.isOnline() },
    guild: { id: GUILD_ID, name: GUILD_NAME },
    channels: channels.map(asApiChannel),
    commands: offeredTo(commands, personId).map(asApiCommand),
    messages: Object.fromEntries(channels.map(({ id }) => [id, messagesIn(id)])),
  };
}
