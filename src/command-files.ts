import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from './command.ts';

/**
 * Reads every command from its folder: one file, one command, named alike.
 *
 * @throws Error where a file holds no command, or one of another name.
 */
export async function loadCommands(folder: string): Promise<ReadonlyMap<string, Command>> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const commands = await Promise.all(files.toSorted().map((file) => loadCommand(folder, file)));
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
