import { asApiCommand, asApiUser } from '../discord-types.ts';
import { offeredTo } from '../people/offered-commands.ts';
import { isSeenBy, shown } from '../people/shown-message.ts';
import type { State } from '../protocol.ts';
import { BOT, GUILD_ID, PEOPLE, ROLES, ROLES_OF } from '../world/cast.ts';
import { GUILD_NAME } from '../world/guild.ts';
import { rolesOf } from '../world/world.ts';
import type { Scene } from './page-events.ts';
import { shownPlaces } from './shown-places.ts';

/** Everything that the page shows to this person at first. */
export function pageState(scene: Scene, personId: string): State {
  const { world, commands, gateway, read, clockDesk } = scene;
  const places = shownPlaces(world, personId);
  const ofBot = rolesOf(BOT.id);
  const messagesIn = (channelId: string) =>
    world.messages
      .in(channelId)
      .filter((kept) => isSeenBy(kept, personId))
      .map((kept) => shown(kept, read));
  return {
    people: PEOPLE.map(({ user, role }) => ({
      user: asApiUser(user),
      role,
      roles: ROLES_OF[user.id] ?? [],
    })),
    bot: { user: asApiUser(BOT), online: gateway.isOnline() },
    guild: { id: GUILD_ID, name: GUILD_NAME },
    roles: ROLES.map((role) => ({ id: role.id, name: role.name, ofBot: ofBot.includes(role) })),
    clock: { now: clockDesk.now().toISOString(), movable: clockDesk.movable },
    ...places,
    commands: offeredTo(commands, personId).map(asApiCommand),
    messages: Object.fromEntries(places.channels.map(({ id }) => [id, messagesIn(id)])),
  };
}
