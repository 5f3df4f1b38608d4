import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type {
  APIApplicationCommandBasicOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, Option } from '../command.ts';

/** A command as Discord wants to be told of it. Every field is said, so that a change takes away too. */
export function commandJson(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const { name, description, access, inDirectMessages, options } = command;
  const { Guild, BotDM } = InteractionContextType;
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    name_localizations: null,
    description,
    description_localizations: null,
    options: Object.entries(options).toSorted(requiredFirst).map(optionJson),
    default_member_permissions:
      access === 'moderator' ? PermissionFlagsBits.ManageChannels.toString() : null,
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: inDirectMessages ? [Guild, BotDM] : [Guild],
    nsfw: false,
  };
}

type Named = readonly [name: string, option: Option];

/** Discord refuses a required option after one that is not. */
const requiredFirst = ([, a]: Named, [, b]: Named) => Number(b.required) - Number(a.required);

function optionJson([name, option]: Named): APIApplicationCommandBasicOption {
  const { description, required } = option;
  if (option.kind === 'flag') {
    return { type: ApplicationCommandOptionType.Boolean, name, description, required };
  }
  return {
    type: ApplicationCommandOptionType.String,
    name,
    description,
    required,
    ...(option.maxLength !== undefined && { max_length: option.maxLength }),
    ...offered(option),
  };
}

/** Discord takes a closed list or suggestions, never both. */
function offered({ suggest, choices }: Option) {
  if (suggest !== undefined) return { autocomplete: true as const };
  return choices === undefined ? {} : { choices: [...choices] };
}
