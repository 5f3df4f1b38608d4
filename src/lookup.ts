import {
  type Action,
  type Command,
  type Family,
  isFamily,
  isMenu,
  type MessageMenu,
  type Press,
} from './command.ts';
import { notFound } from './errors.ts';
import { readCustomId } from './render/custom-id.ts';
import { clip } from './render/limits.ts';

/** Every command there is, by its name. */
export type Commands = ReadonlyMap<string, Command>;

/** What a slash command or one of a family does. */
export type FoundAction = {
  readonly command: Command;
  readonly action: Action;
  /** As people type it: `/digest list`. */
  readonly called: string;
};

/** What a button or a select does, and what its `custom_id` remembers. */
export type FoundPress = {
  readonly command: Command;
  readonly press: Press;
  readonly fields: readonly string[];
};

/** Names may come from far behind: no command of any version had a longer one. */
const NAME_MAX = 32;

/**
 * The action of `/name`, or of `/name subcommand`.
 *
 * @throws UserError where there is none: a family cannot be called without a subcommand, nor a command with one.
 */
export function findAction(
  name: string,
  subcommand: string | undefined,
  commands: Commands,
): FoundAction {
  const command = commands.get(name);
  const called = clip(`/${name}${subcommand === undefined ? '' : ` ${subcommand}`}`, 2 * NAME_MAX);
  const action = command && actionOf(command, subcommand);
  if (command === undefined || action === undefined) throw gone(called, command);
  return { command, action, called };
}

function actionOf(command: Command, subcommand: string | undefined): Action | undefined {
  if (isMenu(command)) return undefined;
  if (!isFamily(command)) return subcommand === undefined ? command : undefined;
  const { subcommands } = command;
  return subcommand !== undefined && Object.hasOwn(subcommands, subcommand)
    ? subcommands[subcommand]
    : undefined;
}

/**
 * The entry of the message menu with this title.
 *
 * @throws UserError where there is none.
 */
export function findMenu(title: string, commands: Commands): MessageMenu {
  const found = [...commands.values()].filter(isMenu).find((menu) => menu.title === title);
  if (found === undefined) throw gone(`“${clip(title, NAME_MAX)}”`, undefined);
  return found;
}

/**
 * What a `custom_id` stands for.
 *
 * @throws UserError where no command reads it any more.
 */
export function findPress(customId: string, commands: Commands): FoundPress {
  const { command: name, action, rest } = readCustomId(customId);
  const command = commands.get(name);
  const presses = command?.presses ?? {};
  const press = Object.hasOwn(presses, action) ? presses[action] : undefined;
  const fields = press && rest(press.fields);
  if (command && press && fields) return { command, press, fields };
  throw notFound({
    what: 'This button no longer works.',
    why: 'It was made by an older version of the bot.',
    fix: 'Ask again with the command to get a new message.',
  });
}

const gone = (called: string, command: Command | undefined) =>
  notFound({
    what: `There is no ${called} any more.`,
    why: 'The bot was updated and Discord still shows you the old list.',
    fix: `Restart your Discord app to see the commands there are, or try ${tryInstead(command)}.`,
  });

const tryInstead = (command: Command | undefined): string =>
  command !== undefined && isFamily(command) ? subcommandsOf(command) : '/help';

const subcommandsOf = ({ name, subcommands }: Family): string =>
  Object.keys(subcommands)
    .map((subcommand) => `/${name} ${subcommand}`)
    .join(', ');
