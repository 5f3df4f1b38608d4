import { GatewayDispatchEvents } from 'discord.js';
import { z } from 'zod';

/** What a packet of the gateway brings us; most bring nothing. */
export type Brought =
  | { readonly kind: 'interaction'; readonly interaction: unknown }
  | { readonly kind: 'ready'; readonly applicationId: string }
  | undefined;

const packetSchema = z.object({ t: z.unknown().optional(), d: z.unknown().optional() });
const greetingSchema = z.object({ application: z.object({ id: z.string() }) });

const { InteractionCreate, Ready, Resumed } = GatewayDispatchEvents;

/** The events by which the library knows how its connection stands. */
const OF_THE_CONNECTION: readonly unknown[] = [Ready, Resumed];

/**
 * Reads a packet as it comes, before the library does, and leaves the library
 * nothing of it but what concerns the connection. It would hold an interaction
 * back until every shard is ready, build objects that nobody asks for, and end
 * the process over an event that is malformed.
 */
export function takePacket(packet: object): Brought {
  const { t, d } = packetSchema.parse(packet);
  if (t === Ready) return greeting(d);
  if (!OF_THE_CONNECTION.includes(t)) Object.assign(packet, { t: null, d: null });
  return t === InteractionCreate ? { kind: 'interaction', interaction: d } : undefined;
}

function greeting(d: unknown): Brought {
  const read = greetingSchema.safeParse(d);
  return read.success ? { kind: 'ready', applicationId: read.data.application.id } : undefined;
}
