import { z } from 'zod';
import type { Standing } from './permissions-in.ts';
import { bitsSchema, idSchema, listOf, maybe } from './wire.ts';

const bits = bitsSchema.transform(BigInt);

/** What a channel gives and takes. */
export const overwritesSchema = listOf(z.object({ id: idSchema, allow: bits, deny: bits }));

/** A server: whose it is, and its roles. */
export const guildSchema = z.object({
  id: idSchema,
  owner_id: idSchema,
  roles: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      permissions: bits,
      position: z.number(),
      mentionable: maybe(z.boolean()),
    }),
  ),
});

export type Guild = z.output<typeof guildSchema>;

/** A member before a channel with these overwrites. */
export const standingIn = (
  guild: Guild,
  { userId, roleIds }: { readonly userId: string; readonly roleIds: readonly string[] },
  overwrites: Standing['overwrites'],
): Standing => ({
  userId,
  guildId: guild.id,
  isOwner: guild.owner_id === userId,
  roles: guild.roles.filter(({ id }) => id === guild.id || roleIds.includes(id)),
  overwrites,
});
