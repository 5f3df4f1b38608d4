import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Command, isMenu } from './command.ts';

/** Discord takes no longer title for an entry of a menu. */
const TITLE_MAX = 32;

/**
 * Reads every command from its folder: one file, one command, named alike.
 *
 * @throws Error where a file holds no command or one of another name, or a menu's title cannot be used.
 */
export async function loadCommands(folder: string): Promise<ReadonlyMap<string, Command>> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const commands = await Promise.all(files.toSorted().map((file) => loadCommand(folder, file)));
  checkTitles(commands);
  return new Map(commands.map((command) => [command.name, command]));
}

async function loadCommand(folder: string, file: string): Promise<Command> {
  const module: { default?: Command } = await import(pathToFileURL(join(folder, file)).href);
  const name = file.replace(/\.ts$/, '');
  if (module.default?.name === name) return module.default;
  const found = module.default?.name;
  throw new Error(
    found === undefined
      ? `commands/${file} exports no command: give it a default export made with defineCommand.`
      : `commands/${file} holds the command “${found}”: rename one of them, so that they are alike.`,
  );
}

/** A menu is called by its title, so each has its own. */
function checkTitles(commands: readonly Command[]): void {
  const owners = new Map<string, string>();
  for (const { name, title } of commands.filter(isMenu)) {
    const owner = owners.get(title);
    if (owner !== undefined) {
      throw new Error(
        `commands/${name}.ts has the title “${title}”, as commands/${owner}.ts has: change one of them.`,
      );
    }
    if (title.trim() === '' || title.length > TITLE_MAX) {
      throw new Error(
        `commands/${name}.ts has a title of ${title.length} characters: Discord takes 1 to ${TITLE_MAX}.`,
      );
    }
    owners.set(title, name);
  }
}
