// @ts-check
/**
 * The commands as the composer offers them: one line each, subcommands apart.
 *
 * @import { APIApplicationCommand, APIApplicationCommandBasicOption, APIApplicationCommandOption } from 'discord.js'
 */

/**
 * @typedef {object} Offer
 * @property {string} path What stands after the slash: `brief`, or `digest list`.
 * @property {string} description
 * @property {string} commandId
 * @property {string | undefined} subcommand
 * @property {readonly APIApplicationCommandBasicOption[]} options Required ones first.
 */

const CHAT_INPUT = 1;
const MESSAGE_MENU = 3;
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;
const IN_SERVER = 0;
const WITH_BOT = 1;

/**
 * What can be typed after a slash in a place, in the order of the alphabet.
 * @param {readonly APIApplicationCommand[]} commands
 * @param {boolean} inServer Or else in the direct messages with the bot.
 * @returns {Offer[]}
 */
export function offersIn(commands, inServer) {
  return commands
    .filter((command) => command.type === CHAT_INPUT && worksIn(command, inServer))
    .flatMap(offersOf)
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
 * @returns {Offer[]}
 */
function offersOf(command) {
  const options = command.options ?? [];
  const subcommands = options.filter((option) => option.type === SUBCOMMAND);
  const base = { commandId: command.id, path: command.name, description: command.description };
  if (subcommands.length === 0) {
    return [{ ...base, subcommand: undefined, options: requiredFirst(options) }];
  }
  return subcommands.map((subcommand) => ({
    commandId: command.id,
    path: `${command.name} ${subcommand.name}`,
    description: subcommand.description,
    subcommand: subcommand.name,
    options: requiredFirst('options' in subcommand ? (subcommand.options ?? []) : []),
  }));
}

/** @param {readonly APIApplicationCommandOption[]} options */
function requiredFirst(options) {
  const basic = options.filter(isBasic);
  return [
    ...basic.filter(({ required }) => required === true),
    ...basic.filter(({ required }) => required !== true),
  ];
}

/**
 * @param {APIApplicationCommandOption} option
 * @returns {option is APIApplicationCommandBasicOption}
 */
function isBasic(option) {
  return option.type !== SUBCOMMAND && option.type !== SUBCOMMAND_GROUP;
}
