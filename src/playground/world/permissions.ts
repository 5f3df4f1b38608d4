import type { Overwrite } from './shapes.ts';

/** The permissions that the playground knows by name; Discord's bits. */
export const PERMISSION = {
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useApplicationCommands: 1n << 31n,
  manageThreads: 1n << 34n,
  createPublicThreads: 1n << 35n,
  sendMessagesInThreads: 1n << 38n,
} as const;

/** A permission by its name here. */
export type PermissionName = keyof typeof PERMISSION;

/** What Discord leaves to a member in a time-out. */
export const IN_TIME_OUT = PERMISSION.viewChannel | PERMISSION.readMessageHistory;

/** Every bit that a member of a server can hold. */
const EVERYTHING = (1n << 53n) - 1n;

/** Somebody's standing in a server: the permissions of their roles, and which roles these are. */
export type Standing = {
  readonly userId: string;
  readonly guildId: string;
  readonly roles: readonly { readonly id: string; readonly permissions: string }[];
};

/**
 * What somebody may do in a channel, as Discord computes it: the roles together,
 * then the overwrites for everyone, for the roles, for the member; an
 * administrator may do everything.
 */
export function permissionsIn(standing: Standing, overwrites: readonly Overwrite[]): bigint {
  const base = together(standing.roles.map(({ permissions }) => permissions));
  if ((base & PERMISSION.administrator) !== 0n) return EVERYTHING;
  const roleIds = standing.roles.map(({ id }) => id).filter((id) => id !== standing.guildId);
  const forEveryone = apply(base, named(overwrites, [standing.guildId]));
  const forRoles = apply(forEveryone, named(overwrites, roleIds));
  return apply(forRoles, named(overwrites, [standing.userId]));
}

/** Whether every bit of `wanted` is among `held`. */
export function holds(held: bigint, wanted: bigint): boolean {
  return (held & wanted) === wanted;
}

/** The bits of several named permissions. */
export function bitsOf(names: readonly PermissionName[]): bigint {
  return names.reduce((bits, name) => bits | PERMISSION[name], 0n);
}

function together(bits: readonly string[]): bigint {
  return bits.reduce((sum, each) => sum | BigInt(each), 0n);
}

function named(overwrites: readonly Overwrite[], ids: readonly string[]): Overwrite[] {
  return overwrites.filter(({ id }) => ids.includes(id));
}

function apply(base: bigint, overwrites: readonly Overwrite[]): bigint {
  const denied = together(overwrites.map(({ deny }) => deny));
  const allowed = together(overwrites.map(({ allow }) => allow));
  return (base & ~denied) | allowed;
}
