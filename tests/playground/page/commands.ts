import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord.js';
import { offersIn } from '../../../src/playground/page/composer/offers.js';

/** A command as Discord lists it. */
export function command(
  name: string,
  options: readonly APIApplicationCommandOption[] = [],
  more: Partial<APIApplicationCommand> = {},
): APIApplicationCommand {
  return {
    id: `4000000000000000${name.length}`,
    application_id: '1110000000000000002',
    version: '1',
    type: ApplicationCommandType.ChatInput,
    name,
    description: `What ${name} does`,
    default_member_permissions: null,
    options: [...options],
    ...more,
  };
}

export const search = command('search', [
  {
    type: ApplicationCommandOptionType.String,
    name: 'in',
    description: 'Where',
    choices: [{ name: 'Quotes', value: 'q' }],
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'query',
    description: 'Words',
    required: true,
    max_length: 20,
  },
  { type: ApplicationCommandOptionType.String, name: 'since', description: 'Nothing older' },
  { type: ApplicationCommandOptionType.Boolean, name: 'hide', description: 'For me alone' },
  { type: ApplicationCommandOptionType.Integer, name: 'page', description: 'Which page' },
  { type: ApplicationCommandOptionType.Number, name: 'weight', description: 'How much' },
]);

export const digest = command('digest', [
  { type: ApplicationCommandOptionType.Subcommand, name: 'list', description: 'Each of them' },
  {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'edit',
    description: 'One of them',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'subscription',
        description: 'Which',
        required: true,
      },
    ],
  },
]);

export const offers = offersIn([search, digest, command('help')], true);

/** The offer that is typed as this path. */
export function offer(path: string) {
  const found = offers.find((each) => each.path === path);
  if (found === undefined) throw new Error(`No command is called ${path}.`);
  return found;
}
