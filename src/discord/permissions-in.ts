import { PermissionFlagsBits } from 'discord.js';
import type { Taking } from '../subscription/survey.ts';

/** A role as the server has it. */
export type Role = {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
  /** Higher ones stand above lower ones. */
  readonly position: number;
};

/** What a channel gives to or takes from one role or one member. */
export type Overwrite = { readonly id: string; readonly allow: bigint; readonly deny: bigint };

/** A member of a server, before a channel. */
export type Standing = {
  readonly userId: string;
  /** The server's id, which is also that of everyone's role. */
  readonly guildId: string;
  readonly isOwner: boolean;
  /** Those that the member has, everyone's among them. */
  readonly roles: readonly Role[];
  /** Those of the channel; of its parent, for a thread. */
  readonly overwrites: readonly Overwrite[];
};

/** Whether roles and overwrites are no matter: the server's owner, or an administrator. */
export const mayEverything = ({ isOwner, roles }: Standing): boolean =>
  isOwner || roles.some(({ permissions }) => has(permissions, PermissionFlagsBits.Administrator));

/**
 * What takes one permission away in a channel; `undefined` where it is held.
 *
 * Discord adds up the roles, then lets the overwrites for everyone, for the roles and for the member
 * speak in this order, each first denying, then allowing. So the last that speaks of a permission
 * decides, and this asks from the last to the first. Of several roles that deny, it names the highest.
 */
export function takingOf(permission: bigint, standing: Standing): Taking | undefined {
  if (mayEverything(standing)) return undefined;
  const { userId, guildId, roles, overwrites } = standing;
  const everyone = roles.filter(({ id }) => id === guildId);
  const others = roles.filter(({ id }) => id !== guildId).toSorted(highestFirst);

  const own = overwrites.find(({ id }) => id === userId);
  if (own !== undefined && has(own.allow, permission)) return undefined;
  if (own !== undefined && has(own.deny, permission)) return { by: 'member-overwrite' };
  for (const step of [others, everyone]) {
    const spoken = overwritesFor(step, overwrites);
    if (spoken.some(({ overwrite }) => has(overwrite.allow, permission))) return undefined;
    const denying = spoken.find(({ overwrite }) => has(overwrite.deny, permission));
    if (denying !== undefined) return takenFrom(denying.role);
  }
  const granted = roles.some(({ permissions }) => has(permissions, permission));
  return granted ? undefined : { by: 'nobody-grants' };
}

/** The roles that the channel speaks of, in their order, each with what it says. */
function overwritesFor(roles: readonly Role[], overwrites: readonly Overwrite[]) {
  return roles.flatMap((role) => {
    const overwrite = overwrites.find(({ id }) => id === role.id);
    return overwrite === undefined ? [] : [{ role, overwrite }];
  });
}

const takenFrom = ({ id, name }: Role): Taking => ({
  by: 'role-overwrite',
  roleId: id,
  roleName: name,
});

const has = (bits: bigint, permission: bigint): boolean => (bits & permission) !== 0n;

const highestFirst = (a: Role, b: Role): number => b.position - a.position;
