import type { Kept } from '../world/message-store.ts';
import { APPLICATION_ID, GUILD_ID } from '../world/cast.ts';
import type { Channel } from '../world/shapes.ts';
import type { World } from '../world/world.ts';
import type { Interaction } from './interaction.ts';

/** JSON on its way to the bot. */
export type Payload = Readonly<Record<string, unknown>>;

const UPLOAD_LIMIT = 10 * 1024 * 1024;

/** The whole of an INTERACTION_CREATE, as Discord sends it. */
export function interactionPayload(
  world: World,
  interaction: Interaction,
  channel: Channel,
  data: Payload,
  pressed?: Kept,
): Payload {
  return {
    id: interaction.id,
    application_id: APPLICATION_ID,
    type: interaction.type,
    data,
    token: interaction.token,
    version: 1,
    ...place(interaction),
    channel: channelInBrief(world, channel, interaction.personId),
    channel_id: channel.id,
    ...who(world, interaction, channel),
    app_permissions: String(world.permissions(APPLICATION_ID, channel)),
    locale: 'en-GB',
    entitlements: [],
    entitlement_sku_ids: [],
    attachment_size_limit: UPLOAD_LIMIT,
    ...(pressed === undefined ? {} : { message: pressed.message }),
  };
}

function place({ guildId }: Interaction): Payload {
  // In a direct message with the bot the owner is written as 0.
  if (guildId === undefined) return { context: 1, authorizing_integration_owners: { 0: '0' } };
  return {
    context: 0,
    authorizing_integration_owners: { 0: GUILD_ID },
    guild_id: guildId,
    guild: { id: guildId, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
  };
}

function who(world: World, { personId, guildId }: Interaction, channel: Channel): Payload {
  if (guildId === undefined) return { user: world.user(personId) };
  const permissions = String(world.permissions(personId, channel));
  return { member: { ...world.member(personId), permissions } };
}

/** A channel as interactions hold it: with what this person may do there. */
export function channelInBrief(world: World, channel: Channel, personId: string): Payload {
  // `undefined` is left out of JSON: what others may do there is nobody's business.
  return {
    ...channel,
    permission_overwrites: undefined,
    permissions: String(world.permissions(personId, channel)),
  };
}
