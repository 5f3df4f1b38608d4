import { z } from 'zod';
import type { Asker, Place } from '../command.ts';
import { channelSchema, mayManageChannel, placeOf } from './place.ts';
import { bitsSchema, byId, idSchema, listOf, maybe } from './wire.ts';

const userSchema = z.object({
  id: idSchema,
  username: maybe(z.string()),
  global_name: maybe(z.string()),
});

const memberSchema = z.object({
  user: maybe(userSchema),
  nick: maybe(z.string()),
  permissions: maybe(bitsSchema),
  roles: listOf(idSchema),
});

const schema = z.object({
  id: idSchema,
  guild_id: maybe(idSchema),
  channel_id: maybe(idSchema),
  channel: maybe(channelSchema),
  member: maybe(memberSchema),
  user: maybe(userSchema),
  data: maybe(z.object({ resolved: maybe(z.object({ channels: byId(channelSchema) })) })),
});

type Said = z.output<typeof schema>;

/**
 * Who an interaction comes from, and what it tells of channels.
 *
 * @throws Error where it names nobody.
 */
export function readAsker(raw: unknown): Asker {
  const said = schema.parse(raw);
  const { guild_id: guildId, member, user = member?.user } = said;
  if (user === undefined) throw new Error('Nobody is named as the caller.');
  return {
    interactionId: said.id,
    userId: user.id,
    name: member?.nick ?? user.global_name ?? user.username ?? user.id,
    isModerator: guildId !== undefined && mayManageChannel(member?.permissions ?? '0'),
    guildId,
    roleIds: guildId === undefined ? [] : (member?.roles ?? []),
    channelId: said.channel?.id ?? said.channel_id ?? '',
    places: placesIn(said),
  };
}

/** The channels of options, and the one that it came from: there Discord says with the member what they may do. */
function placesIn({ channel, channel_id, member, data }: Said): ReadonlyMap<string, Place> {
  const given = Object.values(data?.resolved?.channels ?? {});
  const here = channel ?? (channel_id === undefined ? undefined : { id: channel_id });
  const all =
    here === undefined ? given : [...given, { ...here, permissions: member?.permissions }];
  return new Map(all.map((each) => [each.id, placeOf(each)]));
}
