/* oxlint-disable typescript/no-unsafe-type-assertion -- this file is the one place where a plain
   value is read as discord.js's type for it. The two differ in the names of numbers alone, and the
   tests hold the values against Discord's own description of them. */
import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIChannel,
  APIMessage,
  APIUser,
} from 'discord.js';
import type { Registered } from './commands.ts';
import type { ChoiceForm } from './validate/command-form.ts';
import type { Channel, Message, User } from './world/shapes.ts';

/** The same user by discord.js's type, for the protocol. */
export const asApiUser = (user: User) => user as unknown as APIUser;
/** The same channel. */
export const asApiChannel = (channel: Channel) => channel as unknown as APIChannel;
/** The same command. */
export const asApiCommand = (command: Registered) => command as unknown as APIApplicationCommand;
/** The same message. */
export const asApiMessage = (message: Message) => message as unknown as APIMessage;
/** The same choice. */
export const asApiChoice = (choice: ChoiceForm) => choice as APIApplicationCommandOptionChoice;
