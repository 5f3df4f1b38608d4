import { ApplicationCommandOptionType, ApplicationCommandType, InteractionType } from 'discord.js';
import { z } from 'zod';
import type { Call, Inquiry } from '../answer.ts';
import { readAsker } from './read-asker.ts';
import { readPressed, readTarget } from './read-target.ts';
import type { Ticket } from './ticket.ts';
import { idSchema, listOf, maybe } from './wire.ts';

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

const envelopeSchema = z.object({
  id: idSchema,
  token: z.string().min(1),
  application_id: maybe(idSchema),
  type: z.number(),
});

const valueSchema = z.object({
  name: z.string(),
  value: z.union([z.string(), z.boolean()]),
  focused: z.boolean().optional(),
});

const subcommandSchema = z.object({
  name: z.string(),
  type: z.literal(ApplicationCommandOptionType.Subcommand),
  options: listOf(valueSchema),
});

const { ChatInput, Message } = ApplicationCommandType;

const commandSchema = z.object({
  name: z.string(),
  type: z.union([z.literal(ChatInput), z.literal(Message)]).default(ChatInput),
  options: z.union([z.tuple([subcommandSchema]), listOf(valueSchema)]),
});

const pressSchema = z.object({ custom_id: z.string().max(100), values: listOf(z.string()) });

/** What is the same for all kinds: what was done stands in `data`. */
const dataSchema = z.object({ data: z.unknown() });

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
  const { data } = dataSchema.parse(raw);
  const asker = readAsker(raw);
  const command = commandSchema.parse(data);
  if (command.type === Message) {
    return { kind: 'menu', title: command.name, target: readTarget(data), asker };
  }
  const { name, subcommand, options } = unfolded(command);
  const values = Object.fromEntries(options.map((option) => [option.name, option.value]));
  return { kind: 'command', command: name, subcommand, values, asker };
}

function readPress(raw: unknown): Call {
  const { custom_id: customId, values } = pressSchema.parse(dataSchema.parse(raw).data);
  const pressed = readPressed(raw);
  return { kind: 'press', customId, picked: values, asker: readAsker(raw), pressed };
}

function readInquiry(raw: unknown): Inquiry {
  const { name, subcommand, options } = unfolded(commandSchema.parse(dataSchema.parse(raw).data));
  const focused = options.find((option) => option.focused === true);
  if (focused === undefined) throw new Error('No option has the cursor.');
  const { name: option, value } = focused;
  return { command: name, subcommand, option, typed: String(value), asker: readAsker(raw) };
}

type Unfolded = {
  readonly name: string;
  readonly subcommand: string | undefined;
  readonly options: readonly z.output<typeof valueSchema>[];
};

/** What was filled in stands one level lower where a subcommand was called. */
function unfolded({ name, options }: z.output<typeof commandSchema>): Unfolded {
  const [first] = options;
  return first !== undefined && 'options' in first
    ? { name, subcommand: first.name, options: first.options }
    : { name, subcommand: undefined, options: options.filter((each) => 'value' in each) };
}

function unknown(ticket: Ticket | undefined, typing: boolean, error: unknown): Incoming {
  const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
  return { kind: 'unknown', ticket, typing, why };
}
