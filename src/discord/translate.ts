import { ApplicationCommandType, InteractionType, PermissionFlagsBits } from 'discord.js';
import { z } from 'zod';
import type { Call, Caller, Inquiry } from '../answer.ts';
import type { Ticket } from './ticket.ts';

/** An interaction in our own words. */
export type Incoming =
  | { readonly kind: 'call'; readonly ticket: Ticket; readonly call: Call }
  | { readonly kind: 'inquiry'; readonly ticket: Ticket; readonly inquiry: Inquiry }
  | {
      readonly kind: 'unknown';
      /** `undefined` where not even that could be read: nobody can be answered. */
      readonly ticket: Ticket | undefined;
      /** Somebody is typing into an option, so only choices can be given. */
      readonly typing: boolean;
      readonly why: string;
    };

/** As Discord makes them, 17 to 20 digits; what else speaks its language may make shorter ones. */
const ID = z.string().regex(/^\d{1,20}$/);

/** `null` says the same as a field that is not there. */
const maybe = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((given) => given ?? undefined);
const listOf = <T extends z.ZodType>(schema: T) =>
  z
    .array(schema)
    .nullish()
    .transform((given) => given ?? []);

const envelopeSchema = z.object({
  id: ID,
  token: z.string().min(1),
  application_id: maybe(ID),
  type: z.number(),
});

const userSchema = z.object({
  id: ID,
  username: maybe(z.string()),
  global_name: maybe(z.string()),
});

const placeSchema = z.object({
  guild_id: maybe(ID),
  member: maybe(
    z.object({
      user: maybe(userSchema),
      nick: maybe(z.string()),
      permissions: maybe(z.string().regex(/^\d{1,40}$/)),
    }),
  ),
  user: maybe(userSchema),
});

const optionSchema = z.object({
  name: z.string(),
  value: z.union([z.string(), z.boolean()]),
  focused: z.boolean().optional(),
});

const commandSchema = z.object({
  data: z.object({
    name: z.string(),
    type: z.literal(ApplicationCommandType.ChatInput).default(ApplicationCommandType.ChatInput),
    options: listOf(optionSchema),
  }),
});

const pressSchema = z.object({
  data: z.object({ custom_id: z.string().max(100), values: listOf(z.string()) }),
});

const PRESSED: number = InteractionType.MessageComponent;
const TYPING: number = InteractionType.ApplicationCommandAutocomplete;

/**
 * Reads what the gateway brought. Never throws: what it cannot read is `unknown`, and says why.
 * `us` is the application that an interaction belongs to where it does not say so itself.
 */
export function translate(raw: unknown, us = ''): Incoming {
  const envelope = envelopeSchema.safeParse(raw);
  if (!envelope.success) return unknown(undefined, false, envelope.error);
  const { id, token, application_id: applicationId = us, type } = envelope.data;
  const ticket = { id, token, applicationId, onMessage: type === PRESSED };
  try {
    const read = READERS[type];
    if (read === undefined) throw new Error(`Interactions of type ${type} are not known here.`);
    return read(raw, ticket);
  } catch (error) {
    return unknown(ticket, type === TYPING, error);
  }
}

const READERS: Readonly<Record<number, (raw: unknown, ticket: Ticket) => Incoming>> = {
  [InteractionType.ApplicationCommand]: (raw, ticket) => ({
    kind: 'call',
    ticket,
    call: readCommand(raw),
  }),
  [PRESSED]: (raw, ticket) => ({ kind: 'call', ticket, call: readPress(raw) }),
  [TYPING]: (raw, ticket) => ({ kind: 'inquiry', ticket, inquiry: readInquiry(raw) }),
};

function readCommand(raw: unknown): Call {
  const { name, options } = commandSchema.parse(raw).data;
  const values = Object.fromEntries(options.map((option) => [option.name, option.value]));
  return { kind: 'command', command: name, values, ...readPlace(raw) };
}

function readPress(raw: unknown): Call {
  const { custom_id: customId, values } = pressSchema.parse(raw).data;
  return { kind: 'press', customId, picked: values, ...readPlace(raw) };
}

function readInquiry(raw: unknown): Inquiry {
  const { name, options } = commandSchema.parse(raw).data;
  const focused = options.find((option) => option.focused === true);
  if (focused === undefined) throw new Error('No option has the cursor.');
  return { command: name, option: focused.name, typed: String(focused.value) };
}

function readPlace(raw: unknown): { caller: Caller; inDirectMessage: boolean } {
  const { guild_id: guildId, member, user = member?.user } = placeSchema.parse(raw);
  if (user === undefined) throw new Error('Nobody is named as the caller.');
  const name = member?.nick ?? user.global_name ?? user.username ?? user.id;
  const isModerator = guildId !== undefined && mayManageChannels(member?.permissions ?? '0');
  return { caller: { id: user.id, name, isModerator }, inDirectMessage: guildId === undefined };
}

/** Discord has counted in the channel's own overwrites; an administrator may do everything. */
function mayManageChannels(permissions: string): boolean {
  const needed = PermissionFlagsBits.ManageChannels | PermissionFlagsBits.Administrator;
  return (BigInt(permissions) & needed) !== 0n;
}

function unknown(ticket: Ticket | undefined, typing: boolean, error: unknown): Incoming {
  const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
  return { kind: 'unknown', ticket, typing, why };
}
