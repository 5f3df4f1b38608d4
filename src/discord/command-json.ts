import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody as SlashJson,
  RESTPostAPIContextMenuApplicationCommandsJSONBody as MenuJson,
} from 'discord.js';
import { type Action, type Command, isFamily, isMenu, type Option } from '../command.ts';

/** A command as Discord wants to be told of it. */
export type CommandJson = SlashJson | MenuJson;

/** A command as Discord wants to be told of it. Every field is said, so that a change takes away too. */
export function commandJson(command: Command): CommandJson {
  if (isMenu(command)) {
    return { type: ApplicationCommandType.Message, name: command.title, ...commonJson(command) };
  }
  const { name, description } = command;
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description,
    description_localizations: null,
    options: isFamily(command)
      ? Object.entries(command.subcommands).map(subcommandJson)
      : optionsJson(command),
    ...commonJson(command),
  };
}

/** What is said of every kind. */
function commonJson({ access, inDirectMessages }: Command) {
  const { Guild, BotDM } = InteractionContextType;
  return {
    name_localizations: null,
    default_member_permissions:
      access === 'moderator' ? PermissionFlagsBits.ManageChannels.toString() : null,
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: inDirectMessages ? [Guild, BotDM] : [Guild],
    nsfw: false,
  };
}

function subcommandJson([name, action]: [string, Action]): APIApplicationCommandSubcommandOption {
  const { description } = action;
  const type = ApplicationCommandOptionType.Subcommand;
  return { type, name, description, options: optionsJson(action) };
}

function optionsJson({ options }: Action): APIApplicationCommandBasicOption[] {
  return Object.entries(options).toSorted(requiredFirst).map(optionJson);
}

type Named = readonly [name: string, option: Option];

/** Discord refuses a required option after one that is not. */
const requiredFirst = ([, a]: Named, [, b]: Named) => Number(b.required) - Number(a.required);

/** Channels that a moderator may name: those that a digest can go to. */
const CHANNEL_TYPES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildForum,
] as const;

function optionJson([name, option]: Named): APIApplicationCommandBasicOption {
  const { description, required } = option;
  const said = { name, description, required };
  switch (option.kind) {
    case 'flag':
      return { type: ApplicationCommandOptionType.Boolean, ...said };
    case 'channel':
      return {
        type: ApplicationCommandOptionType.Channel,
        ...said,
        channel_types: [...CHANNEL_TYPES],
      };
    case 'role':
      return { type: ApplicationCommandOptionType.Role, ...said };
    case 'text':
      return {
        type: ApplicationCommandOptionType.String,
        ...said,
        ...(option.maxLength !== undefined && { max_length: option.maxLength }),
        ...offered(option),
      };
  }
}

/** Discord takes a closed list or suggestions, never both. */
function offered({ suggest, choices }: Option) {
  if (suggest !== undefined) return { autocomplete: true as const };
  return choices === undefined ? {} : { choices: [...choices] };
}
