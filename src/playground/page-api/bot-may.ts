import { NotPossible } from '../people/not-possible.ts';
import type { BotPermission, PermissionSwitch } from '../protocol.ts';
import { APPLICATION_ID } from '../world/cast.ts';
import { holds, PERMISSION, type PermissionName } from '../world/permissions.ts';
import type { GuildChannel } from '../world/shapes.ts';
import { rolesOf, type World } from '../world/world.ts';

/** The permissions that have a switch at the page, by the words of Discord's own settings. */
export const SWITCHED = {
  'View Channel': 'viewChannel',
  'Send Messages': 'sendMessages',
  'Send Messages in Threads': 'sendMessagesInThreads',
  'Embed Links': 'embedLinks',
  'Read Message History': 'readMessageHistory',
} as const satisfies Record<string, PermissionName>;

/** A permission by those words. */
export type SwitchedName = keyof typeof SWITCHED;

const NAMES = Object.entries(SWITCHED);

/** What the bot may do in a channel, and for whom an overwrite of the channel takes it away. */
export function botPermissions(world: World, channel: GuildChannel): BotPermission[] {
  const held = world.permissions(APPLICATION_ID, channel);
  return NAMES.map(([words, name]) => ({
    name: words,
    held: holds(held, PERMISSION[name]),
    deniedFor: channel.permission_overwrites
      .filter(({ deny }) => holds(BigInt(deny), PERMISSION[name]))
      .map(({ id }) => id),
  }));
}

/** Whom a switch can take something from so that the bot feels it: itself, and the roles it has. */
function whomToDeny(): string[] {
  return [APPLICATION_ID, ...rolesOf(APPLICATION_ID).map(({ id }) => id)];
}

/** Takes a permission away in a channel, or gives it back. Throws `NotPossible` where there is nothing to switch. */
export function switchPermission(
  world: World,
  asked: PermissionSwitch & { readonly name: SwitchedName },
): void {
  const { channelId, whom, name, denied } = asked;
  const channel = world.guildChannels().find(({ id }) => id === channelId);
  if (channel === undefined)
    throw new NotPossible('Only channels of the server have permissions.', 404);
  if (!whomToDeny().includes(whom)) throw new NotPossible('Dateline does not have this role.');
  const bit = PERMISSION[SWITCHED[name]];
  const before = BigInt(channel.permission_overwrites.find(({ id }) => id === whom)?.deny ?? 0);
  const bits = denied ? before | bit : before & ~bit;
  world.denyBits(channelId, whom, bits);
}
