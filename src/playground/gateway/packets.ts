import type { RawData } from 'ws';
import { z } from 'zod';
import { OP } from './opcodes.ts';

const identify = z.object({
  token: z.string(),
  properties: z.record(z.string(), z.unknown()),
  intents: z.number(),
  shard: z.tuple([z.number().int(), z.number().int()]).optional(),
});

const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number().nullable() });

const packet = z.discriminatedUnion('op', [
  z.object({ op: z.literal(OP.heartbeat), d: z.number().nullable() }),
  z.object({ op: z.literal(OP.identify), d: identify }),
  z.object({ op: z.literal(OP.resume), d: resume }),
  z.object({ op: z.literal(OP.presence), d: z.unknown() }),
  z.object({ op: z.literal(OP.voice), d: z.unknown() }),
  z.object({ op: z.literal(OP.requestMembers), d: z.unknown() }),
]);

/** What a bot sends. */
export type Packet = z.output<typeof packet>;
/** A bot that introduces itself. */
export type Identify = z.output<typeof identify>;
/** A bot that comes back. */
export type Resume = z.output<typeof resume>;

const KNOWN_OPS: readonly unknown[] = packet.options.map(({ shape }) => shape.op.value);

/** What a bot sent, or which of the two ways it cannot be understood. */
export function readPacket(data: RawData): Packet | 'unknownOpcode' | 'decodeError' {
  const sent = parseJson(data);
  const read = packet.safeParse(sent);
  if (read.success) return read.data;
  const op = z.object({ op: z.number() }).safeParse(sent).data?.op;
  return op !== undefined && !KNOWN_OPS.includes(op) ? 'unknownOpcode' : 'decodeError';
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return Buffer.isBuffer(data) ? data.toString() : Buffer.from(data).toString();
}

function parseJson(data: RawData): unknown {
  try {
    return JSON.parse(textOf(data));
  } catch {
    // Whatever is no JSON is no packet either, and is refused as such.
    return undefined;
  }
}
