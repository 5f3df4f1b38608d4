// @ts-check
/**
 * The commands as the composer offers them: one line each, subcommands apart.
 *
 * @import { APIApplicationCommand, APIApplicationCommandBasicOption, APIApplicationCommandOption, APIApplicationCommandOptionChoice, APIChannel } from 'discord.js'
 */

/**
 * @typedef {object} Offer
 * @property {string} path What stands after the slash: `brief`, or `digest list`.
 * @property {string} description
 * @property {string} commandId
 * @property {string | undefined} subcommand
 * @property {readonly Option[]} options Required ones first.
 */

/** @typedef {APIApplicationCommandBasicOption & { readonly choices?: readonly APIApplicationCommandOptionChoice[] | undefined }} Option Channels and roles come with the list of those there are. */
/** @typedef {{ readonly channels: readonly APIChannel[], readonly roles: readonly { readonly id: string, readonly name: string }[] }} Things What options can name. */

const CHAT_INPUT = 1;
const MESSAGE_MENU = 3;
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;
const CHANNEL = 7;
const ROLE = 8;
const DIRECT_MESSAGE = 1;
const THREADS = [10, 11, 12];
const IN_SERVER = 0;
const WITH_BOT = 1;

/** @type {Things} */
const NO_THINGS = { channels: [], roles: [] };

/**
 * What can be typed after a slash in a place, in the order of the alphabet.
 * @param {readonly APIApplicationCommand[]} commands
 * @param {boolean} inServer Or else in the direct messages with the bot.
 * @param {Things} [things]
 * @returns {Offer[]}
 */
export function offersIn(commands, inServer, things = NO_THINGS) {
  return commands
    .filter((command) => command.type === CHAT_INPUT && worksIn(command, inServer))
    .flatMap((command) => offersOf(command, things))
    .toSorted((a, b) => a.path.localeCompare(b.path));
}

/**
 * The commands of a message's menu.
 * @param {readonly APIApplicationCommand[]} commands
 * @param {boolean} inServer
 */
export function menuCommandsIn(commands, inServer) {
  return commands.filter((command) => command.type === MESSAGE_MENU && worksIn(command, inServer));
}

/**
 * Those that fit what was typed so far, slash included: names that begin with
 * it first, then names and descriptions that hold it.
 * @param {readonly Offer[]} offers
 * @param {string} typed
 */
export function matching(offers, typed) {
  const wanted = typed.slice(1).trim().toLowerCase();
  const begins = offers.filter(({ path }) => path.startsWith(wanted));
  const holds = offers.filter(
    ({ path, description }) =>
      !path.startsWith(wanted) &&
      (path.includes(wanted) || description.toLowerCase().includes(wanted)),
  );
  return [...begins, ...holds];
}

/**
 * @param {APIApplicationCommand} command
 * @param {boolean} inServer
 */
function worksIn(command, inServer) {
  if (command.guild_id !== undefined) return inServer;
  const place = inServer ? IN_SERVER : WITH_BOT;
  if (command.contexts) return command.contexts.some((context) => context === place);
  return inServer || command.dm_permission !== false;
}

/**
 * @param {APIApplicationCommand} command
 * @param {Things} things
 * @returns {Offer[]}
 */
function offersOf(command, things) {
  const options = command.options ?? [];
  const subcommands = options.filter((option) => option.type === SUBCOMMAND);
  const base = { commandId: command.id, path: command.name, description: command.description };
  if (subcommands.length === 0) {
    return [{ ...base, subcommand: undefined, options: requiredFirst(options, things) }];
  }
  return subcommands.map((subcommand) => ({
    commandId: command.id,
    path: `${command.name} ${subcommand.name}`,
    description: subcommand.description,
    subcommand: subcommand.name,
    options: requiredFirst('options' in subcommand ? (subcommand.options ?? []) : [], things),
  }));
}

/**
 * @param {readonly APIApplicationCommandOption[]} options
 * @param {Things} things
 * @returns {Option[]}
 */
function requiredFirst(options, things) {
  const basic = options.filter(isBasic).map((option) => withThings(option, things));
  return [
    ...basic.filter(({ required }) => required === true),
    ...basic.filter(({ required }) => required !== true),
  ];
}

/**
 * The channels or roles that can be picked for an option, by the names they are shown under.
 * @param {APIApplicationCommandBasicOption} option
 * @param {Things} things
 * @returns {Option}
 */
function withThings(option, { channels, roles }) {
  if (option.type === ROLE) {
    const choices = roles.map(({ id, name }) => ({
      name: `@${name.replace(/^@/, '')}`,
      value: id,
    }));
    return { ...option, choices };
  }
  if (option.type !== CHANNEL) return option;
  const { channel_types: types } = option;
  const fitting = channels.filter(
    ({ type }) => type !== DIRECT_MESSAGE && (types?.some((each) => each === type) ?? true),
  );
  const choices = fitting.map((channel) => ({ name: nameInList(channel), value: channel.id }));
  return { ...option, choices };
}

/**
 * A thread has no mark, as at Discord.
 * @param {APIChannel} channel
 */
function nameInList({ type, name }) {
  return THREADS.some((each) => each === type) ? (name ?? '') : `#${name}`;
}

/**
 * @param {APIApplicationCommandOption} option
 * @returns {option is APIApplicationCommandBasicOption}
 */
function isBasic(option) {
  return option.type !== SUBCOMMAND && option.type !== SUBCOMMAND_GROUP;
}
