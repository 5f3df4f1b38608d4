import { GatewayDispatchEvents } from 'discord.js';
import { z } from 'zod';

/** What a packet of the gateway brings us; most bring nothing. */
export type Brought =
  | { readonly kind: 'interaction'; readonly interaction: unknown }
  | { readonly kind: 'ready'; readonly applicationId: string }
  | undefined;

const interactionSchema = z.object({
  t: z.literal(GatewayDispatchEvents.InteractionCreate),
  d: z.unknown(),
});

const readySchema = z.object({
  t: z.literal(GatewayDispatchEvents.Ready),
  d: z.object({ application: z.object({ id: z.string() }) }),
});

/**
 * Reads a packet as it comes, before the library does. An interaction is taken
 * out of it: the library would hold it back until every shard is ready, build
 * objects that nobody asks for, and end the process over one that is malformed.
 */
export function takePacket(packet: object): Brought {
  const interaction = interactionSchema.safeParse(packet);
  if (interaction.success) {
    Object.assign(packet, { t: null, d: null });
    return { kind: 'interaction', interaction: interaction.data.d };
  }
  const ready = readySchema.safeParse(packet);
  return ready.success ? { kind: 'ready', applicationId: ready.data.d.application.id } : undefined;
}
