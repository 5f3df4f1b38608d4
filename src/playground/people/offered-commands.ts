import type { Commands, Registered } from '../commands.ts';
import { GUILD_ID } from '../world/cast.ts';
import { holds, PERMISSION, permissionsIn } from '../world/permissions.ts';
import type { Channel } from '../world/shapes.ts';
import { rolesOf, type World } from '../world/world.ts';

const IN_GUILD = 0;
const IN_BOT_DM = 1;

/** The commands that somebody may use anywhere: by what their roles allow. */
export function offeredTo(commands: Commands, userId: string): Registered[] {
  const held = permissionsIn({ userId, guildId: GUILD_ID, roles: rolesOf(userId) }, []);
  return all(commands).filter((command) => isAllowed(command, held));
}

/** The commands that a Discord client offers to somebody in a channel. */
export function offeredIn(
  world: World,
  commands: Commands,
  userId: string,
  channel: Channel,
): Registered[] {
  const direct = channel.type === 1;
  const held = world.permissions(userId, channel);
  if (!direct && !holds(held, PERMISSION.useApplicationCommands)) return [];
  return all(commands).filter(
    (command) => worksIn(command, direct) && (direct || isAllowed(command, held)),
  );
}

function all(commands: Commands): Registered[] {
  return [...commands.of(undefined), ...commands.of(GUILD_ID)];
}

function worksIn({ contexts, guild_id: guildId }: Registered, direct: boolean): boolean {
  if (guildId !== undefined) return !direct;
  const places = contexts ?? [IN_GUILD, IN_BOT_DM];
  return places.includes(direct ? IN_BOT_DM : IN_GUILD);
}

/** `null` is for everybody, and no bit at all for administrators only. */
function isAllowed({ default_member_permissions: needed }: Registered, held: bigint): boolean {
  if (needed === null) return true;
  const bits = BigInt(needed);
  return bits === 0n ? holds(held, PERMISSION.administrator) : holds(held, bits);
}
