import { asApiChannel } from '../discord-types.ts';
import type { ShownPlaces } from '../protocol.ts';
import { holds, PERMISSION } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { botPermissions } from './bot-may.ts';

/** The places that this person may see, and what the bot may do in the server's channels among them. */
export function shownPlaces(world: World, personId: string): ShownPlaces {
  const inServer = world.guildChannels();
  const direct = world.directChannel(personId);
  const places = [...inServer, ...world.threads(), ...(direct === undefined ? [] : [direct])];
  const isSeen = (place: (typeof places)[number]) =>
    holds(world.permissions(personId, place), PERMISSION.viewChannel);
  const rules = inServer.filter(isSeen).map((each) => [each.id, botPermissions(world, each)]);
  return {
    channels: places.filter(isSeen).map(asApiChannel),
    botMay: Object.fromEntries(rules),
  };
}
