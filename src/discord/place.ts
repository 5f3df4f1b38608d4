import { PermissionFlagsBits } from 'discord.js';
import { z } from 'zod';
import type { Place } from '../command.ts';
import { channelKindOf } from './channel-kind.ts';
import { bitsSchema, idSchema, maybe } from './wire.ts';

/** A channel as it is described beside an interaction: with what the asker may do in it. */
export const channelSchema = z.object({
  id: idSchema,
  name: maybe(z.string()),
  type: maybe(z.number()),
  permissions: maybe(bitsSchema),
});

/** What is known of a channel; often its id alone. */
export type Described = Pick<z.output<typeof channelSchema>, 'id'> & {
  readonly name?: string | undefined;
  readonly type?: number | undefined;
  readonly permissions?: string | undefined;
};

const { ViewChannel, SendMessages, SendMessagesInThreads, ManageChannels, Administrator } =
  PermissionFlagsBits;

/** Whether these permissions hold one of a channel. Discord has counted in its overwrites; an administrator may do everything. */
function holds(permissions: string, needed: bigint): boolean {
  return (BigInt(permissions) & (needed | Administrator)) !== 0n;
}

/** Whether these permissions are a moderator's. */
export const mayManageChannel = (permissions: string): boolean =>
  holds(permissions, ManageChannels);

/** A channel in our own words. What Discord does not say is not allowed. */
export function placeOf({ id, name, type, permissions = '0' }: Described): Place {
  const kind = type === undefined ? undefined : channelKindOf(type);
  const maySee = holds(permissions, ViewChannel);
  return {
    id,
    name,
    kind,
    maySee,
    mayPost: maySee && holds(permissions, kind === 'thread' ? SendMessagesInThreads : SendMessages),
    mayManage: maySee && mayManageChannel(permissions),
  };
}
